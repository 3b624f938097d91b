import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Desktop } from '#shared/desktop/desktop.ts';
import { type Client, Connection } from './connection.ts';
import { takeLoopbackToken } from './loopback-token.ts';
import { loopbackTransport } from './loopback-transport.ts';
import { portTransport } from './port-transport.ts';

declare global {
  interface Window {
    /** What the preload script of the desktop program gives; absent in a browser. */
    readonly desktop?: Desktop;
  }
}

/** The native bridge, or null in a browser. */
export const desktop: Desktop | null = window.desktop ?? null;

export const connection = new Connection(
  desktop === null ? loopbackTransport(takeLoopbackToken()) : portTransport(desktop),
);

/** Every procedure of the contract, to be called: `await client.budget.sheet()`. */
export const client: Client = createORPCClient(connection);

/** The same for TanStack Query: `useQuery(orpc.budget.sheet.queryOptions())`, `orpc.budget.key()`. */
export const orpc = createTanstackQueryUtils(client);
