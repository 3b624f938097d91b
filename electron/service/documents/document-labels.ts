import type { Document, DocumentKind } from '#shared/domain/documents/document.ts';
import type { Label, LabelKey } from '#shared/domain/ledger/label.ts';
import type { Fen } from '#shared/values/money.ts';

const ADDED: Readonly<Record<DocumentKind, LabelKey>> = {
  request: 'purchaseRequestAdded',
  contract: 'contractAdded',
  acceptance: 'acceptanceAdded',
  invoice: 'invoiceAdded',
  payment: 'paymentAdded',
  'credit-note': 'creditNoteAdded',
};

type Named = Pick<Document, 'kind' | 'number' | 'fen'>;

export function addedLabel(document: Named, line: string): Label {
  const params = { document: document.number, line, amountFen: document.fen };
  return { key: ADDED[document.kind], params };
}

/** A finance person let the document overspend its line: the sentence says who and by how much. */
export function overspentLabel(document: Named, line: string, byFen: Fen, approver: string): Label {
  const params = { document: document.number, line, amountFen: document.fen, byFen, approver };
  return { key: 'documentOverspent', params };
}
