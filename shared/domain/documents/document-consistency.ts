import { type Outcome, accepted, refused } from '../refusal.ts';

/** What a step left wrong with a document that it touched. */
export type DocumentFault =
  /** More was taken over than it is worth, and nobody said why. */
  | { readonly kind: 'overtaken'; readonly number: string; readonly openFen: number; readonly byFen: number }
  /** Something stands after it although it is cancelled. */
  | { readonly kind: 'cancelled'; readonly number: string };

/**
 * Decides whether a step that was not decided by the documents' own rules (taking back an older command while later
 * ones stand) leaves them sound.
 * Refused: 'over-open' {document, openFen, byFen}, 'document-cancelled' {document}.
 */
export function documentsStaySound(fault: DocumentFault | null): Outcome<null> {
  if (fault === null) return accepted(null);
  const { number, ...rest } = fault;
  if (rest.kind === 'cancelled') return refused('document-cancelled', { document: number });
  return refused('over-open', { document: number, openFen: rest.openFen, byFen: rest.byFen });
}
