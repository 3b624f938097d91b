import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import sqlite3 from 'sqlite3';
import { fileTasks, isFileTask } from '#test/support/file-tasks.ts';

/*
 * Runs a task and is killed (SIGKILL) before the given step: every call that changes the file system and every
 * statement of SQLite is one. Step 0 never comes. Prints the outcome and how many steps it took.
 */
const [step = '0', task = '', root = '', path = '', extra = ''] = process.argv.slice(2);

let steps = 0;

function count(): void {
  steps += 1;
  if (steps === Number(step)) process.kill(process.pid, 'SIGKILL');
}

/** Counts the calls of a method before they happen. */
function watch(owner: object, name: string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`no ${name}`);
  Reflect.set(owner, name, function counted(this: unknown, ...args: unknown[]): unknown {
    count();
    return Reflect.apply(original, this, args);
  });
}

for (const name of ['open', 'link', 'unlink', 'rename', 'copyFile', 'mkdir', 'rm']) watch(fs, name);
syncBuiltinESMExports();
for (const name of ['exec', 'all', 'close']) watch(sqlite3.Database.prototype, name);
for (const name of ['run', 'all']) watch(sqlite3.Statement.prototype, name);

if (!isFileTask(task)) throw new Error(`no task ${task}`);
const outcome = await fileTasks[task]({ root, path, extra });
console.log(JSON.stringify({ outcome, steps }));
