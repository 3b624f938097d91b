import { type Day, day } from '#shared/values/day.ts';

/** A day as the file's own rows hold it. */
export function dayOrNull(text: string | null): Day | null {
  return text === null ? null : day(text);
}
