import { type Day, addDays, day } from '#shared/values/day.ts';
import { FEN_LIMIT, type Fen, addFen } from '#shared/values/money.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { EntryInput } from './entry.ts';

const EARLIEST_DAY = day('2000-01-01');
const DAYS_AHEAD = 3653;

/** A refund, an entry below zero, says why. */
export function lacksReason(entry: Pick<EntryInput, 'fen' | 'reason'>): boolean {
  return entry.fen < 0 && nameKey(entry.reason) === '';
}

/** Whether money can have been spent on that day: from 2000 on, and at most ten years after today. A wrong year else. */
export function isPlausibleDay(value: Day, today: Day): boolean {
  return value >= EARLIEST_DAY && value <= latestDay(today);
}

function latestDay(today: Day): Day {
  return addDays(today, DAYS_AHEAD);
}

/** Refused: 'day-out-of-range' {onDay, firstDay, lastDay} for what isPlausibleDay finds wrong. */
export function plausibleDay(value: Day, today: Day, field = 'day'): Outcome<Day> {
  if (isPlausibleDay(value, today)) return accepted(value);
  const limits = { firstDay: EARLIEST_DAY, lastDay: latestDay(today) };
  return refused('day-out-of-range', { onDay: value, ...limits }, field);
}

/**
 * Decides an entry, new or changed. A day outside the programme's months is allowed; the sheet shows it apart.
 * Zero is allowed, as files have it.
 * Refused: 'day-out-of-range', 'refund-needs-reason', 'amount-too-large' when all actuals together would pass
 * FEN_LIMIT, so that every total stays exact.
 * @param otherActualFen the sum of all other entries of the workspace.
 */
export function checkEntry<T extends EntryInput>(entry: T, today: Day, otherActualFen: Fen): Outcome<T> {
  const onDay = plausibleDay(entry.day, today);
  if (onDay.kind === 'refused') return onDay;
  if (lacksReason(entry)) return refused('refund-needs-reason', {}, 'reason');
  if (Math.abs(addFen(otherActualFen, entry.fen)) > FEN_LIMIT) {
    return refused('amount-too-large', { limitFen: FEN_LIMIT }, 'fen');
  }
  return accepted(entry);
}
