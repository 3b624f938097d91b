import { MINUTES_PER_DAY, type Minute } from '#shared/values/moment.ts';

/** How instants lie on the width of a chart. Days count from 1970-01-01. */
export interface TimeScale {
  readonly firstDay: number;
  readonly dayCount: number;
  /** In pixels. */
  readonly dayWidth: number;
}

/** How wide a day is. */
export const dayWidths = { day: 30, week: 7, month: 2.8, quarter: 1.1 } as const;

const LEAST_DAY_WIDTH = 0.15;

export function scaleWidth({ dayCount, dayWidth }: TimeScale): number {
  return dayCount * dayWidth;
}

export function xOf({ firstDay, dayWidth }: TimeScale, minute: Minute): number {
  return (minute / MINUTES_PER_DAY - firstDay) * dayWidth;
}

export function xOfDay({ firstDay, dayWidth }: TimeScale, day: number): number {
  return (day - firstDay) * dayWidth;
}

/** How many days a way on the chart is. */
export function daysOf({ dayWidth }: TimeScale, pixels: number): number {
  return pixels / dayWidth;
}

/** The day that lies under a place. */
export function dayAtX({ firstDay, dayWidth }: TimeScale, x: number): number {
  return firstDay + Math.floor(x / dayWidth);
}

/** What holds the time from one instant to another with room around it, and is at least so wide. */
export function scaleFor(
  from: Minute,
  to: Minute,
  dayWidth: number,
  leastWidth: number,
  beyondDays: number,
): TimeScale {
  const firstDay = mondayOf(Math.floor(from / MINUTES_PER_DAY) - beyondDays);
  const lastDay = Math.ceil(to / MINUTES_PER_DAY) + beyondDays;
  const dayCount = Math.max(lastDay - firstDay, Math.ceil(leastWidth / dayWidth));
  return { firstDay, dayCount, dayWidth };
}

/** What shows all of it at once in a width. */
export function scaleToFit(from: Minute, to: Minute, width: number): TimeScale {
  const span = Math.max(1, Math.ceil(to / MINUTES_PER_DAY) - Math.floor(from / MINUTES_PER_DAY));
  const beyondDays = Math.ceil(span * 0.04) + 1;
  const firstDay = Math.floor(from / MINUTES_PER_DAY) - beyondDays;
  const dayCount = span + 2 * beyondDays;
  const dayWidth = Math.max(LEAST_DAY_WIDTH, Math.min(dayWidths.day, width / dayCount));
  return { firstDay, dayCount: Math.max(dayCount, Math.floor(width / dayWidth)), dayWidth };
}

/** Day 0, 1970-01-01, was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
