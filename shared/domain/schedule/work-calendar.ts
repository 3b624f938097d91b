import { MINUTES_PER_DAY, type Minute } from '#shared/values/moment.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { type CalendarDays, type ExceptionalDay, calendarDays, weekdayOf } from './calendar-days.ts';
import type { CalendarLayer } from './calendar-rules.ts';
import { BLOCK, type CalendarIndex, calendarIndex } from './calendar-index.ts';
import { type DayShape, shapeOf } from './day-shape.ts';

/** A place in working time: so many working minutes after the calendar's own beginning; may be negative. */
export type WorkPosition = number;

const DAYS_PER_WEEK = 7;
const MINUTES_PER_WEEK = DAYS_PER_WEEK * MINUTES_PER_DAY;
/** Monday, 5 January 1970. */
const SOME_MONDAY = 4;

/**
 * Working time, for adding and subtracting. Days with exceptions, and all between the first and the last of them, are
 * indexed by prefix sums; before and after, the week repeats itself for ever and is reckoned. Either way a step takes
 * the same time however far it reaches (M2 of the methods).
 */
export class WorkCalendar {
  readonly days: CalendarDays;
  readonly isContinuous: boolean;
  /** One week: work by minute, and minute by work. */
  readonly #week: DayShape;
  /** The minute at which the index begins, a Monday; it covers whole weeks. */
  readonly #begin: Minute;
  readonly #index: CalendarIndex;

  /** For workCalendar, which checks that the week works at all. */
  constructor(days: CalendarDays) {
    this.days = days;
    const week = days.week.flatMap((shifts, weekday) =>
      shifts.map(({ from, to }) => ({
        from: from + weekday * MINUTES_PER_DAY,
        to: to + weekday * MINUTES_PER_DAY,
      })),
    );
    this.#week = shapeOf(week, MINUTES_PER_WEEK);
    this.isContinuous = days.exceptions.size === 0 && this.#week.minutes === MINUTES_PER_WEEK;
    const { first, count } = weeksAround(days.exceptions.keys());
    this.#begin = first * MINUTES_PER_DAY;
    this.#index = calendarIndex(days, first, count);
  }

  /** The working minutes before an instant, from the calendar's own beginning. */
  workAt(minute: Minute): WorkPosition {
    if (this.isContinuous) return minute;
    const since = minute - this.#begin;
    const { dayCount, before, total, tableOf, worked } = this.#index;
    const day = Math.floor(since / MINUTES_PER_DAY);
    if (day >= 0 && day < dayCount) {
      const within = since - day * MINUTES_PER_DAY;
      return (before[day] ?? 0) + (worked[(tableOf[day] ?? 0) + within] ?? 0);
    }
    const rest = day < 0 ? since : since - dayCount * MINUTES_PER_DAY;
    const week = Math.floor(rest / MINUTES_PER_WEEK);
    const own = week * this.#week.minutes + (this.#week.workedBefore[rest - week * MINUTES_PER_WEEK] ?? 0);
    return day < 0 ? own : own + total;
  }

  /** The last instant with so much work before it: where a working period begins, or within one. */
  startAt(work: WorkPosition): Minute {
    if (this.isContinuous) return work;
    const { dayCount, total, blocks, workBefore, workBegin, workTable, minutes } = this.#index;
    if (work >= 0 && work < total) {
      let at = blocks[Math.floor(work / BLOCK)] ?? 0;
      while ((workBefore[at + 1] ?? 0) <= work) at += 1;
      const within = minutes[(workTable[at] ?? 0) + work - (workBefore[at] ?? 0)] ?? 0;
      return (workBegin[at] ?? 0) + within;
    }
    const rest = work < 0 ? work : work - total;
    const begin = work < 0 ? this.#begin : this.#begin + dayCount * MINUTES_PER_DAY;
    const week = Math.floor(rest / this.#week.minutes);
    return begin + week * MINUTES_PER_WEEK + (this.#week.minuteOfWork[rest - week * this.#week.minutes] ?? 0);
  }

  /** The first instant with so much work before it: where a working period ends, or within one. */
  endAt(work: WorkPosition): Minute {
    return this.isContinuous ? work : this.startAt(work - 1) + 1;
  }

  /**
   * Adds working time: ends where the work ends (Friday 18:00, not Monday 9:00); subtracts where `minutes` is
   * negative, and then begins where the work begins. Zero is the same instant, working or not.
   */
  add(minute: Minute, minutes: number): Minute {
    if (minutes === 0) return minute;
    const work = this.workAt(minute) + minutes;
    return minutes > 0 ? this.endAt(work) : this.startAt(work);
  }

  /** Working minutes from one instant to another; negative when `to` is earlier. */
  between(from: Minute, to: Minute): number {
    return this.workAt(to) - this.workAt(from);
  }

  /** Whether work goes on just after or just before an instant. */
  isAtWork(minute: Minute): boolean {
    const work = this.workAt(minute);
    return this.startAt(work) === minute || this.endAt(work) === minute;
  }

  /** Working minutes of a day, by its number. */
  minutesOn(day: number): number {
    return this.between(day * MINUTES_PER_DAY, (day + 1) * MINUTES_PER_DAY);
  }

  /** Why a day, by its number, is not as the week says; null where it is. */
  exceptionOn(day: number): ExceptionalDay | null {
    return this.days.exceptions.get(day) ?? null;
  }
}

/** Around the clock, for elapsed time. */
export const continuousCalendar = new WorkCalendar({
  week: Array.from({ length: DAYS_PER_WEEK }, () => [{ from: 0, to: MINUTES_PER_DAY }]),
  exceptions: new Map(),
  officialYears: null,
});

const compiled = new WeakMap<readonly CalendarLayer[], Outcome<WorkCalendar>>();

/**
 * The calendar that layers come to; the same layers (the same array) are worked out once.
 * @param layers the one that is asked first comes first: person, department, national.
 * Refused: 'calendar-never-works' when no day of the week has working time.
 */
export function workCalendar(layers: readonly CalendarLayer[]): Outcome<WorkCalendar> {
  const known = compiled.get(layers);
  if (known !== undefined) return known;
  const days = calendarDays(layers);
  const works = days.week.some((shifts) => shifts.length > 0);
  const outcome = works ? accepted(new WorkCalendar(days)) : refused('calendar-never-works', {}, 'week');
  compiled.set(layers, outcome);
  return outcome;
}

/** The whole weeks from the first to the last of some days. */
function weeksAround(days: Iterable<number>): { first: number; count: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (last < first) return { first: SOME_MONDAY, count: 0 };
  const monday = first - weekdayOf(first);
  return { first: monday, count: last - weekdayOf(last) + DAYS_PER_WEEK - monday };
}
