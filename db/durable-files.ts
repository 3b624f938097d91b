import { randomBytes } from 'node:crypto';
import { link, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { faultCode } from './fault.ts';

/*
 * Never open a file by these that SQLite has open in this process: closing it would drop SQLite's own locks
 * (POSIX locks belong to the process and the file, not to the descriptor).
 */

const PART = /^\.tongzhou-[0-9a-f]{16}\.part(-wal|-shm|-journal)?$/;
/** No build of a file takes a day: what is older was left by a process that died. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

export async function exists(path: string): Promise<boolean> {
  return (await sizeOf(path)) !== null;
}

/** Bytes, or null where there is no such file. */
export async function sizeOf(path: string): Promise<number | null> {
  const facts = await stat(path).catch((error: unknown) => {
    if (faultCode(error) === 'ENOENT') return null;
    throw error;
  });
  return facts === null ? null : facts.size;
}

/** The name under which a file of `folder` is built until it is whole. */
export function partIn(folder: string): string {
  return join(folder, `.tongzhou-${randomBytes(8).toString('hex')}.part`);
}

/** Clears what builds that died left in a folder. */
export async function dropStaleParts(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => PART.test(name));
  for (const name of names) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (facts !== null && Date.now() - facts.mtimeMs > STALE_AFTER_MS) await removeIfThere(path);
  }
}

/** Clears what is left of a build, journals included; nothing where it was published. */
export async function removeParts(part: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    await removeIfThere(part + ending).catch((error: unknown) => {
      if (faultCode(error) !== 'ENOTDIR') throw error;
    });
  }
}

export async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (faultCode(error) !== 'ENOENT') throw error;
  });
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names as durable as bytes. Windows does so by itself and can't open a folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems sync no folders.
    if (faultCode(error) !== 'EINVAL' && faultCode(error) !== 'ENOTSUP') throw error;
  } finally {
    await handle.close();
  }
}

const NO_LINKS: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Gives a finished file its name; fails with EEXIST rather than replace what has that name. */
export async function publishNew(part: string, target: string): Promise<void> {
  try {
    await link(part, target);
    await unlink(part);
  } catch (error) {
    if (!NO_LINKS.has(faultCode(error))) throw error;
    await publishByReserving(part, target);
  }
  await syncFolder(dirname(target));
}

/** For file systems without links: the name is taken exclusively, then the file moves onto it. */
async function publishByReserving(part: string, target: string): Promise<void> {
  const reserved = await open(target, 'wx');
  await reserved.close();
  try {
    await rename(part, target);
  } catch (error) {
    await removeIfThere(target);
    throw error;
  }
}

/** Puts a finished file in another one's place: whoever looks sees the old one or the new one. */
export async function replaceWith(part: string, target: string): Promise<void> {
  await rename(part, target);
  await syncFolder(dirname(target));
}
