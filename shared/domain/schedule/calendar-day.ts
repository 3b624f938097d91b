import type { Day } from '#shared/values/day.ts';
import { dayNumber } from '#shared/values/moment.ts';
import { weekdayOf } from './calendar-days.ts';
import type { CalendarLevel } from './calendar-rules.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** A working day; a weekend; off beside the week (a holiday, leave); or worked although the week has it off. */
type DayKind = 'work' | 'weekend' | 'off' | 'worked';

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
  /** Who says so, and how it is called; null and '' for what the week says. */
  readonly level: CalendarLevel | null;
  readonly name: string;
}

/** A day as a calendar has it. */
export function calendarDay(calendar: WorkCalendar, day: Day): CalendarDay {
  const number = dayNumber(day);
  const exception = calendar.exceptionOn(number);
  const isWorked = calendar.minutesOn(number) > 0;
  const isUsual = (calendar.days.week[weekdayOf(number)] ?? []).length > 0;
  const kind = isWorked ? (isUsual ? 'work' : 'worked') : exception === null ? 'weekend' : 'off';
  return { day, kind, level: exception?.level ?? null, name: exception?.name ?? '' };
}
