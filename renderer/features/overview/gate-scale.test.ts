import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { offsetOf, placeOf, scaleDays } from './gate-scale.ts';

test('the committed day is in the middle, whatever the gates need to either side', () => {
  expect(scaleDays([])).toBe(14);
  expect(scaleDays([-3, 15])).toBe(21);
  expect(scaleDays([-30, 15])).toBe(35);
  expect(placeOf(0, 21)).toBe(50);
  expect(placeOf(-21, 21)).toBe(0);
  expect(placeOf(21, 21)).toBe(100);
});

test('days after the committed day count up, days before it down', () => {
  expect(offsetOf(day('2026-09-08'), day('2026-09-11'))).toBe(3);
  expect(offsetOf(day('2026-09-08'), day('2026-08-31'))).toBe(-8);
});
