import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ask, type SqliteHandle } from './driver/sqlite-handle.ts';
import { removeIfThere, sizeOf, syncFolder } from './durable-files.ts';

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

/** Which workspace a file is, and where its ledger stands. */
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
