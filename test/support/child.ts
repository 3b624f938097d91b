import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface Child {
  /** The next line that it prints; rejects where it ends without one. */
  line(): Promise<string>;
  /** Lets a child that waits for its standard input to end go on. */
  finish(): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
  /** The signal or code that it ended with. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
}

export interface ChildOptions {
  /** An account without rights, where we have the right to choose one. */
  readonly asNobody?: boolean;
  /** A command to run it under. */
  readonly under?: readonly string[];
}

const NOBODY = 65_534;

/** Runs a script of `scripts/` in a process of its own. */
export function runScript(name: string, args: readonly string[], options: ChildOptions = {}): Child {
  const script = new URL(`scripts/${name}.ts`, import.meta.url).pathname;
  const [command = process.execPath, ...before] = options.under ?? [];
  const node = options.under === undefined ? [] : [process.execPath];
  const isRoot = process.getuid?.() === 0;
  const account = options.asNobody === true && isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(command, [...before, ...node, '--import', 'tsx', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: new URL('../..', import.meta.url).pathname,
    ...account,
  });
  return handleOf(child);
}

function handleOf(child: ChildProcessByStdio<Writable, Readable, null>): Child {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit').then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => signal ?? code ?? null,
  );
  return {
    ended,
    line: async () => {
      const next = await lines.next();
      if (next.done === true) throw new Error(`the child ended (${await ended}) without a line`);
      return next.value;
    },
    finish: async () => {
      child.stdin.end();
      const how = await ended;
      return typeof how === 'number' ? how : null;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
