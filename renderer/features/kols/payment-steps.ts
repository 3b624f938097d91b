import type { DeliverableRow } from '#shared/domain/kols/deliverable.ts';

export type PaymentStep = 'accept' | 'invoice' | 'pay';

type Paid = Pick<
  DeliverableRow,
  'step' | 'cooperationId' | 'acceptanceId' | 'acceptedFen' | 'invoicedFen' | 'paidFen'
>;

/** Payment follows acceptance: what comes next for a piece; null where nothing is to be paid (yet, or any more). */
export function nextPayment(row: Paid): PaymentStep | null {
  if (row.cooperationId === null) return null;
  if (row.acceptanceId === null) return row.step === 'published' ? 'accept' : null;
  if (row.paidFen < row.invoicedFen) return 'pay';
  return row.invoicedFen < (row.acceptedFen ?? 0) ? 'invoice' : null;
}
