import { endOfDay, formatISO, parseISO, startOfDay } from 'date-fns';
import { type Day, day } from '#shared/values/day.ts';
import { type Instant, instantOf } from '#shared/values/instant.ts';

// In the zone of whoever asks, as today is.

/** The first moment of a day. */
export function dayBegins(of: Day): Instant {
  return instantOf(startOfDay(parseISO(of)).getTime());
}

/** The last moment of a day. */
export function dayEnds(of: Day): Instant {
  return instantOf(endOfDay(parseISO(of)).getTime());
}

export function dayOfInstant(at: Instant): Day {
  return day(formatISO(at, { representation: 'date' }));
}
