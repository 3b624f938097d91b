import type { Day } from '#shared/values/day.ts';
import { FEN_LIMIT, type Fen, ZERO_FEN, fen } from '#shared/values/money.ts';
import { type Month, addMonths, monthOf } from '#shared/values/month.ts';
import { plausibleDay } from '../budget/entry-rules.ts';
import type { Line, LineId } from '../budget/line.ts';
import { type Period, lastMonthOf, monthPosition } from '../budget/period.ts';
import type { Person } from '../catalogue/person.ts';
import { type ClosedMonths, openDay, openMonth } from '../months/closed-months.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Document, DocumentInput, DocumentKind, DocumentRow } from './document.ts';
import { isCommitment, mayFollow, postsEntry } from './document-chain.ts';
import { type UsedLine, allowOverspending, overspentBy, usedFen } from './line-use.ts';

/** What the decision about a document looks at. */
export type DocumentScene = {
  readonly today: Day;
  readonly period: Period;
  readonly closedMonths: ClosedMonths;
  readonly line: UsedLine & Pick<Line, 'id' | 'vendor'>;
  /** The document that it takes over from. */
  readonly previous: DocumentRow | null;
  /** Of that document, what credit notes took back. */
  readonly creditedFen: Fen;
  readonly person: Person | null;
  /** The sum of all documents and all entries of the workspace, so that every total stays exact. */
  readonly documentsFen: Fen;
  readonly entriesFen: Fen;
};

/** What a document would come to, before it is asked whether that may be. */
export type Assessment = {
  readonly document: Omit<Document, 'id'>;
  readonly previousOpenFen: Fen | null;
  /** By how much it is larger than what the one before has open. */
  readonly overFen: Fen;
  /** What it takes of the line's money, less what it takes over. */
  readonly moreFen: Fen;
  /** By how much the line would be overspent. */
  readonly overspentFen: Fen;
};

/**
 * The line of a new document: that of the one before, or the one named.
 * Refused: 'line-needed', 'line-differs' {line}.
 */
export function lineOfDocument(
  input: Pick<DocumentInput, 'lineId'>,
  previous: { readonly lineId: LineId; readonly lineName: string } | null,
): Outcome<LineId> {
  if (previous === null) {
    return input.lineId === undefined ? refused('line-needed', {}, 'lineId') : accepted(input.lineId);
  }
  if (input.lineId === undefined || input.lineId === previous.lineId) return accepted(previous.lineId);
  return refused('line-differs', { line: previous.lineName }, 'lineId');
}

/**
 * Decides a new document and says what it comes to; `number` may be empty still. Source: M5, P5.5.
 * Refused: 'document-needs-invoice', 'document-out-of-order', 'document-cancelled', 'document-closed' for what it
 * would follow; 'day-out-of-range', 'month-closed', 'month-outside-period' for its day and due month;
 * 'credit-needs-reason', 'credit-above-invoice', 'amount-too-large'.
 */
export function assessDocument(input: DocumentInput, scene: DocumentScene): Outcome<Assessment> {
  const follows = checkPrevious(input.kind, scene.previous);
  if (follows.kind === 'refused') return follows;
  const dated = checkDates(input, scene);
  if (dated.kind === 'refused') return dated;
  const sized = checkSize(input, scene);
  if (sized.kind === 'refused') return sized;
  const { previous, line, period } = scene;
  const document = documentFrom(input, scene, dated.value);
  const before = previous === null ? null : { document: previous, othersTakenFen: previous.takenFen };
  const used = usedFen({ document, takenFen: ZERO_FEN }, before, period);
  const moreFen = fen(used - usedFen(null, before, period));
  return accepted({
    document,
    previousOpenFen: previous?.openFen ?? null,
    overFen: overOpen(input.kind, input.fen, previous?.openFen ?? null),
    moreFen,
    overspentFen: overspentBy(line, moreFen),
  });
}

/**
 * Decides a new document: as assessDocument, and whether what it comes to may be.
 * Refused besides: 'over-open' {document, openFen, byFen} without a reason for more than is open; 'overspends-line'
 * {line, byFen}, 'nobody-at-desk', 'finance-only'.
 */
export function addDocument(input: DocumentInput, scene: DocumentScene): Outcome<Assessment> {
  const assessed = assessDocument(input, scene);
  if (assessed.kind === 'refused') return assessed;
  const { document, overFen, overspentFen } = assessed.value;
  const over = checkOver(scene.previous, overFen, input.overReason);
  if (over.kind === 'refused') return over;
  const override = allowOverspending(scene.line, overspentFen, input.overrideReason, scene.person);
  if (override.kind === 'refused') return override;
  const overReason = overFen > 0 ? document.overReason : '';
  return accepted({ ...assessed.value, document: { ...document, overReason, override: override.value } });
}

/** By how much an amount is larger than what the one before has open. What a credit note may take is another matter. */
export function overOpen(kind: DocumentKind, amount: Fen, openFen: Fen | null): Fen {
  return openFen === null || kind === 'credit-note' ? ZERO_FEN : fen(Math.max(0, amount - openFen));
}

/** More than the one before has open needs a reason. Refused: 'over-open' {document, openFen, byFen}. */
export function checkOver(
  previous: Pick<DocumentRow, 'number' | 'openFen'> | null,
  overFen: Fen,
  reason: string,
): Outcome<null> {
  if (previous === null || overFen === 0 || reason !== '') return accepted(null);
  return refused(
    'over-open',
    { document: previous.number, openFen: previous.openFen, byFen: overFen },
    'fen',
  );
}

function checkPrevious(kind: DocumentKind, previous: DocumentRow | null): Outcome<null> {
  if (!mayFollow(kind, previous?.kind ?? null)) {
    return previous === null
      ? refused('document-needs-invoice', {}, 'previousId')
      : refused('document-out-of-order', { document: previous.number }, 'kind');
  }
  return previous === null ? accepted(null) : stillStands(previous, 'previousId');
}

/** Refused: 'document-cancelled', 'document-closed' {document}. */
export function stillStands(
  document: Pick<Document, 'number' | 'cancelled' | 'closed'>,
  field?: string,
): Outcome<null> {
  if (document.cancelled !== null) return refused('document-cancelled', { document: document.number }, field);
  if (document.closed !== null) return refused('document-closed', { document: document.number }, field);
  return accepted(null);
}

function checkDates(
  input: Pick<DocumentInput, 'kind' | 'day' | 'dueMonth'>,
  { today, period, closedMonths }: DocumentScene,
): Outcome<Month | null> {
  const plausible = plausibleDay(input.day, today);
  if (plausible.kind === 'refused') return plausible;
  const open = openDay(closedMonths, input.day);
  if (open.kind === 'refused') return open;
  if (!isCommitment(input.kind)) return accepted(null);
  return input.dueMonth === undefined
    ? defaultDueMonth(input.day, period, closedMonths)
    : checkDueMonth(input.dueMonth, period, closedMonths);
}

/** Refused: 'month-outside-period', 'month-closed'. */
export function checkDueMonth(dueMonth: Month, period: Period, closed: ClosedMonths): Outcome<Month> {
  const at = monthPosition(period, dueMonth, 'dueMonth');
  return at.kind === 'refused' ? at : openMonth(closed, dueMonth, 'dueMonth');
}

/** The month of its day, or the nearest one of the programme; past closed months the next open one. */
export function defaultDueMonth(day: Day, period: Period, closed: ClosedMonths): Outcome<Month> {
  const last = lastMonthOf(period);
  let at = monthOf(day);
  if (at < period.firstMonth) at = period.firstMonth;
  if (at > last) at = last;
  while (at < last && closed.includes(at)) at = addMonths(at, 1);
  return openMonth(closed, at, 'dueMonth');
}

function checkSize(input: DocumentInput, scene: DocumentScene): Outcome<null> {
  if (input.kind === 'credit-note') {
    if (input.reason === '') return refused('credit-needs-reason', {}, 'reason');
    const left = creditable(scene.previous, scene.creditedFen);
    if (input.fen > left.openFen) return refused('credit-above-invoice', left, 'fen');
  }
  return checkTotals(input.kind, input.fen, scene);
}

/** What of an invoice can still be credited. */
export function creditable(
  invoice: Pick<DocumentRow, 'fen' | 'number'> | null,
  creditedFen: Fen,
): { readonly document: string; readonly openFen: Fen } {
  return { document: invoice?.number ?? '', openFen: fen(Math.max(0, (invoice?.fen ?? 0) - creditedFen)) };
}

/** Refused: 'amount-too-large' when all documents or all entries together would pass FEN_LIMIT. */
export function checkTotals(
  kind: DocumentKind,
  moreFen: Fen,
  { documentsFen, entriesFen }: Pick<DocumentScene, 'documentsFen' | 'entriesFen'>,
): Outcome<null> {
  const isTooMuch =
    documentsFen + moreFen > FEN_LIMIT || (postsEntry(kind) && Math.abs(entriesFen) + moreFen > FEN_LIMIT);
  return isTooMuch ? refused('amount-too-large', { limitFen: FEN_LIMIT }, 'fen') : accepted(null);
}

function documentFrom(
  input: DocumentInput,
  { line, previous }: DocumentScene,
  dueMonth: Month | null,
): Omit<Document, 'id'> {
  return {
    kind: input.kind,
    previousId: previous?.id ?? null,
    lineId: line.id,
    number: input.number,
    day: input.day,
    fen: input.fen,
    vendor: input.vendor ?? previous?.vendor ?? line.vendor,
    note: input.note,
    dueMonth,
    payBy: input.kind === 'invoice' ? input.payBy : null,
    reason: input.kind === 'credit-note' ? input.reason : '',
    overReason: input.overReason,
    override: null,
    cancelled: null,
    closed: null,
  };
}
