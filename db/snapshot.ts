import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { ask, execute, type SqliteHandle, withHandle } from './driver/sqlite-handle.ts';
import { syncFile } from './durable-files.ts';
import { checkStructure } from './integrity.ts';
import { journalsOf, type LedgerHead, ledgerHead } from './journals.ts';
import { markCopy } from './log-mark.ts';
import type { ReadSource } from './workspace.ts';

/**
 * Writes what is committed in a workspace at this moment into a new file, looks whether it arrived whole, and brings
 * it to the disk. The workspace may be written meanwhile. `target` must not exist.
 */
export async function snapshot(source: ReadSource, target: string): Promise<Outcome<LedgerHead>> {
  return withHandle(source.file, source.mode, async (original) => {
    await ask(original, 'vacuum into ?', [target]);
    await prepareCopy(target);
    const head = await headOfCopy(target);
    if (head === null || !(await standsIn(original, head))) {
      return refused('backup-damaged', { path: target });
    }
    await syncFile(target);
    return accepted(head);
  });
}

/** How to read a file that nobody has open: with its log where it has one. */
export async function restingSource(path: string): Promise<ReadSource> {
  const { log } = await journalsOf(path);
  return { file: path, mode: (log ?? 0) > 0 ? 'read-only' : 'immutable' };
}

/** Makes a copy a workspace file of its own: writing ahead, with a mark that no log of the original has. */
export async function prepareCopy(path: string): Promise<void> {
  await withHandle(path, 'read-write', async (handle) => {
    await execute(handle, 'pragma journal_mode = wal');
    await markCopy(handle);
  });
}

/** Where the ledger of a resting file stands; null where the file is not whole or its ledger has gaps. */
export async function headOfCopy(path: string): Promise<LedgerHead | null> {
  return withHandle(path, 'immutable', async (handle) => {
    if ((await checkStructure(handle)) !== 'sound') return null;
    const head = await ledgerHead(handle);
    return head !== null && (await recordCount(handle, head.seq)) === head.seq ? head : null;
  });
}

async function recordCount(handle: SqliteHandle, upTo: number): Promise<number> {
  const rows = await ask<{ count: number }>(
    handle,
    'select count(*) as count from transaction_record where seq <= ?',
    [upTo],
  );
  return rows[0]?.count ?? 0;
}

/** The ledger only grows, so what a copy ends with stays in the original. */
async function standsIn(original: SqliteHandle, head: LedgerHead): Promise<boolean> {
  if (head.seq === 0) return true;
  const rows = await ask(
    original,
    'select 1 from transaction_record where seq = ? and hash = ? and exists (select 1 from workspace where id = ?)',
    [head.seq, head.hash, head.workspaceId],
  );
  return rows.length === 1;
}
