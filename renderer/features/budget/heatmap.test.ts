import { expect, test } from 'vitest';
import { exampleSheet } from '#shared/domain/budget/example-sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { day } from '#shared/values/day.ts';
import { month } from '#shared/values/month.ts';
import { ALL_YEARS, shownMonths } from '#renderer/ui/shown-months.ts';
import { farthestFromPlan, heatCells } from './heatmap.ts';

const sheet = exampleSheet({
  total: 1000,
  months: 4,
  firstMonth: month('2026-01'),
  today: day('2026-03-10'),
  lines: [
    { category: 0, plan: [100, 100, 100, 100], actual: [110, 70, 10, 0] },
    { category: 1, plan: [0, 0, 50, 50], actual: [5, 0, 0, 5] },
  ],
});
const months = shownMonths(sheet.months, ALL_YEARS, sheet.today);
const cells = heatCells(sheet.categories, sheetTotals(sheet), months);

test('a cell for each month that has begun, and for what was spent ahead', () => {
  expect(cells.map(({ row, column, usedBp }) => [row, column, usedBp])).toEqual([
    [0, 0, 11_000],
    [0, 1, 7_000],
    [0, 2, 1_000],
    [1, 0, null],
    [1, 2, 0],
    [1, 3, 1_000],
  ]);
});

test('the farthest from plan is sought in the months that are over', () => {
  expect(farthestFromPlan(cells)).toMatchObject({ row: 0, column: 1 });
});

test('a reserve at rest is no finding, and neither is a plan that was met', () => {
  const [category] = sheet.categories;
  if (category === undefined) throw new Error('no category');
  const reserve = [{ ...category, hue: 'reserve' as const }];
  const drawn = farthestFromPlan(heatCells(reserve, sheetTotals(sheet), months));
  expect(drawn).toMatchObject({ column: 0, usedBp: 11_000 });
  expect(farthestFromPlan(cells.filter(({ phase }) => phase !== 'closed'))).toBeNull();
});
