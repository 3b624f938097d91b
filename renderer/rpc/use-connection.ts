import { useSyncExternalStore } from 'react';
import type { ConnectionState } from './connection.ts';
import { connection } from './rpc.ts';

/** How the line to the service stands, kept up to date. */
export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, () => connection.state);
}
