import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import { forecastTime, nthWorkDay, workDaysGone } from './work-days.ts';

const months = monthsFrom(month('2026-01'), 6);

describe('where the programme stands', () => {
  test('before, in and after it', () => {
    expect(forecastTime(months, day('2025-12-31'), [])).toMatchObject({
      overCount: 0,
      endedCount: 0,
      runningAt: null,
    });
    expect(forecastTime(months, day('2026-01-01'), [])).toMatchObject({
      overCount: 0,
      endedCount: 0,
      runningAt: 0,
    });
    expect(forecastTime(months, day('2026-06-30'), [])).toMatchObject({
      overCount: 5,
      endedCount: 5,
      runningAt: 5,
    });
    expect(forecastTime(months, day('2026-07-01'), [])).toMatchObject({
      overCount: 6,
      endedCount: 6,
      runningAt: null,
    });
    expect(forecastTime([], day('2026-07-01'), [])).toMatchObject({ overCount: 0, runningAt: null });
  });

  test('where months are closed, the one that ended last is open until it is closed too', () => {
    const today = day('2026-04-03');
    const closed = monthsFrom(month('2026-01'), 3);
    expect(forecastTime(months, today, closed.slice(0, 2))).toMatchObject({ overCount: 2, endedCount: 3 });
    expect(forecastTime(months, today, closed)).toMatchObject({ overCount: 3, endedCount: 3 });
    expect(forecastTime(months, today, closed.slice(0, 1))).toMatchObject({ overCount: 3 });
  });

  test('a month that is closed before it ends has its actuals in', () => {
    expect(forecastTime(months, day('2026-02-27'), monthsFrom(month('2026-01'), 2))).toMatchObject({
      overCount: 2,
      endedCount: 1,
      runningAt: 1,
    });
  });
});

test('working days are counted up to a day, and found by their number', () => {
  const days = [2, 3, 6, 9];
  expect(workDaysGone(days, day('2026-02-01'))).toBe(0);
  expect(workDaysGone(days, day('2026-02-06'))).toBe(3);
  expect(nthWorkDay(month('2026-02'), days, 0)).toBe('2026-02-02');
  expect(nthWorkDay(month('2026-02'), days, 4)).toBe('2026-02-09');
  expect(nthWorkDay(month('2026-02'), days, 5)).toBe('2026-02-28');
  expect(nthWorkDay(month('2026-02'), [], 1)).toBe('2026-02-28');
});
