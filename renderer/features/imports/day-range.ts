import type { Day } from '#shared/values/day.ts';

const YEAR_LENGTH = 5;

/** '2023-08-01 – 08-31': the year once, where it is the same. */
export function dayRange(first: Day, last: Day): string {
  if (first === last) return first;
  const isOneYear = first.slice(0, YEAR_LENGTH) === last.slice(0, YEAR_LENGTH);
  return `${first} – ${isOneYear ? last.slice(YEAR_LENGTH) : last}`;
}
