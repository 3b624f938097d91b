import { type Fen, fen } from '#shared/values/money.ts';
import type { EntryInput } from '../budget/entry.ts';
import type { LineKind } from '../budget/line.ts';
import type { Document } from './document.ts';

/**
 * The entry that a document posts: an invoice its amount, a credit note the same taken back; on a rebate line with
 * mirrored signs. Null for what posts none, and for what was cancelled.
 */
export function entryOfDocument(document: Document, lineKind: LineKind): EntryInput | null {
  if (document.cancelled !== null) return null;
  if (document.kind !== 'invoice' && document.kind !== 'credit-note') return null;
  const { lineId, day, vendor, number, note, reason } = document;
  return { lineId, day, fen: postedFen(document, lineKind), vendor, reference: number, note, reason };
}

function postedFen({ kind, fen: amount }: Document, lineKind: LineKind): Fen {
  const isOut = (kind === 'invoice') === (lineKind === 'spend');
  return isOut ? amount : fen(0 - amount);
}
