import { addMonths, firstDay, type Month, monthOf } from '#shared/values/month.ts';
import { dayNumber, dayOfNumber } from '#shared/values/moment.ts';
import { mondayOf, type TimeScale } from './time-scale.ts';

export type TickUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A stretch of the head: what it stands for, and its first day. */
export interface Tick {
  readonly unit: TickUnit;
  /** By number; the first may begin before what shows. */
  readonly first: number;
  /** The day after its last one. */
  readonly end: number;
}

export interface HeadTicks {
  readonly upper: readonly Tick[];
  readonly lower: readonly Tick[];
}

/** Narrower than this a label of the unit does not fit. */
const LEAST_WIDTH = { day: 16, week: 28, month: 30 } as const;
const DAYS = { day: 1, week: 7, month: 30 } as const;

/** The two rows of the head for the days from `from` up to before `to`: the finest units whose labels fit. */
export function headTicks({ dayWidth }: TimeScale, from: number, to: number): HeadTicks {
  const lower = (['day', 'week', 'month'] as const).find(
    (unit) => DAYS[unit] * dayWidth >= LEAST_WIDTH[unit],
  );
  if (lower === 'day' || lower === 'week')
    return { upper: ticks('month', from, to), lower: ticks(lower, from, to) };
  return { upper: ticks('year', from, to), lower: ticks(lower ?? 'quarter', from, to) };
}

function ticks(unit: TickUnit, from: number, to: number): Tick[] {
  const found: Tick[] = [];
  for (let first = beginOf(unit, from); first < to; ) {
    const end = nextOf(unit, first);
    found.push({ unit, first, end });
    first = end;
  }
  return found;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function beginOf(unit: TickUnit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return mondayOf(day);
  const month = monthOf(dayOfNumber(day));
  const before = (Number(month.slice(5)) - 1) % MONTHS[unit];
  return beginOfMonth(addMonths(month, -before));
}

function nextOf(unit: TickUnit, first: number): number {
  if (unit === 'day') return first + 1;
  if (unit === 'week') return first + 7;
  return beginOfMonth(addMonths(monthOf(dayOfNumber(first)), MONTHS[unit]));
}

function beginOfMonth(month: Month): number {
  return dayNumber(firstDay(month));
}
