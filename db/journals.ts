import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ask, type SqliteHandle, withHandle } from './driver/sqlite-handle.ts';
import { removeIfThere, sizeOf, syncFolder } from './durable-files.ts';
import { checkStructure, isDamage } from './integrity.ts';

/** The files that SQLite keeps beside a workspace; bytes, or null where there is none. */
export interface Journals {
  /** The write-ahead log: what was committed and is not folded into the file yet. */
  readonly log: number | null;
  /** The index of the log, in memory shared by the processes that have the file open. */
  readonly index: number | null;
  /** A rollback journal. A file that writes ahead has none; one that lies there is another file's. */
  readonly rollback: number | null;
}

export async function journalsOf(path: string): Promise<Journals> {
  const [log, index, rollback] = await Promise.all(
    ['-wal', '-shm', '-journal'].map((ending) => sizeOf(path + ending)),
  );
  return { log: log ?? null, index: index ?? null, rollback: rollback ?? null };
}

/** The first file beside a new name that SQLite would take for this file's journal and replay into it. */
export async function strangerAt(path: string): Promise<string | null> {
  const { log, rollback } = await journalsOf(path);
  if ((log ?? 0) > 0) return `${path}-wal`;
  return (rollback ?? 0) > 0 ? `${path}-journal` : null;
}

/** Where the ledger stands: the anchor by which a log is told from another file's. */
export interface LedgerHead {
  readonly workspaceId: string;
  readonly seq: number;
  readonly hash: string;
}

export async function ledgerHead(handle: SqliteHandle): Promise<LedgerHead | null> {
  const rows = await ask<{ workspaceId: string | null; seq: number | null; hash: string | null }>(
    handle,
    `select (select id from workspace) as workspaceId, max(seq) as seq, hash from transaction_record`,
  );
  const head = rows[0];
  if (head === undefined || head.workspaceId === null) return null;
  return { workspaceId: head.workspaceId, seq: head.seq ?? 0, hash: head.hash ?? '' };
}

async function hasRecord(handle: SqliteHandle, head: LedgerHead): Promise<boolean> {
  const rows = await ask(
    handle,
    `select 1 from workspace where id = ? and (? = 0 or exists
       (select 1 from transaction_record where seq = ? and hash = ?))`,
    [head.workspaceId, head.seq, head.seq, head.hash],
  );
  return rows.length > 0;
}

const CHECK_LIMIT_MS = 1500;

/**
 * Whether the log beside a file belongs to it. SQLite would replay any log of that name: one that stayed behind
 * when its file was deleted or another file was put in its place. The ledger tells: it only grows, so a log that
 * belongs still shows the record that the file alone ends with. A file that is no whole without its log (the
 * process died while folding it in) can't be asked and speaks for the log.
 */
export async function logBelongs(path: string): Promise<boolean> {
  const alone = await withHandle(path, 'immutable', async (handle) => {
    const isSound = (await checkStructure(handle, CHECK_LIMIT_MS)) === 'sound';
    return isSound ? ledgerHead(handle) : null;
  }).catch(() => null);
  if (alone === null) return true;
  return withHandle(path, 'read-only', (handle) => hasRecord(handle, alone)).catch((error: unknown) => {
    // A strange log's pages make no sense in this file.
    if (isDamage(error)) return false;
    throw error;
  });
}

/** Takes strange journals out of the way, where they can be looked at; nothing is deleted that could matter. */
export async function setAside(path: string, endings: readonly string[], stamp: string): Promise<string[]> {
  const moved: string[] = [];
  for (const ending of endings) {
    const target = `${path}${ending}-set-aside-${stamp}`;
    await rename(path + ending, target);
    moved.push(target);
  }
  // The index goes with its log and can be made again.
  if (endings.includes('-wal')) await removeIfThere(`${path}-shm`);
  await syncFolder(dirname(path));
  return moved;
}
