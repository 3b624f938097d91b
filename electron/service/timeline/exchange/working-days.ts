import { calendarDays, weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import {
  type CalendarException,
  type CalendarLayer,
  type DayWork,
  LONGEST_EXCEPTION_DAYS,
  type Shift,
} from '#shared/domain/schedule/calendar-rules.ts';
import { dayOfNumber, MINUTES_PER_DAY } from '#shared/values/moment.ts';
import type { FileCalendar } from './file-plan.ts';

type Days = Pick<FileCalendar, 'week' | 'exceptions'>;
const NONE: readonly Shift[] = [];
/** As many as a calendar keeps. */
const MOST_SHIFTS = 12;

/** What the console's own layers come to, in the same form. */
export function daysOfLayers(layers: readonly CalendarLayer[]): Days {
  const { week, exceptions } = calendarDays(layers);
  return { week, exceptions };
}

export const AROUND_THE_CLOCK: FileCalendar = {
  name: '24 h',
  week: Array.from({ length: 7 }, () => [{ from: 0, to: MINUTES_PER_DAY }]),
  exceptions: new Map(),
};

/** Tells calendars with the same working time from others: names and days that are as the week says don't count. */
export function signatureOf({ week, exceptions }: Days): string {
  const days: string[] = [];
  for (const [day, { shifts }] of exceptions) {
    const text = shiftsText(shifts);
    if (text !== shiftsText(week[weekdayOf(day)] ?? NONE)) days.push(`${day}:${text}`);
  }
  return `${week.map(shiftsText).join('|')}#${days.toSorted().join('|')}`;
}

/** Time in which at least one of them works: a task of several people goes on while any of them does. */
export function anyOf(calendars: readonly FileCalendar[]): FileCalendar {
  return combined(calendars, ' + ', (all) => tidied(all.flat()));
}

/** Time in which both work. */
export function bothOf(one: FileCalendar, other: FileCalendar): FileCalendar {
  return combined([one, other], ' ∩ ', ([first = NONE, second = NONE]) =>
    first.flatMap((shift) =>
      second
        .map(({ from, to }) => ({ from: Math.max(from, shift.from), to: Math.min(to, shift.to) }))
        .filter(({ from, to }) => from < to),
    ),
  );
}

function combined(
  calendars: readonly FileCalendar[],
  between: string,
  join: (shifts: readonly (readonly Shift[])[]) => readonly Shift[],
): FileCalendar {
  const days = new Set(calendars.flatMap(({ exceptions }) => [...exceptions.keys()]));
  const exceptions = new Map<number, { shifts: readonly Shift[]; name: string }>();
  for (const day of days) {
    const found = calendars.map((calendar) => calendar.exceptions.get(day));
    const shifts = calendars.map(
      (calendar, at) => found[at]?.shifts ?? calendar.week[weekdayOf(day)] ?? NONE,
    );
    exceptions.set(day, { shifts: join(shifts), name: found.find((one) => one !== undefined)?.name ?? '' });
  }
  return {
    name: [...new Set(calendars.map(({ name }) => name))].join(between),
    week: Array.from({ length: 7 }, (_, weekday) => join(calendars.map(({ week }) => week[weekday] ?? NONE))),
    exceptions,
  };
}

/** In order, none reaching into the next, no more than a calendar keeps. */
export function tidied(shifts: readonly Shift[]): readonly Shift[] {
  const tidy: { from: number; to: number }[] = [];
  for (const { from, to } of shifts.toSorted((a, b) => a.from - b.from)) {
    const last = tidy.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else tidy.push({ from, to });
  }
  return tidy.slice(0, MOST_SHIFTS);
}

export function weekWork({ week }: Days): DayWork[] {
  return week.map(workOf);
}

/** Days in a row that are alike become one exception. */
export function exceptionList({ exceptions }: Days): CalendarException[] {
  const list: { first: number; last: number; shifts: readonly Shift[]; name: string }[] = [];
  for (const [day, { shifts, name }] of [...exceptions].toSorted(([a], [b]) => a - b)) {
    const before = list.at(-1);
    const goesOn =
      before !== undefined &&
      before.last + 1 === day &&
      before.name === name &&
      day - before.first < LONGEST_EXCEPTION_DAYS &&
      shiftsText(before.shifts) === shiftsText(shifts);
    if (goesOn) before.last = day;
    else list.push({ first: day, last: day, shifts, name });
  }
  return list.map(({ first, last, shifts, name }) => ({
    first: dayOfNumber(first),
    last: dayOfNumber(last),
    work: workOf(shifts),
    name: name.slice(0, 200),
  }));
}

function workOf(shifts: readonly Shift[]): DayWork {
  return shifts.length === 0 ? 'off' : shifts;
}

function shiftsText(shifts: readonly Shift[]): string {
  return shifts.map(({ from, to }) => `${from}-${to}`).join(',');
}
