import { open, stat, unlink } from 'node:fs/promises';
import { closeHandle, execute, openHandle } from './driver/sqlite-handle.ts';
import { faultCode } from './fault.ts';

/**
 * Who may write a workspace: whoever holds an exclusive SQLite lock on the small file `<workspace>-lock` beside
 * it. The lock is one of the operating system and ends with the process, however it ends; the file that a killed
 * process leaves means nothing. Beside the workspace, because it has to be seen from other computers too, where the
 * folder is shared: a write-ahead log must never be written from two.
 */
export interface FileLock {
  readonly release: () => Promise<void>;
}

export type LockOutcome =
  | { readonly kind: 'locked'; readonly lock: FileLock }
  | { readonly kind: 'held' }
  | { readonly kind: 'unwritable' };

const MOST_ATTEMPTS = 50;
const UNWRITABLE: ReadonlySet<string | null> = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY']);
const HELD: ReadonlySet<string | null> = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED', 'EBUSY']);

export async function takeLock(path: string): Promise<LockOutcome> {
  const lockPath = `${path}-lock`;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    try {
      const taken = await attemptLock(lockPath);
      if (taken !== 'again') return taken;
    } catch (error) {
      const code = faultCode(error);
      if (UNWRITABLE.has(code)) return { kind: 'unwritable' };
      if (HELD.has(code)) return { kind: 'held' };
      if (code !== 'ENOENT' && code !== 'SQLITE_CANTOPEN') throw error;
    }
  }
  return { kind: 'held' };
}

/**
 * 'again' where the file was taken away or replaced between our looking and our locking (its holder removes it
 * when it closes): a lock on a file without a name would keep nobody out.
 */
async function attemptLock(lockPath: string): Promise<LockOutcome | 'again'> {
  await makeIfMissing(lockPath);
  const seen = await identityOf(lockPath);
  const handle = await openHandle(lockPath, 'read-write');
  let isLocked = false;
  try {
    if ((await identityOf(lockPath)) !== seen) return 'again';
    await execute(handle, 'pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive;');
    if ((await identityOf(lockPath)) !== seen) return 'again';
    isLocked = true;
  } finally {
    if (!isLocked) await closeHandle(handle);
  }
  const release = async (): Promise<void> => {
    // Where an open file can be removed, it goes while it is still locked.
    const isRemoved = await unlink(lockPath).then(
      () => true,
      () => false,
    );
    await closeHandle(handle);
    if (!isRemoved) await unlink(lockPath).catch(() => undefined);
  };
  return { kind: 'locked', lock: { release } };
}

async function makeIfMissing(lockPath: string): Promise<void> {
  try {
    const file = await open(lockPath, 'wx');
    await file.close();
  } catch (error) {
    if (faultCode(error) !== 'EEXIST') throw error;
  }
}

async function identityOf(path: string): Promise<string> {
  const { dev, ino, birthtimeNs } = await stat(path, { bigint: true });
  return `${dev}:${ino}:${birthtimeNs}`;
}
