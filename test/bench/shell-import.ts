import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchFolder } from './bench-folder.ts';

/** Takes a CSV into a fresh file by the command-line shell's `.import`. @returns how long that took, in ms. */
export async function shellImport(
  folder: BenchFolder,
  csv: string,
  columns: readonly string[],
): Promise<number> {
  const file = join(folder.path, 'shell.db');
  await rm(file, { force: true });
  const began = performance.now();
  const fields = columns.map((name) => `${name} text`).join(', ');
  const shell = spawnSync('sqlite3', [file, `create table taken (${fields})`], { input: '' });
  const run = spawnSync('sqlite3', [file, '-cmd', '.mode csv', `.import --skip 1 ${csv} taken`]);
  if (shell.status !== 0 || run.status !== 0) {
    throw new Error('the sqlite3 command-line shell is needed: apt install sqlite3');
  }
  return performance.now() - began;
}
