import { describe, expect, test } from 'vitest';
import { exampleCategoryId, exampleLineId, exampleSheet } from '#shared/domain/budget/example-sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { day } from '#shared/values/day.ts';
import { month } from '#shared/values/month.ts';
import { ALL_YEARS, shownMonths } from '#renderer/ui/shown-months.ts';
import { amountOf, rowSide, sheetRows, summaryRows, totalOf } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

const sheet = exampleSheet({
  total: 100_00,
  months: 3,
  firstMonth: month('2025-12'),
  today: day('2026-01-15'),
  lines: [
    { category: 0, plan: [20_00, 0, 10_00], actual: [25_00, 0, 0], open: [0, 2_00, 4_00] },
    { category: 0, kind: 'rebate', plan: [0, -5_00, 0] },
    { category: 2, plan: [1_00, 1_00, 1_00], actual: [1_00, 0, 0], actualOutside: 7_00, openOutside: 3_00 },
  ],
});
const totals = sheetTotals(sheet);
const months = shownMonths(sheet.months, ALL_YEARS, sheet.today);
const rows = sheetRows(sheet, totals, new Set());
const line = (position: number) => {
  const row = rows.find(({ id }) => id === exampleLineId(position));
  if (row === undefined) throw new Error(`no line ${position}`);
  return row;
};
const shown = (position: number, view: SheetView) => months.map((at) => amountOf(line(position), at, view));

describe('rows', () => {
  test('each category stands over its lines, an empty one alone', () => {
    expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'category Category 0',
      'line Line 0',
      'line Line 1',
      'category Category 1',
      'category Category 2',
      'line Line 2',
      'category Category 3',
    ]);
  });

  test('a folded category keeps its sums and hides its lines', () => {
    const folded = sheetRows(sheet, totals, new Set([exampleCategoryId(0)]));
    expect(folded.map(({ name }) => name)).toEqual([
      'Category 0',
      'Category 1',
      'Category 2',
      'Line 2',
      'Category 3',
    ]);
    const [first] = folded;
    expect(first && totalOf(first, months, 'plan')).toBe(25_00);
  });

  test('a line that did not change keeps its row', () => {
    const again = sheetRows(sheet, sheetTotals(sheet), new Set());
    expect(again[1]).toBe(rows[1]);
  });
});

describe('amounts', () => {
  test('a month without plan is blank', () => {
    expect(shown(0, 'plan')).toEqual([20_00, null, 10_00]);
    expect(shown(1, 'plan')).toEqual([null, -5_00, null]);
  });

  test('nothing spent is told where something was planned and the month has begun', () => {
    expect(shown(0, 'actual')).toEqual([25_00, null, null]);
    expect(shown(2, 'actual')).toEqual([1_00, 0, null]);
  });

  test('what is available may be negative, and is zero where all was spent', () => {
    expect(shown(0, 'available')).toEqual([-5_00, -2_00, 6_00]);
    expect(shown(1, 'available')).toEqual([null, -5_00, null]);
    expect(shown(2, 'available')).toEqual([0, 1_00, 1_00]);
  });

  test('committed is what was spent and what is open', () => {
    expect(shown(0, 'committed')).toEqual([25_00, 2_00, 4_00]);
    expect(shown(2, 'committed')).toEqual([1_00, 0, null]);
  });

  test('categories and the total say zero', () => {
    const empty = rows.find(({ name }) => name === 'Category 1');
    expect(empty && months.map((at) => amountOf(empty, at, 'plan'))).toEqual([0, 0, 0]);
  });
});

describe('the foot of the sheet', () => {
  const foot = (view: SheetView) => summaryRows(sheet, totals, view).map((row) => totalOf(row, months, view));

  test('the plan and what is unallocated make the programme’s total', () => {
    expect(foot('plan')).toEqual([28_00, 72_00, 100_00]);
  });

  test('what is available and what is unallocated make what is left of the total', () => {
    expect(foot('available')).toEqual([-4_00, 72_00, 68_00]);
  });

  test('actuals outside the period stand apart', () => {
    expect(foot('actual')).toEqual([26_00, 7_00]);
    expect(foot('committed')).toEqual([32_00, 10_00]);
  });

  test('without entries outside the period the actuals need no second row', () => {
    const inside = { ...sheet, lines: sheet.lines.slice(0, 2) };
    expect(summaryRows(inside, sheetTotals(inside), 'actual').map(({ id }) => id)).toEqual(['total']);
  });

  test('of one year the rows sum up that year, while the programme stays whole', () => {
    const year = shownMonths(sheet.months, '2026', sheet.today);
    expect(year.map(({ position, phase }) => [position, phase])).toEqual([
      [1, 'running'],
      [2, 'future'],
    ]);
    expect(totalOf(line(0), year, 'plan')).toBe(10_00);
    expect(summaryRows(sheet, totals, 'plan').map((row) => totalOf(row, year, 'plan'))).toEqual([
      7_00, 72_00, 100_00,
    ]);
  });

  test('a year that the programme no longer touches shows all months', () => {
    expect(shownMonths(sheet.months, '2031', sheet.today)).toHaveLength(3);
  });
});

test('only lines are marked', () => {
  expect(months.map((at) => rowSide(line(0), at))).toEqual(['over', null, null]);
  const [category] = rows;
  expect(category && months.map((at) => rowSide(category, at))).toEqual([null, null, null]);
});
