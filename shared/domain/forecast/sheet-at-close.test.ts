import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { month } from '#shared/values/month.ts';
import { exampleSheet } from '../budget/example-sheet.ts';
import { sheetAtClose } from './sheet-at-close.ts';
import { forecastTime } from './work-days.ts';

const sheet = exampleSheet({
  total: 0,
  months: 6,
  today: day('2026-04-05'),
  lines: [{ category: 0, plan: [1, 1, 1, 1, 1, 1], actual: [9, 8, 7, 6, 0, 0] }],
});

test('a month closed in time sees all that is known', () => {
  expect(sheetAtClose(sheet, month('2026-03'))).toEqual({ ...sheet, closedMonths: ['2026-03'] });
});

test('a month closed late sees nothing of later months', () => {
  const seen = sheetAtClose(
    { ...sheet, closedMonths: [month('2026-01'), month('2026-03')] },
    month('2026-02'),
  );
  expect(seen.today).toBe('2026-02-28');
  expect(seen.closedMonths).toEqual(['2026-01', '2026-02']);
  expect(seen.lines[0]?.actual).toEqual([9, 8, 0, 0, 0, 0]);
  expect(forecastTime(seen.months, seen.today, seen.closedMonths).overCount).toBe(2);
});
