import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { ask, execute, type SqliteHandle, withHandle } from './driver/sqlite-handle.ts';
import { checkStructure, isDamage } from './integrity.ts';
import type { Database } from './schema.ts';

/*
 * SQLite replays any log that has the right name, also one that stayed behind when its file was deleted, or when
 * another file was put in its place: nothing in the format ties the two together. So the file carries a mark, new
 * for each session that writes, in a row (ledger_open) that every command writes: the mark in the log has to be the
 * one in the file. Until the mark itself was folded in, the row also names the mark before.
 */

interface LogMark {
  readonly session: string;
  readonly before: string;
}

async function readMark(handle: SqliteHandle): Promise<LogMark | null> {
  const rows = await ask<LogMark>(handle, 'select session, session_before as before from ledger_open');
  return rows[0] ?? null;
}

const CHECK_LIMIT_MS = 1500;

/**
 * Whether the log beside a file belongs to it. A file that is no whole without its log (the process died while
 * folding it in) can't be asked and speaks for the log.
 */
export async function logBelongs(path: string): Promise<boolean> {
  const alone = await withHandle(path, 'immutable', async (handle) =>
    (await checkStructure(handle, CHECK_LIMIT_MS)) === 'sound' ? readMark(handle) : null,
  ).catch(() => null);
  if (alone === null) return true;
  try {
    const replayed = await withHandle(path, 'read-only', readMark);
    return replayed !== null && [replayed.session, replayed.before].includes(alone.session);
  } catch (error) {
    // The pages of a strange log make no sense in this file.
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Before the first command of a session: gives file and log a mark of their own. */
export async function markSession(writing: Kysely<Database>, path: string): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(writing);
  const inFile = await withHandle(path, 'immutable', readMark).catch(() => null);
  // Where another instance reads just now, the file may be half folded in; the mark that is there still holds.
  if (inFile === null) return;
  const session = randomUUID();
  await writing.updateTable('ledger_open').set({ session, session_before: inFile.session }).execute();
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(writing);
  if (rows[0]?.busy !== 0) return;
  await writing.updateTable('ledger_open').set({ session_before: session }).execute();
}

/** Gives a copy its own mark, so that no log of the original is ever taken for one of the copy. */
export async function markCopy(handle: SqliteHandle): Promise<void> {
  await execute(handle, `update ledger_open set session = '${randomUUID()}', session_before = ''`);
}
