import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from './day.ts';
import {
  addMonths,
  daysInMonth,
  firstDay,
  isMonth,
  lastDay,
  month,
  monthOf,
  monthsBetween,
  monthsFrom,
} from './month.ts';

const anyMonth = fc.integer({ min: 0, max: 2400 }).map((count) => addMonths(month('1900-01'), count));

test('knows a month when it sees one', () => {
  expect(isMonth('2026-12')).toBe(true);
  expect(['2026-13', '2026-00', '2026-1', '2026', '2026-01-01'].some(isMonth)).toBe(false);
  expect(monthOf(day('2026-01-31'))).toBe('2026-01');
});

test.each([
  ['2026-01', 31, '2026-01-31'],
  ['2026-02', 28, '2026-02-28'],
  ['2024-02', 29, '2024-02-29'],
  ['1900-02', 28, '1900-02-28'],
  ['2000-02', 29, '2000-02-29'],
  ['2026-04', 30, '2026-04-30'],
  ['2026-12', 31, '2026-12-31'],
])('%s has %d days', (text, days, last) => {
  expect(daysInMonth(month(text))).toBe(days);
  expect(lastDay(month(text))).toBe(last);
  expect(firstDay(month(text))).toBe(`${text}-01`);
});

test('counts months across years', () => {
  expect(monthsBetween(month('2025-11'), month('2026-02'))).toBe(3);
  expect(monthsBetween(month('2026-02'), month('2025-11'))).toBe(-3);
  expect(monthsFrom(month('2025-11'), 3)).toEqual(['2025-11', '2025-12', '2026-01']);
  expect(monthsFrom(month('2025-11'), 0)).toEqual([]);
});

test('adding and counting undo each other', () => {
  fc.assert(
    fc.property(anyMonth, anyMonth, (from, to) => {
      expect(addMonths(from, monthsBetween(from, to))).toBe(to);
      expect(monthOf(lastDay(from))).toBe(from);
      expect(monthOf(firstDay(from))).toBe(from);
    }),
  );
});
