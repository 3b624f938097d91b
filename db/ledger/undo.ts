import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { type Outcome, refused } from '#shared/domain/refusal.ts';
import { readTarget } from './record-row.ts';
import { type OpenCommand, takeBack } from './take-back.ts';
import { newestUndoable } from './undo-state.ts';

/**
 * Takes back the newest command, or the one that the record `seq` is about where nothing later stands on
 * it. The undoing is a record of its own. Answers with the command that was taken back.
 */
export async function undo(command: OpenCommand, seq?: number): Promise<Outcome<LedgerRecord>> {
  const { writer, record } = command;
  const target = seq === undefined ? await newestUndoable(writer) : await readTarget(writer, seq, record.seq);
  if (target === undefined) return refused(seq === undefined ? 'nothing-to-undo' : 'not-found');
  if (target.from_template === 1) return refused('undo-template');
  if (target.undone === 1) return refused('already-undone');
  return takeBack(command, target, 'undo');
}
