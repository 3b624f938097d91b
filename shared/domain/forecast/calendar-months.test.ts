import { expect, test } from 'vitest';
import { month, monthsFrom } from '#shared/values/month.ts';
import { calendarOf } from './calendar-months.ts';

test('M2: working days of 2024, 2025 and 2026', () => {
  const counts = ['2024-01', '2025-01', '2026-01'].map((first) =>
    calendarOf(monthsFrom(month(first), 12)).workDays.reduce((sum, days) => sum + days.length, 0),
  );
  expect(counts).toEqual([251, 248, 248]);
});

test('make-up days work and holidays do not: February 2026', () => {
  expect(calendarOf([month('2026-02')]).workDays[0]).toEqual([
    2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 24, 25, 26, 27, 28,
  ]);
});

test('years without official holidays are named', () => {
  expect(calendarOf(monthsFrom(month('2026-06'), 12)).unofficialYears).toEqual([2027]);
  expect(calendarOf(monthsFrom(month('2026-01'), 12)).unofficialYears).toEqual([]);
});
