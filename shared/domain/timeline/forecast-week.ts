import { addDays, type Day, day } from '#shared/values/day.ts';
import { dayNumber, type Minute, minuteOf, type Moment, startOfDay } from '#shared/values/moment.ts';

const DAYS_PER_WEEK = 7;
/** Days from Monday, 29 December 1969, to 1 January 1970. */
const SINCE_MONDAY = 3;

/** The Monday of the week that a forecast speaks from: that of the status date, or where there is none of today. */
export function forecastWeek(statusAt: Moment | null, today: Day): Day {
  const asAt = statusAt === null ? today : day(statusAt.slice(0, 10));
  const weekday = (((dayNumber(asAt) + SINCE_MONDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return addDays(asAt, -weekday);
}

/** The instant to which earned value is counted: the status date, or where there is none the end of today. */
export function earnedAt(statusAt: Moment | null, today: Day): Minute {
  return statusAt === null ? startOfDay(addDays(today, 1)) : minuteOf(statusAt);
}
