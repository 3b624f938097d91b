import { type Day } from '#shared/values/day.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';

/** The months that were closed and not reopened. */
export type ClosedMonths = readonly Month[];

/** Refused: 'month-closed' {atMonth}. */
export function openMonth(closed: ClosedMonths, atMonth: Month, field?: string): Outcome<Month> {
  return closed.includes(atMonth) ? refused('month-closed', { atMonth }, field) : accepted(atMonth);
}

/** The day's month is not closed. Refused: 'month-closed' {atMonth}. */
export function openDay(closed: ClosedMonths, day: Day, field = 'day'): Outcome<Month> {
  return openMonth(closed, monthOf(day), field);
}
