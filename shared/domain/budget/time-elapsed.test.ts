import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { month } from '#shared/values/month.ts';
import { timeElapsedBp } from './time-elapsed.ts';

const year = { firstMonth: month('2026-01'), monthCount: 12 };

test.each([
  ['2025-12-31', 0],
  ['1999-01-01', 0],
  ['2026-01-01', 27],
  ['2026-06-28', 4904],
  ['2026-12-30', 9973],
  ['2026-12-31', 10_000],
  ['2030-01-01', 10_000],
])('on %s: %d bp', (today, bp) => {
  expect(timeElapsedBp(year, day(today))).toBe(bp);
});

test('half of a month of thirty days is half', () => {
  expect(timeElapsedBp({ firstMonth: month('2026-04'), monthCount: 1 }, day('2026-04-15'))).toBe(5000);
});

test('never runs backwards and stays within the whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -4000, max: 8000 }),
      fc.integer({ min: 1, max: 120 }),
      (offset, monthCount) => {
        const today = addDays(day('2026-01-01'), offset);
        const now = timeElapsedBp({ ...year, monthCount }, today);
        const next = timeElapsedBp({ ...year, monthCount }, addDays(today, 1));
        return now >= 0 && now <= next && next <= 10_000;
      },
    ),
  );
});
