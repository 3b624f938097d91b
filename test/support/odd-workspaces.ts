import { open, writeFile } from 'node:fs/promises';
import { alter, makeWorkspace } from './workspace-files.ts';

/** Files that a console is asked to open and can't, or not as they are. */
export const oddWorkspaces = {
  /** Called as ours are, and a table of text. */
  notOurs: (path: string) => writeFile(path, 'date,amount\n2023-01-31,12.50\n'),
  empty: (path: string) => writeFile(path, ''),
  /** Written by a program with a later format. */
  newer: async (path: string) => {
    await makeWorkspace(path);
    await alter(path, 'pragma user_version = 999');
  },
} as const;

const PAGE_BYTES = 4096;

/** Writes over pages in the middle of a closed workspace, as a failing disk does. */
export async function damage(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const noise = Buffer.alloc(PAGE_BYTES, 'damaged ');
    for (let at = PAGE_BYTES; at < size; at += 3 * PAGE_BYTES) await file.write(noise, 0, noise.length, at);
    await file.sync();
  } finally {
    await file.close();
  }
}
