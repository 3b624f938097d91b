import { MINUTES_PER_DAY, type Minute } from '#shared/values/moment.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { type CalendarDays, type ExceptionalDay, calendarDays, weekdayOf } from './calendar-days.ts';
import type { CalendarLayer } from './calendar-rules.ts';
import { type DayShape, dayShape } from './day-shape.ts';

/** A place in working time: so many working minutes after the calendar's own beginning; may be negative. */
export type WorkPosition = number;

const DAYS_PER_WEEK = 7;
/** Monday, 5 January 1970. */
const SOME_MONDAY = 4;
/** How many working minutes share one entry of the index from positions to days. */
const BLOCK = 256;

/**
 * Working time, for adding and subtracting. Days with exceptions, and all between the first and the last of them, are
 * indexed by prefix sums; before and after, the week repeats itself for ever and is reckoned. Either way a step takes
 * the same time however far it reaches (M2 of the methods).
 */
export class WorkCalendar {
  readonly days: CalendarDays;
  readonly isContinuous: boolean;
  readonly #week: readonly DayShape[];
  readonly #weekBefore = new Float64Array(DAYS_PER_WEEK + 1);
  readonly #weekMinutes: number;
  /** The first indexed day, a Monday; the index covers whole weeks. */
  readonly #firstDay: number;
  readonly #shapes: DayShape[] = [];
  /** By indexed day: its shape, and the position at which it begins. */
  readonly #shapeOf: Uint16Array;
  readonly #before: Float64Array;
  /** By indexed working day: its day number and the position at which it begins; one more position ends them. */
  readonly #workDays: Float64Array;
  readonly #workDayBefore: Float64Array;
  readonly #blocks: Int32Array;
  /** The position at which the index ends. */
  readonly #total: number;

  /** For workCalendar, which checks that the week works at all. */
  constructor(days: CalendarDays) {
    this.days = days;
    this.#week = days.week.map(dayShape);
    this.#week.forEach((shape, at) => {
      this.#weekBefore[at + 1] = (this.#weekBefore[at] ?? 0) + shape.minutes;
    });
    this.#weekMinutes = this.#weekBefore[DAYS_PER_WEEK] ?? 0;
    this.isContinuous = days.exceptions.size === 0 && this.#weekMinutes === DAYS_PER_WEEK * MINUTES_PER_DAY;
    const { first, count } = weeksAround(days.exceptions.keys());
    this.#firstDay = first;
    this.#shapeOf = new Uint16Array(count);
    this.#before = new Float64Array(count + 1);
    this.#fillDays(count);
    this.#total = this.#before[count] ?? 0;
    const { workDays, workDayBefore } = this.#workingDays();
    this.#workDays = workDays;
    this.#workDayBefore = workDayBefore;
    this.#blocks = blocksOf(workDayBefore, this.#total);
  }

  /** The working minutes before an instant, from the calendar's own beginning. */
  workAt(minute: Minute): WorkPosition {
    if (this.isContinuous) return minute;
    const day = Math.floor(minute / MINUTES_PER_DAY);
    const at = day - this.#firstDay;
    const within = minute - day * MINUTES_PER_DAY;
    if (at < 0) return this.#workInWeeks(at, within);
    if (at >= this.#shapeOf.length) {
      return this.#total + this.#workInWeeks(at - this.#shapeOf.length, within);
    }
    const shape = this.#shapes[this.#shapeOf[at] ?? 0];
    return (this.#before[at] ?? 0) + (shape?.workedBefore[within] ?? 0);
  }

  /** The last instant with so much work before it: where a working period begins, or within one. */
  startAt(work: WorkPosition): Minute {
    if (this.isContinuous) return work;
    if (work < 0) return this.#startInWeeks(work, this.#firstDay);
    if (work >= this.#total) {
      return this.#startInWeeks(work - this.#total, this.#firstDay + this.#shapeOf.length);
    }
    let at = this.#blocks[Math.floor(work / BLOCK)] ?? 0;
    while ((this.#workDayBefore[at + 1] ?? 0) <= work) at += 1;
    const day = this.#workDays[at] ?? 0;
    const shape = this.#shapes[this.#shapeOf[day - this.#firstDay] ?? 0];
    const within = shape?.minuteOfWork[work - (this.#workDayBefore[at] ?? 0)] ?? 0;
    return day * MINUTES_PER_DAY + within;
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

  #workInWeeks(days: number, within: number): WorkPosition {
    const weeks = Math.floor(days / DAYS_PER_WEEK);
    const weekday = days - weeks * DAYS_PER_WEEK;
    const worked = this.#week[weekday]?.workedBefore[within] ?? 0;
    return weeks * this.#weekMinutes + (this.#weekBefore[weekday] ?? 0) + worked;
  }

  #startInWeeks(work: WorkPosition, monday: number): Minute {
    const weeks = Math.floor(work / this.#weekMinutes);
    const rest = work - weeks * this.#weekMinutes;
    let weekday = 0;
    while ((this.#weekBefore[weekday + 1] ?? 0) <= rest) weekday += 1;
    const within = this.#week[weekday]?.minuteOfWork[rest - (this.#weekBefore[weekday] ?? 0)] ?? 0;
    return (monday + weeks * DAYS_PER_WEEK + weekday) * MINUTES_PER_DAY + within;
  }

  #fillDays(count: number): void {
    this.#shapes.push(...this.#week);
    const known = new Map<string, number>();
    for (let at = 0; at < count; at += 1) {
      const exception = this.days.exceptions.get(this.#firstDay + at);
      const shape = exception === undefined ? at % DAYS_PER_WEEK : this.#shapeNumber(exception, known);
      this.#shapeOf[at] = shape;
      this.#before[at + 1] = (this.#before[at] ?? 0) + (this.#shapes[shape]?.minutes ?? 0);
    }
  }

  #shapeNumber({ shifts }: ExceptionalDay, known: Map<string, number>): number {
    const key = shifts.map(({ from, to }) => `${from}-${to}`).join();
    const number = known.get(key) ?? this.#shapes.push(dayShape(shifts)) - 1;
    known.set(key, number);
    return number;
  }

  #workingDays(): { workDays: Float64Array; workDayBefore: Float64Array } {
    const workDays: number[] = [];
    const workDayBefore: number[] = [];
    for (let at = 0; at < this.#shapeOf.length; at += 1) {
      if (this.#shapes[this.#shapeOf[at] ?? 0]?.minutes === 0) continue;
      workDays.push(this.#firstDay + at);
      workDayBefore.push(this.#before[at] ?? 0);
    }
    workDayBefore.push(this.#total);
    return { workDays: Float64Array.from(workDays), workDayBefore: Float64Array.from(workDayBefore) };
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

/** For each block of positions the working day in which it begins. */
function blocksOf(workDayBefore: Float64Array, total: number): Int32Array {
  const blocks = new Int32Array(Math.ceil(total / BLOCK));
  let at = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    while ((workDayBefore[at + 1] ?? 0) <= block * BLOCK) at += 1;
    blocks[block] = at;
  }
  return blocks;
}
