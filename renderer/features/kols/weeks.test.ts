import { expect, test } from 'vitest';
import { measured, NO_RESULTS } from '#shared/domain/kols/result-sums.ts';
import { day } from '#shared/values/day.ts';
import { mondayOf, weeksOf } from './weeks.ts';

test('a week begins on Monday, before 2024 too', () => {
  expect(['2026-06-28', '2026-06-29', '2023-12-31'].map((text) => mondayOf(day(text)))).toEqual([
    '2026-06-22',
    '2026-06-29',
    '2023-12-25',
  ]);
});

test('weeks are put together without a gap; one that nobody measured is missing', () => {
  const on = (text: string, click: number) => ({
    day: day(text),
    sums: { ...NO_RESULTS.sums, click },
    measuredDays: { ...NO_RESULTS.measuredDays, click: 1 },
  });
  const weeks = weeksOf([on('2026-06-01', 3), on('2026-06-07', 4), on('2026-06-15', 5)]);
  expect(weeks.map(({ monday, results }) => [monday, measured(results, 'click')])).toEqual([
    ['2026-06-01', 7],
    ['2026-06-08', null],
    ['2026-06-15', 5],
  ]);
  expect(weeksOf([])).toEqual([]);
});
