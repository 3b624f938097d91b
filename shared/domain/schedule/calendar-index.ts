import { MINUTES_PER_DAY } from '#shared/values/moment.ts';
import type { CalendarDays } from './calendar-days.ts';
import type { Shift } from './calendar-rules.ts';
import { type DayShape, shapeOf } from './day-shape.ts';

/** How many working minutes share one entry of the way from positions to days. */
export const BLOCK = 256;

const DAYS_PER_WEEK = 7;

/** The days of a calendar in a row by prefix sums, both ways: from minutes to work and from work to minutes. */
export interface CalendarIndex {
  readonly dayCount: number;
  /** Working minutes of all indexed days. */
  readonly total: number;
  /** By day: the working minutes before it, and where its table in `worked` begins. */
  readonly before: Float64Array;
  readonly tableOf: Int32Array;
  /** Tables of each shape of a day: working minutes before each of its minutes. */
  readonly worked: Int16Array;
  /** By working day: the working minutes before it (one entry more at the end), its first minute, its table. */
  readonly workBefore: Float64Array;
  readonly workBegin: Float64Array;
  readonly workTable: Int32Array;
  /** Tables of each shape of a day: the minute at which each of its working minutes begins. */
  readonly minutes: Int16Array;
  /** By BLOCK working minutes: the working day in which they begin. */
  readonly blocks: Int32Array;
}

/** @param first the number of the first day, a Monday. @param dayCount whole weeks. */
export function calendarIndex(days: CalendarDays, first: number, dayCount: number): CalendarIndex {
  const shapes = new Shapes();
  const before = new Float64Array(dayCount + 1);
  const tableOf = new Int32Array(dayCount);
  const workBefore: number[] = [];
  const workBegin: number[] = [];
  const workTable: number[] = [];
  for (let day = 0; day < dayCount; day += 1) {
    const shifts = days.exceptions.get(first + day)?.shifts ?? days.week[day % DAYS_PER_WEEK] ?? [];
    const { shape, workedAt, minutesAt } = shapes.placed(shifts);
    tableOf[day] = workedAt;
    before[day + 1] = (before[day] ?? 0) + shape.minutes;
    if (shape.minutes === 0) continue;
    workBefore.push(before[day] ?? 0);
    workBegin.push((first + day) * MINUTES_PER_DAY);
    workTable.push(minutesAt);
  }
  const total = before[dayCount] ?? 0;
  workBefore.push(total);
  return {
    dayCount,
    total,
    before,
    tableOf,
    worked: joined(shapes.all.map(({ workedBefore }) => workedBefore)),
    workBefore: Float64Array.from(workBefore),
    workBegin: Float64Array.from(workBegin),
    workTable: Int32Array.from(workTable),
    minutes: joined(shapes.all.map(({ minuteOfWork }) => minuteOfWork)),
    blocks: blocksOf(workBefore, total),
  };
}

interface PlacedShape {
  readonly shape: DayShape;
  readonly workedAt: number;
  readonly minutesAt: number;
}

/** The different days of a calendar, each laid out once. */
class Shapes {
  readonly all: DayShape[] = [];
  readonly #placed = new Map<string, PlacedShape>();
  #minutesEnd = 0;

  placed(shifts: readonly Shift[]): PlacedShape {
    const key = shifts.map(({ from, to }) => `${from}-${to}`).join();
    const known = this.#placed.get(key);
    if (known !== undefined) return known;
    const shape = shapeOf(shifts, MINUTES_PER_DAY);
    const workedAt = this.all.length * (MINUTES_PER_DAY + 1);
    const placed = { shape, workedAt, minutesAt: this.#minutesEnd };
    this.all.push(shape);
    this.#minutesEnd += shape.minutes;
    this.#placed.set(key, placed);
    return placed;
  }
}

function joined(tables: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(tables.reduce((length, table) => length + table.length, 0));
  let end = 0;
  for (const table of tables) {
    all.set(table, end);
    end += table.length;
  }
  return all;
}

function blocksOf(workBefore: readonly number[], total: number): Int32Array {
  const blocks = new Int32Array(Math.ceil(total / BLOCK));
  let at = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    while ((workBefore[at + 1] ?? 0) <= block * BLOCK) at += 1;
    blocks[block] = at;
  }
  return blocks;
}
