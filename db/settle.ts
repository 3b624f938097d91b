import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/values/instant.ts';
import { type OpenMode, type SqliteHandle, withHandle } from './driver/sqlite-handle.ts';
import { removeIfThere } from './durable-files.ts';
import type { FileHeader } from './file-header.ts';
import { checkStructure, isDamage, type Soundness } from './integrity.ts';
import { journalsOf, type LedgerHead, ledgerHead, setAside } from './journals.ts';
import { logBelongs } from './log-mark.ts';
import { newestVersion, versionOf } from './migrate.ts';

/** What a file that can be opened says of itself. */
export interface Examined {
  readonly version: number;
  readonly head: LedgerHead;
  readonly soundness: Exclude<Soundness, 'damaged'>;
}

/** Opening has to answer within five seconds, however large the file is. */
const CHECK_LIMIT_MS = 2500;

export interface ExamineOptions {
  /** Leaves out the walk over every page, which can be made up for later. */
  readonly isTrusted?: boolean;
  /** The newest version that can be opened. */
  readonly newest?: number;
}

/** Looks whether a file is whole and of a version that this program knows. */
export async function examine(
  path: string,
  mode: OpenMode,
  options: ExamineOptions = {},
): Promise<Outcome<Examined>> {
  try {
    return await withHandle(path, mode, (handle) => examineHandle(handle, path, options));
  } catch (error) {
    if (isDamage(error)) return refused('file-corrupt', { path });
    throw error;
  }
}

async function examineHandle(
  handle: SqliteHandle,
  path: string,
  { isTrusted = false, newest = newestVersion() }: ExamineOptions,
): Promise<Outcome<Examined>> {
  const version = await versionOf(handle);
  if (version > newest) return refused('file-newer', { path });
  const soundness = isTrusted ? 'unknown' : await checkStructure(handle, CHECK_LIMIT_MS);
  const head = soundness === 'damaged' || version < 1 ? null : await ledgerHead(handle);
  if (soundness === 'damaged' || head === null) return refused('file-corrupt', { path });
  return accepted({ version, head, soundness });
}

/**
 * Examines a file whose lock is held: takes journals that belong to another file out of its way first. The file
 * itself is only read; where it is refused, no index is left beside it.
 */
export async function settle(
  path: string,
  header: FileHeader,
  at: Instant,
  options: ExamineOptions = {},
): Promise<Outcome<Examined>> {
  const stamp = at.replaceAll(/[-:.]/g, '');
  const before = await journalsOf(path);
  if (header.writesAhead && (before.rollback ?? 0) > 0) await setAside(path, ['-journal'], stamp);
  const hasLog = (before.log ?? 0) > 0;
  const isLogOurs = hasLog && (await logBelongs(path));
  if (hasLog && !isLogOurs) await setAside(path, ['-wal'], stamp);
  const isTrusted = options.isTrusted === true && !hasLog;
  const examined = await examine(path, isLogOurs ? 'read-only' : 'immutable', { ...options, isTrusted });
  if (examined.kind === 'refused' && before.index === null) await removeIfThere(`${path}-shm`);
  return examined;
}
