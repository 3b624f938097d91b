import type { Month } from '#shared/values/month.ts';
import type { Period } from '../budget/period.ts';
import { financePerson } from '../catalogue/finance-person.ts';
import type { Person } from '../catalogue/person.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { ClosedMonths } from './closed-months.ts';
import { lastClosed, nextToClose } from './month-rules.ts';

/** What a step did to the months that was not decided by their own rules: taking a command back, or repeating it. */
export type MonthStep = {
  readonly closedBefore: ClosedMonths;
  readonly closedAfter: ClosedMonths;
  /** A month closed before and after in which something locked was changed. */
  readonly lockedMonth: Month | null;
  readonly period: Period;
  readonly person: Person | null;
};

/**
 * Decides whether the step may stand.
 * Refused: 'month-closed' {atMonth}; where months were reopened or closed by it, 'nobody-at-desk', 'finance-only',
 * 'reopen-last-only' {lastMonth}, 'months-in-order' {nextMonth}.
 */
export function monthsStaySound(step: MonthStep): Outcome<null> {
  const { closedBefore, closedAfter, lockedMonth, period, person } = step;
  if (lockedMonth !== null) return refused('month-closed', { atMonth: lockedMonth });
  if (closedBefore.join() === closedAfter.join()) return accepted(null);
  const finance = financePerson(person);
  if (finance.kind === 'refused') return finance;
  const gap = firstGap(period, closedAfter);
  if (gap === null || gap === firstGap(period, closedBefore)) return accepted(null);
  const lastMonth = lastClosed(closedBefore);
  return closedBefore.includes(gap) && lastMonth !== null
    ? refused('reopen-last-only', { lastMonth })
    : refused('months-in-order', { nextMonth: gap });
}

/** A month that is open while a later one is closed. */
function firstGap(period: Period, closed: ClosedMonths): Month | null {
  const next = nextToClose(period, closed);
  const last = lastClosed(closed);
  return next !== null && last !== null && next < last ? next : null;
}
