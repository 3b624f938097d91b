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
