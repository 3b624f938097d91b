import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface VirtualDisplay {
  /** As the DISPLAY variable names it. */
  readonly name: string;
  close(): void;
}

/** A display without a screen, large enough for every window size that is tested; null where Xvfb is not installed. */
export async function openVirtualDisplay(): Promise<VirtualDisplay | null> {
  if (process.platform !== 'linux') return null;
  // Without -noreset it starts anew when its last window closes, and a program starting then finds no display.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await Promise.race([displayNumber(server), endOf(server)]);
  return number === null ? null : { name: `:${number}`, close: () => server.kill() };
}

async function displayNumber(server: ChildProcess): Promise<string | null> {
  const said = server.stdio[3];
  if (said === null || said === undefined || !('setEncoding' in said)) return null;
  const [line]: unknown[] = await once(said, 'data');
  return String(line).trim();
}

/** Neither a missing program nor a failed start is an error here. */
function endOf(server: ChildProcess): Promise<null> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
  });
}
