import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { type Outcome, refused } from '#shared/domain/refusal.ts';
import { readTarget } from './record-row.ts';
import { type OpenCommand, takeBack } from './take-back.ts';
import { newestRedoable } from './undo-state.ts';

/**
 * Brings about again what was undone last, provided nothing new was done since; or the command that the
 * record `seq` is about, where nothing stands in its way. Answers with that command.
 */
export async function redo(command: OpenCommand, seq?: number): Promise<Outcome<LedgerRecord>> {
  const { writer, record } = command;
  const target = seq === undefined ? await newestRedoable(writer) : await readTarget(writer, seq, record.seq);
  if (target === undefined) return refused(seq === undefined ? 'nothing-to-redo' : 'not-found');
  if (target.undone === 0) return refused('nothing-to-redo');
  return takeBack(command, target, 'redo');
}
