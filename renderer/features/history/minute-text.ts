import { format, parseISO } from 'date-fns';
import type { Day } from '#shared/values/day.ts';
import { type Instant, instantOf } from '#shared/values/instant.ts';

/** A minute of the day, '14:05'. */
export type Minute = string & { readonly unit: 'minute' };

const SHAPE = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u;
const LAST_MS_OF_MINUTE = 59_999;

/** What was typed as a minute of the day; null where it is none. A full-width colon is one, too. */
export function parseMinute(text: string): Minute | null {
  const [, hour, minute] = SHAPE.exec(text.trim()) ?? [];
  return hour === undefined || minute === undefined ? null : asMinute(`${hour.padStart(2, '0')}:${minute}`);
}

/** Where the reader is. */
export function minuteOf(at: Instant): Minute {
  return asMinute(format(parseISO(at), 'HH:mm'));
}

/** The last instant of a minute, so that what is shown with that time is counted in. */
export function endOfMinute(day: Day, minute: Minute): Instant {
  return instantOf(parseISO(`${day}T${minute}`).getTime() + LAST_MS_OF_MINUTE);
}

function asMinute(text: string): Minute {
  if (!isMinute(text)) throw new RangeError(`not a minute: ${text}`);
  return text;
}

function isMinute(text: string): text is Minute {
  return /^\d{2}:\d{2}$/.test(text);
}
