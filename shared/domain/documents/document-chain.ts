import type { Day } from '#shared/values/day.ts';
import { type Fen, ZERO_FEN, fen, sumFen } from '#shared/values/money.ts';
import { monthOf } from '#shared/values/month.ts';
import type { Document, DocumentKind, DocumentState } from './document.ts';

/** What each kind may take over from; null where it may stand alone. A step may be left out. */
const previousKinds: Readonly<Record<DocumentKind, readonly (DocumentKind | null)[]>> = {
  request: [null],
  contract: [null, 'request'],
  acceptance: [null, 'request', 'contract'],
  invoice: [null, 'request', 'contract', 'acceptance'],
  payment: ['invoice'],
  'credit-note': ['invoice'],
};

export function mayFollow(kind: DocumentKind, previous: DocumentKind | null): boolean {
  return previousKinds[kind].includes(previous);
}

/** The kinds that may come next after a document. */
export function followingKinds(previous: DocumentKind | null): readonly DocumentKind[] {
  const kinds: readonly DocumentKind[] = [
    'request',
    'contract',
    'acceptance',
    'invoice',
    'payment',
    'credit-note',
  ];
  return kinds.filter((kind) => mayFollow(kind, previous));
}

export type CommitmentKind = 'request' | 'contract' | 'acceptance';

/** Money that is promised but not spent: requested, contracted, accepted. */
export function isCommitment(kind: DocumentKind): kind is CommitmentKind {
  return kind === 'request' || kind === 'contract' || kind === 'acceptance';
}

/** Whether the document posts an entry: an invoice an actual, a credit note what comes back of it. */
export function postsEntry(kind: DocumentKind): boolean {
  return kind === 'invoice' || kind === 'credit-note';
}

type Amounts = Pick<Document, 'kind' | 'fen' | 'cancelled' | 'closed'>;

/** The sum of the followers that were not cancelled. */
export function takenBy(followers: readonly Pick<Document, 'fen' | 'cancelled'>[]): Fen {
  return sumFen(followers.filter(({ cancelled }) => cancelled === null).map((follower) => follower.fen));
}

/**
 * What nobody took over of a request, contract or acceptance, and what is unpaid of an invoice; never below zero.
 * Nothing of what was cancelled or closed. Source: M5, a document reverses the one before it.
 */
export function openOf(document: Amounts, takenFen: Fen): Fen {
  const isOver = document.cancelled !== null || document.closed !== null;
  if (isOver || document.kind === 'payment' || document.kind === 'credit-note') return ZERO_FEN;
  return fen(Math.max(0, document.fen - takenFen));
}

export function stateOf(document: Amounts, takenFen: Fen): DocumentState {
  if (document.cancelled !== null) return 'cancelled';
  if (document.closed !== null) return 'closed';
  if (openOf(document, takenFen) === 0) return 'settled';
  return takenFen > 0 ? 'partial' : 'open';
}

/** Open beyond the month it is due in, or unpaid beyond the day it was to be paid by. */
export function isOverdue(document: Pick<Document, 'dueMonth' | 'payBy'>, open: Fen, today: Day): boolean {
  if (open === 0) return false;
  const { dueMonth, payBy } = document;
  return (dueMonth !== null && dueMonth < monthOf(today)) || (payBy !== null && payBy < today);
}
