import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#electron/start/project-root.ts';

/** The built loopback host in a process of its own. */
export interface LoopbackProcess {
  readonly url: string;
  readonly token: string;
  readonly process: ChildProcess;
  /** Ends it as a user would and waits until its workspace is closed. */
  stop(): Promise<void>;
}

/** Starts the host and waits for its one line; throws what it said where it ends instead. */
export async function startLoopback(args: readonly string[]): Promise<LoopbackProcess> {
  const child = spawn(process.execPath, [join(projectRoot, 'out/loopback/loopback.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the loopback host ended with ${String(code)}: ${said.trim()}`);
  });
  const [line] = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), ended]);
  ended.catch(() => undefined);
  const { url, token } = readyLine(String(line));
  return {
    url,
    token,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

function readyLine(line: string): { url: string; token: string } {
  const ready: unknown = JSON.parse(line);
  if (typeof ready === 'object' && ready !== null && 'url' in ready && 'token' in ready) {
    return { url: String(ready.url), token: String(ready.token) };
  }
  throw new Error(`not a ready line: ${line}`);
}
