import { formatISO, parseISO, subDays } from 'date-fns';
import type { Formats } from '#renderer/ui/formats.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { type Day, day } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';

export type DayOfRecords = { readonly day: Day; readonly records: readonly LedgerRecord[] };

/** The calendar day of an instant, where the reader is. */
export function dayOf(at: Instant): Day {
  return day(formatISO(parseISO(at), { representation: 'date' }));
}

/** The records by the reader's days, in their order; a clock that was set back gives a day twice. */
export function byDay(records: readonly LedgerRecord[]): DayOfRecords[] {
  const days: { day: Day; records: LedgerRecord[] }[] = [];
  for (const record of records) {
    const on = dayOf(record.at);
    const last = days.at(-1);
    if (last?.day === on) last.records.push(record);
    else days.push({ day: on, records: [record] });
  }
  return days;
}

export type DayWord = 'today' | 'yesterday' | null;

export function dayWord(of: Day, now: Instant): DayWord {
  if (of === dayOf(now)) return 'today';
  const before = formatISO(subDays(parseISO(now), 1), { representation: 'date' });
  return of === before ? 'yesterday' : null;
}

/** With its weekday in the year that runs, with its year otherwise. */
export function dayHeading(of: Day, now: Instant, formats: Formats): string {
  return of.slice(0, 4) === dayOf(now).slice(0, 4) ? formats.day(of, 'weekday') : formats.day(of);
}
