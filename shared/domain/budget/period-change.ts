import { type Month, month } from '#shared/values/month.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { type Period, lastMonthOf, monthPosition } from './period.ts';

const EARLIEST_MONTH = month('2000-01');
const LATEST_MONTH = month('2199-12');

/**
 * Decides whether a programme may run from now on in `period`.
 * Refused: 'month-out-of-range' for a period that begins before 2000 or ends after 2199 (a mistyped year), and
 * 'period-drops-plan' when a month that holds plan would fall out; the earliest such month is named.
 * @param monthsWithPlan the months in which any line plans an amount, in any order.
 */
export function changePeriod(period: Period, monthsWithPlan: Iterable<Month>): Outcome<Period> {
  if (!endsInTime(period) || period.firstMonth < EARLIEST_MONTH) {
    const limits = { firstMonth: EARLIEST_MONTH, lastMonth: LATEST_MONTH };
    return refused('month-out-of-range', limits, 'firstMonth');
  }
  const dropped = Array.from(monthsWithPlan)
    .filter((atMonth) => monthPosition(period, atMonth).kind === 'refused')
    .toSorted();
  const [atMonth] = dropped;
  if (atMonth === undefined) return accepted(period);
  const field = atMonth < period.firstMonth ? 'firstMonth' : 'monthCount';
  return refused('period-drops-plan', { atMonth }, field);
}

function endsInTime(period: Period): boolean {
  return period.firstMonth <= LATEST_MONTH && lastMonthOf(period) <= LATEST_MONTH;
}
