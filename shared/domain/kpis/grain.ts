import { addDays, type Day } from '#shared/values/day.ts';
import { dayNumber } from '#shared/values/moment.ts';
import { addMonths, firstDay, monthOf } from '#shared/values/month.ts';
import { weekdayOf } from '../schedule/calendar-days.ts';
import type { KpiGrain } from './kpi.ts';

/** From a day to another, both included. */
export interface DaySpan {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

const DAYS_PER_WEEK = 7;
/** Monday to Thursday: a week belongs to where its Thursday lies, as ISO 8601 gives weeks to years. */
const TO_THURSDAY = 3;

/** The first day of the period in which a day lies. */
export function periodStart(grain: KpiGrain, day: Day): Day {
  if (grain === 'day') return day;
  if (grain === 'month') return firstDay(monthOf(day));
  return addDays(day, -weekdayOf(dayNumber(day)));
}

/** The first day of the period that comes `count` periods later (earlier, when negative). */
export function addPeriods(grain: KpiGrain, periodDay: Day, count: number): Day {
  if (grain === 'month') return firstDay(addMonths(monthOf(periodDay), count));
  return addDays(periodStart(grain, periodDay), count * (grain === 'week' ? DAYS_PER_WEEK : 1));
}

/** The last day of the period that begins on a day. */
export function periodEnd(grain: KpiGrain, periodDay: Day): Day {
  return addDays(addPeriods(grain, periodDay, 1), -1);
}

/** The periods in which the days from one to another lie, by their first days. */
export function periodsTouching(grain: KpiGrain, { firstDay: from, lastDay }: DaySpan): readonly Day[] {
  const periods: Day[] = [];
  for (let at = periodStart(grain, from); at <= lastDay; at = addPeriods(grain, at, 1)) periods.push(at);
  return periods;
}

/**
 * The periods that count towards a target, by their first days. A week that lies across two targets counts whole and
 * once: for the one in which its Thursday lies (most of its days), as ISO 8601 gives weeks to years. A month counts
 * where it begins.
 */
export function periodsOf(grain: KpiGrain, span: DaySpan): readonly Day[] {
  const shift = grain === 'week' ? -TO_THURSDAY : 0;
  const from = addDays(span.firstDay, shift);
  const to = addDays(span.lastDay, shift);
  return periodsTouching(grain, { firstDay: from, lastDay: to }).filter((at) => at >= from);
}
