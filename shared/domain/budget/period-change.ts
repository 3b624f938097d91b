import { type Month, month } from '#shared/values/month.ts';
import { type Outcome, type Refused, accepted, refused } from '../refusal.ts';
import { type Period, lastMonthOf, monthPosition } from './period.ts';

const EARLIEST_MONTH = month('2000-01');
const LATEST_MONTH = month('2199-12');

/** Months that can't fall out of the period, each list in any order. */
export type HeldMonths = {
  /** Any line plans an amount in them. */
  readonly withPlan: Iterable<Month>;
  /** Open commitments are due in them. */
  readonly withOpen: Iterable<Month>;
  readonly closed: Iterable<Month>;
};

/**
 * Decides whether a programme may run from now on in `period`.
 * Refused: 'month-out-of-range' for a period that begins before 2000 or ends after 2199 (a mistyped year), and when
 * a month would fall out that has to stay, the earliest such month being named: 'period-drops-plan',
 * 'period-drops-open', 'month-closed'.
 */
export function changePeriod(period: Period, held: HeldMonths): Outcome<Period> {
  if (!endsInTime(period) || period.firstMonth < EARLIEST_MONTH) {
    const limits = { firstMonth: EARLIEST_MONTH, lastMonth: LATEST_MONTH };
    return refused('month-out-of-range', limits, 'firstMonth');
  }
  return (
    dropped(period, held.closed, 'month-closed') ??
    dropped(period, held.withPlan, 'period-drops-plan') ??
    dropped(period, held.withOpen, 'period-drops-open') ??
    accepted(period)
  );
}

function dropped(
  period: Period,
  months: Iterable<Month>,
  reason: 'period-drops-plan' | 'period-drops-open' | 'month-closed',
): Refused | null {
  const [atMonth] = Array.from(months)
    .filter((each) => monthPosition(period, each).kind === 'refused')
    .toSorted();
  if (atMonth === undefined) return null;
  return refused(reason, { atMonth }, atMonth < period.firstMonth ? 'firstMonth' : 'monthCount');
}

function endsInTime(period: Period): boolean {
  return period.firstMonth <= LATEST_MONTH && lastMonthOf(period) <= LATEST_MONTH;
}
