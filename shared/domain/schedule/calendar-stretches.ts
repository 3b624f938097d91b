import { addDays, type Day } from '#shared/values/day.ts';
import { dayNumber, dayOfNumber, MINUTES_PER_DAY, type Minute } from '#shared/values/moment.ts';
import { weekdayOf } from './calendar-days.ts';
import type { CalendarLevel } from './calendar-rules.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Who gave days their exception, and its name. */
export interface StretchReason {
  readonly level: CalendarLevel;
  readonly name: string;
}

/** Whole days in a row without work, or worked although the week would have them off. */
export interface CalendarStretch {
  readonly kind: 'off' | 'worked-instead';
  readonly first: Day;
  readonly last: Day;
  readonly dayCount: number;
  /** Why, in the order of the days; empty for a plain weekend. */
  readonly reasons: readonly StretchReason[];
}

type DayKind = CalendarStretch['kind'] | 'usual';

/** Beyond this a list of stretches tells nobody anything; the caller shows that it was cut. */
const MOST_DAYS = 3660;

/**
 * The stretches that lie between two instants, touched days included: weekends, holidays and leave (a weekend that
 * joins a holiday belongs to it), and the make-up days. At most the last ten years before `to`.
 */
export function stretchesBetween(calendar: WorkCalendar, from: Minute, to: Minute): CalendarStretch[] {
  if (to <= from) return [];
  const end = Math.floor((to - 1) / MINUTES_PER_DAY);
  const begin = Math.max(Math.floor(from / MINUTES_PER_DAY), end - MOST_DAYS);
  const stretches: CalendarStretch[] = [];
  for (let day = begin; day <= end; ) {
    const kind = kindOf(calendar, day);
    let last = day;
    while (last < end && kindOf(calendar, last + 1) === kind) last += 1;
    if (kind !== 'usual') stretches.push(stretchOf(calendar, kind, day, last));
    day = last + 1;
  }
  return stretches;
}

/** The days in a row that are worked on a calendar, from the first to the last, both included. */
export function workingDaysBetween(calendar: WorkCalendar, first: Day, last: Day): number {
  let count = 0;
  const end = dayNumber(addDays(last, 1));
  for (let day = dayNumber(first); day < end; day += 1) {
    if (calendar.minutesOn(day) > 0) count += 1;
  }
  return count;
}

function kindOf(calendar: WorkCalendar, day: number): DayKind {
  if (calendar.minutesOn(day) === 0) return 'off';
  const usual = calendar.days.week[weekdayOf(day)] ?? [];
  return usual.length === 0 ? 'worked-instead' : 'usual';
}

function stretchOf(
  calendar: WorkCalendar,
  kind: CalendarStretch['kind'],
  first: number,
  last: number,
): CalendarStretch {
  const reasons = new Map<string, StretchReason>();
  for (let day = first; day <= last; day += 1) {
    const exception = calendar.exceptionOn(day);
    if (exception === null) continue;
    const { level, name } = exception;
    reasons.set(`${level} ${name}`, { level, name });
  }
  return {
    kind,
    first: dayOfNumber(first),
    last: dayOfNumber(last),
    dayCount: last - first + 1,
    reasons: [...reasons.values()],
  };
}
