import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import type { Day } from '#shared/values/day.ts';
import { addMonths, type Month, month as monthIn, monthOf } from '#shared/values/month.ts';
import { dayOfNumber, MINUTES_PER_DAY, type Minute } from '#shared/values/moment.ts';
import { filled } from '../../../exports/export-words.ts';
import type { PlanFileWords } from '../plan-file-words.ts';

export interface AxisTick {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

/** Days on paper: from a first day to a last, evenly. */
export interface TimeAxis {
  readonly firstDay: number;
  readonly dayCount: number;
  readonly left: number;
  readonly width: number;
  readonly dayWidth: number;
  x(minute: Minute): number;
}

/** @param from the first minute that has to be seen; @param to the last. Whole weeks, with a little room at the end. */
export function timeAxis(from: Minute, to: Minute, left: number, width: number): TimeAxis {
  const begin = Math.floor(from / MINUTES_PER_DAY);
  const firstDay = begin - weekdayOf(begin);
  const end = Math.ceil(to / MINUTES_PER_DAY);
  const days = Math.max(14, end - firstDay);
  // Labels stand to the right of milestones.
  const dayCount = Math.ceil((days * 1.07 + 2) / 7) * 7;
  const dayWidth = width / dayCount;
  return {
    firstDay,
    dayCount,
    left,
    width,
    dayWidth,
    x: (minute) => left + (minute / MINUTES_PER_DAY - firstDay) * dayWidth,
  };
}

const DAY_NEEDS = 3.2;
const WEEK_NEEDS = 4.4;
const MONTH_NEEDS = 7;

/** The two lines of the head: days or weeks under months, months or quarters under years, whichever has room. */
export function axisTicks(axis: TimeAxis, words: PlanFileWords): { upper: AxisTick[]; lower: AxisTick[] } {
  if (axis.dayWidth * 7 >= WEEK_NEEDS) {
    const lower = axis.dayWidth >= DAY_NEEDS ? dayTicks(axis, 1) : dayTicks(axis, 7);
    return { upper: monthTicks(axis, 1, (month) => words.month(month)), lower };
  }
  const year = (month: Month): string => month.slice(0, 4);
  const upper = yearTicks(axis, year);
  if (axis.dayWidth * 30 >= MONTH_NEEDS)
    return { upper, lower: monthTicks(axis, 1, (month) => words.shortMonth(month)) };
  const quarter = (month: Month): string => `Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const named = (month: Month): string =>
    axis.dayWidth * 91 >= 24
      ? filled(words.print.quarter, { year: month.slice(0, 4), quarter: quarter(month).slice(1) })
      : quarter(month);
  return { upper, lower: monthTicks(axis, 3, named) };
}

function dayTicks(axis: TimeAxis, step: number): AxisTick[] {
  return Array.from({ length: axis.dayCount / step }, (_, at) => {
    const day = dayOfNumber(axis.firstDay + at * step);
    return {
      x: axis.left + at * step * axis.dayWidth,
      width: step * axis.dayWidth,
      text: String(Number(day.slice(8))),
    };
  });
}

/** @param step 1 for months, 3 for quarters. */
function monthTicks(axis: TimeAxis, step: number, text: (month: Month) => string): AxisTick[] {
  const last = dayOfNumber(axis.firstDay + axis.dayCount - 1);
  const ticks: AxisTick[] = [];
  for (let month = alignedMonth(dayOfNumber(axis.firstDay), step); month <= monthOf(last); ) {
    const after = addMonths(month, step);
    ticks.push(tickOf(axis, month, after, text(month)));
    month = after;
  }
  return ticks.filter(({ width }) => width > 0);
}

function yearTicks(axis: TimeAxis, text: (month: Month) => string): AxisTick[] {
  return monthTicks(axis, 12, text);
}

function alignedMonth(day: Day, step: number): Month {
  const number = Number(day.slice(5, 7));
  const aligned = number - ((number - 1) % step);
  return monthIn(`${day.slice(0, 4)}-${String(aligned).padStart(2, '0')}`);
}

function tickOf(axis: TimeAxis, from: Month, to: Month, text: string): AxisTick {
  const place = (month: Month): number => {
    const minute = monthStart(month) * MINUTES_PER_DAY;
    return Math.min(axis.left + axis.width, Math.max(axis.left, axis.x(minute)));
  };
  const x = place(from);
  return { x, width: place(to) - x, text };
}

function monthStart(month: Month): number {
  return Math.round(Date.parse(`${month}-01T00:00:00Z`) / 86_400_000);
}
