import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HostedService, hostService } from '#electron/hosts/host-service.ts';
import { type LoopbackServer, startLoopbackServer } from '#electron/hosts/loopback-server.ts';
import { type Client, Connection, ConnectionLostError } from '#renderer/rpc/connection.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import type { LineWatcher } from '#renderer/rpc/transport.ts';

/** A real service behind a real server, started and ended by the test as the desktop does with its process. */
let folder: string;
let running: { service: HostedService; server: LoopbackServer } | null;
let watcher: LineWatcher;
let connection: Connection;
let client: Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongzhou-'));
  connection = new Connection({
    start: (given) => {
      watcher = given;
    },
    retry: () => undefined,
  });
  client = createORPCClient(connection);
});

afterEach(async () => {
  await end();
  await rm(folder, { recursive: true });
});

async function start(): Promise<void> {
  const service = await hostService('loopback', join(folder, 'data'));
  const server = await startLoopbackServer(service, folder, 0);
  running = { service, server };
  const headers = { authorization: `Bearer ${server.token}` };
  watcher.up(new RPCLink({ url: new URL('/rpc', server.url).href, headers }));
}

async function end(): Promise<void> {
  if (running === null) return;
  const { service, server } = running;
  running = null;
  await server.close();
  await service.close();
}

const create = () =>
  client.workspace.create({
    path: join(folder, 'a.tongzhou'),
    name: 'A',
    template: 'empty',
    language: 'en',
  });

describe('the window’s line to the service', () => {
  test('a call made before there is a line is answered once there is one', async () => {
    const early = client.workspace.state();
    expect(connection.state).toBe('connecting');
    await start();
    expect(await early).toEqual({ kind: 'none' });
    expect(connection.state).toBe('connected');
  });

  test('a service that was started anew is met with its workspace open', async () => {
    await start();
    const made = await create();
    connection.keepOpen({ path: made.path, readOnly: false });
    watcher.down('restarting');
    await end();
    const during = client.catalogue.list();
    expect(connection.state).toBe('restarting');
    await start();
    expect((await during).departments.length).toBeGreaterThan(0);
    expect(await client.workspace.state()).toMatchObject({ kind: 'open', id: made.id });
  });

  test('says so when the workspace could not be opened again', async () => {
    await start();
    const gone = { path: join(folder, 'gone.tongzhou'), readOnly: false };
    connection.keepOpen(gone);
    const told = new Promise((resolve) => {
      connection.onNotReopened = resolve;
    });
    watcher.down('restarting');
    await end();
    await start();
    expect(await told).toEqual(gone);
    expect(await client.workspace.state()).toEqual({ kind: 'none' });
  });

  test('a call under way when the line goes down ends, and is told from a refusal', async () => {
    await start();
    const underWay = create().catch((error: unknown) => error);
    watcher.down('restarting');
    await end();
    const error = await underWay;
    expect(error).toBeInstanceOf(ConnectionLostError);
    expect(failureOf(error)).toEqual({ kind: 'connection-lost' });
  });

  test('where the service stays away, waiting calls end at once', async () => {
    const waiting = client.workspace.state().catch((error: unknown) => error);
    watcher.down('failed');
    expect(await waiting).toBeInstanceOf(ConnectionLostError);
    await expect(client.workspace.state()).rejects.toBeInstanceOf(ConnectionLostError);
    await start();
    expect(await client.workspace.state()).toEqual({ kind: 'none' });
  });

  test('a refusal of a rule comes through with its reason', async () => {
    await start();
    const error = await client.workspace
      .open({ path: join(folder, 'none.tongzhou') })
      .catch((failure: unknown) => failure);
    expect(failureOf(error)).toMatchObject({ kind: 'refused', refusal: { reason: 'file-missing' } });
  });

  test('what nobody declared is unexpected', () => {
    expect(failureOf(new TypeError('x is undefined'))).toEqual({
      kind: 'unexpected',
      message: 'x is undefined',
    });
  });
});
