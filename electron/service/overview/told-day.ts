import { seqAt } from '#db/ledger/as-of.ts';
import { firstRecordedAt, lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Day } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';
import { dayEnds, dayOfInstant } from '../day-bounds.ts';
import type { ServiceParts } from '../service-parts.ts';

/** Which day is told of, and at which position of the ledger. */
export interface ToldDay {
  readonly day: Day;
  readonly today: Day;
  readonly firstDay: Day;
  readonly seq: number;
  /** The moment from which it is looked at. */
  readonly now: Instant;
  readonly isPast: boolean;
}

/** The day that was asked for, if the ledger has it: before it began that is its first day, from today on today. */
export async function toldDay(
  reader: Reader,
  parts: Pick<ServiceParts, 'today' | 'now'>,
  onDay: Day | undefined,
): Promise<ToldDay> {
  const today = parts.today();
  const begun = await firstRecordedAt(reader);
  const began = begun === null ? today : dayOfInstant(begun);
  // Where a clock was set back since, the ledger has no past.
  const firstDay = began > today ? today : began;
  if (onDay === undefined || onDay >= today || firstDay === today) {
    return { day: today, today, firstDay, seq: await lastRecord(reader), now: parts.now(), isPast: false };
  }
  const day = onDay < firstDay ? firstDay : onDay;
  const now = dayEnds(day);
  return { day, today, firstDay, seq: await seqAt(reader, now), now, isPast: true };
}
