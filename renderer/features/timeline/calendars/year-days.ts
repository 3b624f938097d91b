import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import type { CalendarLevel } from '#shared/domain/schedule/calendar-rules.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { type Day, addDays } from '#shared/values/day.ts';
import { dayNumber } from '#shared/values/moment.ts';
import { daysInMonth, firstDay, type Month, monthsFrom, month } from '#shared/values/month.ts';

/** A working day; a weekend; off beside the week (a holiday, leave); or worked although the week has it off. */
export type DayKind = 'work' | 'weekend' | 'off' | 'worked';

export interface YearDay {
  readonly day: Day;
  readonly number: number;
  readonly kind: DayKind;
  /** Who says so, and how it is called; null for what the week says. */
  readonly level: CalendarLevel | null;
  readonly name: string;
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
    const days = Array.from({ length: daysInMonth(own) }, (_, at) => dayOf(calendar, addDays(first, at), at));
    return {
      month: own,
      before: weekdayOf(dayNumber(first)),
      days,
      workingDays: days.filter(({ kind }) => kind === 'work' || kind === 'worked').length,
    };
  });
}

function dayOf(calendar: WorkCalendar, day: Day, at: number): YearDay {
  const number = dayNumber(day);
  const exception = calendar.exceptionOn(number);
  const isWorked = calendar.minutesOn(number) > 0;
  const isUsual = (calendar.days.week[weekdayOf(number)] ?? []).length > 0;
  const level = exception?.level ?? null;
  const name = exception?.name ?? '';
  const kind = isWorked ? (isUsual ? 'work' : 'worked') : exception === null ? 'weekend' : 'off';
  return { day, number: at + 1, kind, level, name };
}
