import { isValid, parseISO } from 'date-fns';

/** A calendar day without a time or a zone: '2026-01-31'. Sorts as text. */
export type Day = string & { readonly unit: 'day' };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): text is Day {
  return SHAPE.test(text) && isValid(parseISO(text));
}

/** @throws RangeError when the text is no day of the calendar (31 February, say). */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

const MS_PER_DAY = 86_400_000;

/** The day `count` days after `from` (before it, when negative). */
export function addDays(from: Day, count: number): Day {
  return dayAt(epochMs(from) + count * MS_PER_DAY);
}

/** Days from `from` to `to`: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (epochMs(to) - epochMs(from)) / MS_PER_DAY;
}

/** Counted at UTC midnight: a local midnight may be missing or come twice where clocks are changed. */
function epochMs(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`);
}

function dayAt(ms: number): Day {
  return day(new Date(ms).toISOString().slice(0, 10));
}
