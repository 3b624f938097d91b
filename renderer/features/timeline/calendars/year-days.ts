import { type CalendarDay, calendarDay } from '#shared/domain/schedule/calendar-day.ts';
import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { addDays } from '#shared/values/day.ts';
import { dayNumber } from '#shared/values/moment.ts';
import { daysInMonth, firstDay, type Month, monthsFrom, month } from '#shared/values/month.ts';

/** With its number in the month, from 1. */
export interface YearDay extends CalendarDay {
  readonly number: number;
}

export interface YearMonth {
  readonly month: Month;
  /** Empty places before the first, Monday first. */
  readonly before: number;
  readonly days: readonly YearDay[];
  readonly workingDays: number;
}

const MONTHS = 12;

/** The days of a year as a calendar has them. */
export function yearMonths(calendar: WorkCalendar, year: number): readonly YearMonth[] {
  return monthsFrom(month(`${year}-01`), MONTHS).map((own) => {
    const first = firstDay(own);
    const days = Array.from({ length: daysInMonth(own) }, (_, at) => ({
      ...calendarDay(calendar, addDays(first, at)),
      number: at + 1,
    }));
    return {
      month: own,
      before: weekdayOf(dayNumber(first)),
      days,
      workingDays: days.filter(({ kind }) => kind === 'work' || kind === 'worked').length,
    };
  });
}
