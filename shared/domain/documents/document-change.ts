import { type Fen, ZERO_FEN, fen } from '#shared/values/money.ts';
import { plausibleDay } from '../budget/entry-rules.ts';
import { openDay } from '../months/closed-months.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Document, DocumentChange, DocumentRow } from './document.ts';
import { isCommitment } from './document-chain.ts';
import {
  type DocumentScene,
  checkDueMonth,
  checkOver,
  checkTotals,
  creditable,
  defaultDueMonth,
  overOpen,
  stillStands,
} from './document-rules.ts';
import { allowOverspending, overspentBy, usedFen } from './line-use.ts';

export type DecidedChange = {
  readonly document: Document;
  /** By how much it overspends its line, where finance let it just now. */
  readonly overspentFen: Fen;
};

/**
 * Decides the change of a document: only what no follower depends on. `scene` is that of the line on which it will
 * stand, with the document counted in as it is. A document of a closed month keeps all but its note, its due month
 * and the day to pay by.
 * Refused: 'document-cancelled', 'document-closed', 'line-differs', 'followers-stand', 'below-taken' {takenFen}, and
 * as in addDocument.
 */
export function changeDocument(
  before: DocumentRow,
  change: DocumentChange,
  scene: DocumentScene,
): Outcome<DecidedChange> {
  const { overrideReason = '', ...fields } = change;
  const after = settled({ ...documentOf(before), ...fields });
  const allowed =
    firstRefusal([
      () => stillStands(before),
      () => checkLine(before, after, scene),
      () => checkLock(before, after, scene),
      () => checkDates(before, after, scene),
      () => checkAmount(before, after, scene),
    ]) ?? accepted(null);
  if (allowed.kind === 'refused') return allowed;
  const dueMonth = dueMonthOf(before, after, change, scene);
  if (dueMonth.kind === 'refused') return dueMonth;
  const document = { ...after, dueMonth: dueMonth.value };
  const overspentFen = overspentBy(scene.line, moreUsed(before, document, scene));
  const override = allowOverspending(scene.line, overspentFen, overrideReason, scene.person);
  if (override.kind === 'refused') return override;
  return accepted({ document: { ...document, override: override.value ?? before.override }, overspentFen });
}

function firstRefusal(
  checks: readonly (() => Outcome<unknown>)[],
): Extract<Outcome<never>, { kind: 'refused' }> | null {
  for (const check of checks) {
    const outcome = check();
    if (outcome.kind === 'refused') return outcome;
  }
  return null;
}

function documentOf({
  openFen: _open,
  takenFen: _taken,
  state: _state,
  overdue: _overdue,
  followerCount: _count,
  ...document
}: DocumentRow): Document {
  return document;
}

/** What a kind does not have stays empty. */
function settled(document: Document): Document {
  return {
    ...document,
    payBy: document.kind === 'invoice' ? document.payBy : null,
    reason: document.kind === 'credit-note' ? document.reason : '',
  };
}

function checkLine(before: DocumentRow, after: Document, { line, previous }: DocumentScene): Outcome<null> {
  if (after.lineId === before.lineId) return accepted(null);
  if (previous !== null) return refused('line-differs', { line: line.name }, 'lineId');
  return before.followerCount > 0
    ? refused('followers-stand', { documents: before.number, documentCount: before.followerCount }, 'lineId')
    : accepted(null);
}

const lockedFields = ['lineId', 'number', 'day', 'fen', 'vendor', 'reason', 'overReason'] as const;

function checkLock(before: DocumentRow, after: Document, { closedMonths }: DocumentScene): Outcome<unknown> {
  const field = lockedFields.find((name) => before[name] !== after[name]);
  return field === undefined ? accepted(null) : openDay(closedMonths, before.day, field);
}

function checkDates(
  before: DocumentRow,
  after: Document,
  { today, closedMonths }: DocumentScene,
): Outcome<unknown> {
  if (before.day === after.day) return accepted(null);
  const plausible = plausibleDay(after.day, today);
  return plausible.kind === 'refused' ? plausible : openDay(closedMonths, after.day);
}

/** A month that was not touched stays, even if it is closed or outside by now. */
function dueMonthOf(
  before: DocumentRow,
  after: Document,
  change: DocumentChange,
  { period, closedMonths }: DocumentScene,
): Outcome<Document['dueMonth']> {
  if (!isCommitment(before.kind)) return accepted(null);
  if (change.dueMonth !== undefined && change.dueMonth !== before.dueMonth) {
    return checkDueMonth(change.dueMonth, period, closedMonths);
  }
  return before.dueMonth === null
    ? defaultDueMonth(after.day, period, closedMonths)
    : accepted(before.dueMonth);
}

function checkAmount(before: DocumentRow, after: Document, scene: DocumentScene): Outcome<null> {
  if (after.kind === 'credit-note' && after.reason === '')
    return refused('credit-needs-reason', {}, 'reason');
  if (after.fen === before.fen && after.overReason === before.overReason) return accepted(null);
  if (after.fen < before.fen && after.fen < before.takenFen) {
    return refused('below-taken', { takenFen: before.takenFen }, 'fen');
  }
  if (after.kind === 'credit-note') {
    const left = creditable(scene.previous, fen(scene.creditedFen - before.fen));
    if (after.fen > left.openFen) return refused('credit-above-invoice', left, 'fen');
  }
  const over = checkOverOpen(before, after, scene);
  return over.kind === 'refused' ? over : checkTotals(after.kind, fen(after.fen - before.fen), scene);
}

/** A lower amount may still be more than the one before has open: its reason stays with it. */
function checkOverOpen(before: DocumentRow, after: Document, { previous }: DocumentScene): Outcome<null> {
  if (previous === null) return accepted(null);
  const openFen = fen(Math.max(0, previous.fen - (previous.takenFen - before.fen)));
  const overFen = overOpen(after.kind, after.fen, openFen);
  return checkOver({ number: previous.number, openFen }, overFen, after.overReason);
}

/** What the change takes of the line's money; on another line it takes all of it. */
function moreUsed(before: DocumentRow, after: Document, { period, previous }: DocumentScene): Fen {
  const around =
    previous === null
      ? null
      : { document: previous, othersTakenFen: fen(Math.max(0, previous.takenFen - before.fen)) };
  const used = (document: Document): Fen => usedFen({ document, takenFen: before.takenFen }, around, period);
  const already = before.lineId === after.lineId ? used(before) : ZERO_FEN;
  return fen(used(after) - already);
}
