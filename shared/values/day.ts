/** A calendar day without a time or a zone: '2026-01-31'. Sorts as text. */
export type Day = string & { readonly unit: 'day' };

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Every month has so many. */
const SHORTEST_MONTH = 28;

export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false;
  // By hand: on the 200,000 entries of a list a parser of dates takes longer than reading them.
  const number = Number(text.slice(8));
  return number <= SHORTEST_MONTH || number <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** Of a month from 1 to 12, by the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : SHORTEST_MONTH;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
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
