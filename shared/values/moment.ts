import { type Day, day } from './day.ts';

/**
 * A minute on the wall clock of the place of work, without a zone: '2026-01-31T09:00'. Sorts as text. Midnight is
 * 00:00 of the day that begins.
 */
export type Moment = string & { readonly unit: 'moment' };

/** Whole minutes from 1970-01-01T00:00 on the same wall clock; negative before it. */
export type Minute = number;

export const MINUTES_PER_DAY = 1440;

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;
const MS_PER_MINUTE = 60_000;
/** 0000-01-01 and 10000-01-01: what four digits of a year can write. */
const FIRST_MINUTE = -1_036_120_320;
const END_MINUTE = 4_223_371_680;

export function isMoment(text: string): text is Moment {
  if (!SHAPE.test(text)) return false;
  // Every month has 28 days; only what comes after them is looked up.
  return text.slice(8, 10) <= '28' || (new Date(`${text}Z`).toJSON() ?? '').startsWith(text);
}

/** @throws RangeError when the text is no minute of the calendar. */
export function moment(text: string): Moment {
  if (!isMoment(text)) throw new RangeError(`not a moment: ${text}`);
  return text;
}

export function minuteOf(at: Moment): Minute {
  return Date.parse(`${at}Z`) / MS_PER_MINUTE;
}

/** Whether a minute can be written as a moment: a whole number in the years 0000 to 9999. */
export function isWritableMinute(minute: Minute): boolean {
  return Number.isSafeInteger(minute) && minute >= FIRST_MINUTE && minute < END_MINUTE;
}

/** @throws RangeError when the minute is not whole, or its year has no four digits. */
export function momentAt(minute: Minute): Moment {
  if (!isWritableMinute(minute)) throw new RangeError(`not a minute of a four-digit year: ${minute}`);
  const text = new Date(minute * MS_PER_MINUTE).toISOString().slice(0, 16);
  if (!hasShape(text)) throw new RangeError(`not a moment: ${text}`);
  return text;
}

/** For what was written from a minute: that it is in the calendar is known, and asking would take longer. */
function hasShape(text: string): text is Moment {
  return SHAPE.test(text);
}

/** Days from 1970-01-01, negative before it. */
export function dayNumber(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`) / (MS_PER_MINUTE * MINUTES_PER_DAY);
}

/** @throws RangeError when the year has no four digits. */
export function dayOfNumber(number: number): Day {
  return day(momentAt(number * MINUTES_PER_DAY).slice(0, 10));
}

/** The minute at which a day begins. */
export function startOfDay(of: Day): Minute {
  return dayNumber(of) * MINUTES_PER_DAY;
}

/** The day that a minute belongs to. @throws RangeError as momentAt does. */
export function dayAtMinute(minute: Minute): Day {
  return day(momentAt(minute).slice(0, 10));
}

/**
 * The day of which a minute is the end: as dayAtMinute, but midnight ends the day before. For finishes.
 * @throws RangeError as momentAt does.
 */
export function dayEndedAt(minute: Minute): Day {
  return dayAtMinute(minute - 1);
}
