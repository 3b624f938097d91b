import {
  type CalendarStretch,
  stretchesBetween,
  workingDaysBetween,
} from '#shared/domain/schedule/calendar-stretches.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import type { Milestone } from '#shared/domain/timeline/milestones.ts';
import { addDays } from '#shared/values/day.ts';
import { dayEndedAt, startOfDay } from '#shared/values/moment.ts';
import { firstDay, lastDay, type Month, monthOf, monthsBetween, monthsFrom } from '#shared/values/month.ts';

/** A column of the board. */
export interface BoardMonth {
  readonly month: Month;
  /** On the plan's own calendar. */
  readonly workingDays: number;
  /** Holidays, and days worked in exchange for them; plain weekends are not among them. */
  readonly stretches: readonly CalendarStretch[];
  readonly milestones: readonly Milestone[];
}

/** Every month from the plan's first day to its last. */
export function boardMonths(milestones: readonly Milestone[], schedule: Schedule): BoardMonth[] {
  const { plan, calendars } = schedule.network;
  const first = monthOf(dayEndedAt(plan.projectStart + 1));
  const last = monthOf(dayEndedAt(Math.max(schedule.projectFinish, plan.projectStart + 1)));
  const [calendar] = calendars;
  return monthsFrom(first, monthsBetween(first, last) + 1).map((month) => ({
    month,
    ...(calendar === undefined ? { workingDays: 0, stretches: [] } : daysOf(calendar, month)),
    milestones: milestones.filter(({ finish }) => monthOf(dayEndedAt(finish)) === month),
  }));
}

function daysOf(calendar: WorkCalendar, month: Month): Pick<BoardMonth, 'workingDays' | 'stretches'> {
  const from = startOfDay(firstDay(month));
  const to = startOfDay(addDays(lastDay(month), 1));
  return {
    workingDays: workingDaysBetween(calendar, firstDay(month), lastDay(month)),
    stretches: stretchesBetween(calendar, from, to).filter(({ reasons }) => reasons.length > 0),
  };
}

/**
 * Which months are shown: as many as there is room for, beginning with the one that is asked for or, without one,
 * the one before `now`, as far as there are so many.
 */
export function shownFrom(months: readonly BoardMonth[], count: number, asked: Month | null): number {
  const found = months.findIndex(({ month }) => month === asked);
  return Math.max(0, Math.min(found, months.length - count));
}
