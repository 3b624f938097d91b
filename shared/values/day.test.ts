import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, isDay } from './day.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

test.each(['2024-02-29', '2026-01-31', '2000-12-31', '1999-01-01'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2026-02-31',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-31',
  '20260131',
  '',
  '2026-01-31T00:00',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
  expect(() => day(text)).toThrow(RangeError);
});

test('any year, month and number are a day where the calendar has it', () => {
  const part = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), part(13), part(32), (year, month, number) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
      const date = new Date(Date.UTC(year, month - 1, number));
      expect(isDay(text)).toBe(date.toISOString().slice(0, 10) === text);
    }),
    { numRuns: 2000 },
  );
});

// Clocks that change, and a zone that skipped 30 December 2011 altogether.
describe.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Apia'])(
  'in %s',
  (zone) => {
    const before = process.env['TZ'];
    beforeEach(() => {
      process.env['TZ'] = zone;
    });
    afterEach(() => {
      process.env['TZ'] = before;
    });

    test('counts days', () => {
      expect(addDays(day('2026-01-31'), 1)).toBe('2026-02-01');
      expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
      expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30');
      expect(addDays(day('2018-11-03'), 1)).toBe('2018-11-04');
      expect(daysBetween(day('2026-01-01'), day('2027-01-01'))).toBe(365);
      expect(daysBetween(day('2026-03-07'), day('2026-03-09'))).toBe(2);
      expect(daysBetween(day('2026-03-09'), day('2026-03-07'))).toBe(-2);
      expect(daysBetween(day('2026-03-09'), day('2026-03-09'))).toBe(0);
    });

    test('adding and counting undo each other', () => {
      fc.assert(
        fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (from, count) => {
          const to = addDays(from, count);
          expect(isDay(to)).toBe(true);
          expect(daysBetween(from, to)).toBe(count);
          expect(addDays(to, -count)).toBe(from);
        }),
      );
    });
  },
);
