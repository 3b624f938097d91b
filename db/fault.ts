import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Refusal, type RefusalReason, refused } from '#shared/domain/refusal.ts';

/** The code of a failure of the driver ('SQLITE_FULL') or of the file system ('ENOSPC'). */
export function faultCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const REASONS: Readonly<Record<string, RefusalReason>> = {
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_CORRUPT: 'file-corrupt',
  SQLITE_NOTADB: 'file-corrupt',
  EIO: 'file-corrupt',
  SQLITE_READONLY: 'path-not-writable',
  SQLITE_PERM: 'path-not-writable',
  SQLITE_CANTOPEN: 'path-not-writable',
  EACCES: 'path-not-writable',
  EPERM: 'path-not-writable',
  EROFS: 'path-not-writable',
  ENAMETOOLONG: 'path-not-writable',
  ENOTDIR: 'path-not-writable',
  EISDIR: 'path-not-writable',
  ERR_INVALID_ARG_VALUE: 'path-not-writable',
  ENOENT: 'file-missing',
  EEXIST: 'path-exists',
  SQLITE_BUSY: 'file-in-use',
  SQLITE_LOCKED: 'file-in-use',
  EBUSY: 'file-in-use',
};

/** Room that a workspace needs at least to be written at all: its journal and the index of it. */
const LEAST_ROOM_BYTES = 1024 * 1024;

/**
 * What people are told of a failure that can be expected of any disk: full, read-only, damaged.
 * Null for everything else, which is a fault of the program.
 */
export async function refusalOfFault(error: unknown, path: string): Promise<Refusal | null> {
  const code = faultCode(error);
  if (code === null) return null;
  const isVague = code === 'SQLITE_IOERR' || code === 'SQLITE_CANTOPEN';
  const reason = isVague && (await isFull(path)) ? 'disk-full' : REASONS[code];
  return reason === undefined ? null : refused(reason, { path }).refusal;
}

/** A full disk shows as an unnamed I/O error where SQLite could not make the index of its journal. */
async function isFull(path: string): Promise<boolean> {
  const disk = await statfs(dirname(path)).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < LEAST_ROOM_BYTES;
}

/** The same for what a handler met, whose file accesses may be about other files: only the workspace's own faults. */
export async function refusalOfStorage(error: unknown, path: string): Promise<Refusal | null> {
  const code = faultCode(error);
  const isOurs = code !== null && (code.startsWith('SQLITE_') || REASONS[code] === 'disk-full');
  return isOurs ? refusalOfFault(error, path) : null;
}
