import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { type Outcome, refused } from '#shared/domain/refusal.ts';
import { readRecordRow } from './record-row.ts';
import { type OpenCommand, takeBack } from './take-back.ts';
import { newestRedoable } from './undo-state.ts';

/**
 * Brings about again what was undone last, provided nothing new was done since; or the command that the
 * record `seq` is about, where nothing stands in its way. Answers with that command.
 */
export async function redo(command: OpenCommand, seq?: number): Promise<Outcome<LedgerRecord>> {
  if (seq === undefined) {
    const newest = await newestRedoable(command.writer);
    return newest === undefined ? refused('nothing-to-redo') : takeBack(command, newest, 'redo');
  }
  const named = await readRecordRow(command.writer, seq);
  const target =
    named === undefined || named.target === null ? named : await readRecordRow(command.writer, named.target);
  if (target === undefined) return refused('not-found');
  if (target.undone === 0) return refused('nothing-to-redo');
  return takeBack(command, target, 'redo');
}
