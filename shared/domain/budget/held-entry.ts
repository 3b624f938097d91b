import { type Outcome, accepted, refused } from '../refusal.ts';

/** What holds an entry fast: the document or the accrual that posted it, or its month, which is closed. */
export type EntryHold = {
  readonly documentNumber: string | null;
  readonly accruedMonth: string | null;
  readonly closedMonth: string | null;
};

/**
 * Whether an entry may be changed or removed by hand.
 * Refused: 'month-closed' {atMonth}, 'entry-of-document' {document}, 'entry-of-accrual' {atMonth}.
 */
export function freeEntry(hold: EntryHold | undefined): Outcome<null> {
  if (hold === undefined) return accepted(null);
  const { documentNumber, accruedMonth, closedMonth } = hold;
  if (documentNumber !== null) return refused('entry-of-document', { document: documentNumber });
  if (accruedMonth !== null) return refused('entry-of-accrual', { atMonth: accruedMonth });
  return closedMonth === null ? accepted(null) : refused('month-closed', { atMonth: closedMonth });
}
