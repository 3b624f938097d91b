import { z } from 'zod';
import { type Day, day } from '#shared/values/day.ts';
import { type Month, lastDay, monthOf, monthsBetween } from '#shared/values/month.ts';

/** The working days of a month, as days of the month in their order: [5, 6, 7, 8, …]. */
export const workDaysSchema = z.array(z.int().min(1).max(31));
export type WorkDays = z.infer<typeof workDaysSchema>;

/** Where the programme stands on a day. */
export type ForecastTime = {
  /** How many months have their actuals in: the others are open. */
  readonly overCount: number;
  /** How many months have ended. */
  readonly endedCount: number;
  /** The position of the month that runs; null before and after the programme. */
  readonly runningAt: number | null;
  readonly today: Day;
};

/**
 * A month's actuals are in when it has ended or is closed. Where months are being closed, the one that ended last
 * stays open until it is closed too: its bills are still coming in.
 */
export function forecastTime(
  months: readonly Month[],
  today: Day,
  closedMonths: readonly Month[],
): ForecastTime {
  const [first] = months;
  if (first === undefined) return { overCount: 0, endedCount: 0, runningAt: null, today };
  const running = monthsBetween(first, monthOf(today));
  const endedCount = Math.min(months.length, Math.max(0, running));
  const closed = new Set<Month | undefined>(closedMonths);
  const isAwaited = closed.has(months[endedCount - 2]) && !closed.has(months[endedCount - 1]);
  const closedCount = months.findLastIndex((month) => closed.has(month)) + 1;
  return {
    overCount: Math.max(closedCount, isAwaited ? endedCount - 1 : endedCount),
    endedCount,
    runningAt: running >= 0 && running < months.length ? running : null,
    today,
  };
}

/** Working days of the month up to a day of it, that day included. */
export function workDaysGone(workDays: WorkDays, today: Day): number {
  const dayOfMonth = Number(today.slice(8));
  return workDays.filter((worked) => worked <= dayOfMonth).length;
}

/** The `number`th of these working days of a month, from 1; the month's last day where there are not so many. */
export function nthWorkDay(month: Month, workDays: WorkDays, number: number): Day {
  const at = workDays[Math.max(1, number) - 1];
  return at === undefined ? lastDay(month) : day(`${month}-${String(at).padStart(2, '0')}`);
}
