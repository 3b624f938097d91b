import { stat } from 'node:fs/promises';

/** Files that SQLite has open in this process, with how often; by device and inode, so that links are one file. */
const openHere = new Map<string, number>();

async function keyOf(path: string): Promise<string> {
  const { dev, ino } = await stat(path, { bigint: true });
  return `${dev}:${ino}`;
}

/** Whether the file must not be opened by other means than SQLite, which would lose its locks. */
export async function isOpenHere(path: string): Promise<boolean> {
  return openHere.has(await keyOf(path));
}

/** Marks a file as open in this process; the answer takes the mark away. */
export async function markOpen(path: string): Promise<() => void> {
  const key = await keyOf(path);
  openHere.set(key, (openHere.get(key) ?? 0) + 1);
  let marked = true;
  return () => {
    if (!marked) return;
    marked = false;
    const left = (openHere.get(key) ?? 1) - 1;
    if (left === 0) openHere.delete(key);
    else openHere.set(key, left);
  };
}
