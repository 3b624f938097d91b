import { type Day, day } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';

/** Papers are the same wherever they are made: their times are those of Beijing, which keeps no summer time. */
const BEIJING_MS = 8 * 60 * 60 * 1000;

/** '2026-06-22 09:12' */
export function beijingTime(at: Instant): string {
  return new Date(Date.parse(at) + BEIJING_MS).toISOString().slice(0, 16).replace('T', ' ');
}

export function beijingDay(at: Instant): Day {
  return day(beijingTime(at).slice(0, 10));
}
