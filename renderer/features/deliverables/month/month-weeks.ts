import { type CalendarDay, calendarDay } from '#shared/domain/schedule/calendar-day.ts';
import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { addDays } from '#shared/values/day.ts';
import { dayNumber } from '#shared/values/moment.ts';
import { firstDay, lastDay, type Month, monthOf } from '#shared/values/month.ts';

/** A day of the calendar; those of the months before and after fill the first week and the last. */
export interface MonthDay extends CalendarDay {
  readonly isInMonth: boolean;
}

const DAYS = 7;

/** The weeks that a month touches, each from Monday to Sunday. */
export function monthWeeks(calendar: WorkCalendar, month: Month): readonly (readonly MonthDay[])[] {
  const first = firstDay(month);
  const monday = addDays(first, -weekdayOf(dayNumber(first)));
  const touched = dayNumber(lastDay(month)) - dayNumber(monday) + 1;
  return Array.from({ length: Math.ceil(touched / DAYS) }, (_, week) =>
    Array.from({ length: DAYS }, (__, at) => {
      const day = addDays(monday, week * DAYS + at);
      return { ...calendarDay(calendar, day), isInMonth: monthOf(day) === month };
    }),
  );
}
