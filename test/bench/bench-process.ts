import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { startLoopback } from '#test/support/loopback-process.ts';
import type { BenchFolder } from './bench-folder.ts';
import type { BenchClient } from './bench-service.ts';

/**
 * The built service in a process of its own, as a window has it: its memory and its answers are its own, whatever
 * who asks is busy with.
 */
export async function benchProcess(
  folder: BenchFolder,
  dataName: string,
  ...args: readonly string[]
): Promise<{ readonly client: BenchClient; readonly pid: number; close(): Promise<void> }> {
  const host = await startLoopback(['--data-folder', join(folder.path, dataName), ...args]);
  const headers = { authorization: `Bearer ${host.token}` };
  const client: BenchClient = createORPCClient(new RPCLink({ url: new URL('/rpc', host.url).href, headers }));
  return { client, pid: host.process.pid ?? 0, close: () => host.stop() };
}
