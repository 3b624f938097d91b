import { MAX_MONTHS } from '#shared/domain/budget/programme.ts';

/** A number of months as typed, in digits of either width; null for anything else. */
export function readMonthCount(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,4}$/.test(digits)) return null;
  const count = Number(digits);
  return count >= 1 && count <= MAX_MONTHS ? count : null;
}
