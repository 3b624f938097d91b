import { daysBetween } from '#shared/values/day.ts';
import { type Month, addMonths, firstDay, lastDay, monthsBetween } from '#shared/values/month.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Programme } from './programme.ts';

/** The months that a programme runs, the first and how many. */
export type Period = Pick<Programme, 'firstMonth' | 'monthCount'>;

export function lastMonthOf(period: Period): Month {
  return addMonths(period.firstMonth, period.monthCount - 1);
}

/** The position of a month in the period, from 0; refused outside it. */
export function monthPosition(period: Period, atMonth: Month, field?: string): Outcome<number> {
  const position = monthsBetween(period.firstMonth, atMonth);
  if (position >= 0 && position < period.monthCount) return accepted(position);
  const { firstMonth } = period;
  return refused('month-outside-period', { atMonth, firstMonth, lastMonth: lastMonthOf(period) }, field);
}

export function daysInPeriod(period: Period): number {
  return daysBetween(firstDay(period.firstMonth), lastDay(lastMonthOf(period))) + 1;
}
