import { type Month, addMonths, monthsFrom } from '#shared/values/month.ts';
import { type Period, monthPosition } from '../budget/period.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { ClosedMonths } from './closed-months.ts';
import type { AccrualProposal } from './month-close.ts';

/** Months close in order: the first of the programme that is not closed; null when all are. */
export function nextToClose(period: Period, closed: ClosedMonths): Month | null {
  return monthsFrom(period.firstMonth, period.monthCount).find((at) => !closed.includes(at)) ?? null;
}

/** The month closed last, the only one that can be reopened; null when none is. */
export function lastClosed(closed: ClosedMonths): Month | null {
  return closed.toSorted().at(-1) ?? null;
}

/**
 * Whether a month can be closed now.
 * Refused: 'month-outside-period', 'month-closed', 'months-in-order' {nextMonth}.
 */
export function closeMonth(atMonth: Month, period: Period, closed: ClosedMonths): Outcome<Month> {
  const inside = monthPosition(period, atMonth, 'month');
  if (inside.kind === 'refused') return inside;
  if (closed.includes(atMonth)) return refused('month-closed', { atMonth }, 'month');
  const nextMonth = nextToClose(period, closed) ?? atMonth;
  return nextMonth === atMonth ? accepted(atMonth) : refused('months-in-order', { nextMonth }, 'month');
}

/** Refused: 'month-not-closed' {atMonth}, 'reopen-last-only' {lastMonth}. */
export function reopenMonth(atMonth: Month, closed: ClosedMonths): Outcome<Month> {
  if (!closed.includes(atMonth)) return refused('month-not-closed', { atMonth }, 'month');
  const lastMonth = lastClosed(closed) ?? atMonth;
  return lastMonth === atMonth ? accepted(atMonth) : refused('reopen-last-only', { lastMonth }, 'month');
}

/**
 * The proposals that were chosen.
 * Refused: 'accrual-gone' {document} for a document that is not proposed (any more): invoiced or closed meanwhile.
 */
export function chosenAccruals(
  chosen: readonly string[],
  proposals: readonly AccrualProposal[],
  numberOf: ReadonlyMap<string, string>,
): Outcome<readonly AccrualProposal[]> {
  const byId = new Map<string, AccrualProposal>(proposals.map((proposal) => [proposal.documentId, proposal]));
  const found: AccrualProposal[] = [];
  for (const [index, documentId] of Array.from(new Set(chosen)).entries()) {
    const proposal = byId.get(documentId);
    if (proposal === undefined) {
      return refused('accrual-gone', { document: numberOf.get(documentId) ?? '' }, `accrue.${index}`);
    }
    found.push(proposal);
  }
  return accepted(found);
}

/** Where an accrual's reversal lies, and where what it accrued is due from then on. */
export function monthOfReversal(atMonth: Month): Month {
  return addMonths(atMonth, 1);
}
