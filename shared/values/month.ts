import { type Day, addDays, day, daysBetween } from './day.ts';

/** A calendar month: '2026-01'. Sorts as text. */
export type Month = string & { readonly unit: 'month' };

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): text is Month {
  return SHAPE.test(text);
}

/** @throws RangeError when the text is no month. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`);
  return text;
}

export function monthOf(day: Day): Month {
  return month(day.slice(0, 7));
}

/** The month `count` months after `from` (before it, when negative). */
export function addMonths(from: Month, count: number): Month {
  const index = monthIndex(from) + count;
  const year = Math.floor(index / 12);
  return month(`${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`);
}

/** `count` months in a row, the first one being `first`. */
export function monthsFrom(first: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, offset) => addMonths(first, offset));
}

/** Months from `from` to `to`: 0 for the same month, negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from);
}

export function firstDay(of: Month): Day {
  return day(`${of}-01`);
}

export function lastDay(of: Month): Day {
  return addDays(firstDay(addMonths(of, 1)), -1);
}

export function daysInMonth(of: Month): number {
  return daysBetween(firstDay(of), lastDay(of)) + 1;
}

function monthIndex(of: Month): number {
  return Number(of.slice(0, 4)) * 12 + Number(of.slice(5)) - 1;
}
