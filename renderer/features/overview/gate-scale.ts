import { daysBetween, type Day } from '#shared/values/day.ts';

const WEEK = 7;
const LEAST_DAYS = 14;

/** How many days either side of the committed day are drawn: whole weeks, the same for all gates. */
export function scaleDays(offsets: readonly number[]): number {
  const farthest = Math.max(LEAST_DAYS, ...offsets.map(Math.abs));
  return Math.ceil(farthest / WEEK) * WEEK;
}

/** Days after the committed day; negative before it. */
export function offsetOf(committed: Day, at: Day): number {
  return daysBetween(committed, at);
}

/** Where an offset lies on the lane, from 0 to 100. */
export function placeOf(offset: number, scale: number): number {
  return ((offset + scale) / (2 * scale)) * 100;
}
