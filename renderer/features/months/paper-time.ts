import { endOfDay, parseISO } from 'date-fns';
import type { Day } from '#shared/values/day.ts';
import { type Instant, instantOf as instantOfMs } from '#shared/values/instant.ts';

/** As of when papers are made: the newest record, the month's closing, or the end of a day. */
export type PaperTime = 'now' | 'close' | 'day';

type Known = { readonly closedAt: Instant | null; readonly day: Day | null };

/** The instant that is meant, in the reader's zone; null for now, and where it is not known. */
export function instantOf(time: PaperTime, { closedAt, day }: Known): Instant | null {
  if (time === 'now') return null;
  if (time === 'close') return closedAt;
  return day === null ? null : instantOfMs(endOfDay(parseISO(day)).getTime());
}
