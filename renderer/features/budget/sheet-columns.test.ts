import { describe, expect, test } from 'vitest';
import { exampleSheet } from '#shared/domain/budget/example-sheet.ts';
import { sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { formatYuan } from '#shared/values/amount-text.ts';
import { columnDecimals, fitMonths, monthWidth, nameWidth } from './sheet-columns.ts';
import { sheetRows } from './sheet-rows.ts';
import { ALL_YEARS, shownMonths } from './sheet-view.ts';

const sheet = exampleSheet({
  total: 10_000_000_00,
  months: 3,
  lines: [
    { category: 0, plan: [100_00, 100_00, 1_000_000_00], actual: [100_00, 100_50, 0] },
    { category: 0, plan: [50_00, 50_25, 0] },
  ],
});
const rows = sheetRows(sheet, sheetTotals(sheet), new Set());
const months = shownMonths(sheet.months, ALL_YEARS, sheet.today);

test('a column has decimals where one of its amounts needs them, in the view at hand', () => {
  expect([...columnDecimals(rows, months, 'plan').values()]).toEqual([0, 2, 0]);
  expect([...columnDecimals(rows, months, 'actual').values()]).toEqual([0, 2, 0]);
});

test('every month is as wide as the widest amount needs', () => {
  const narrow = monthWidth(rows, months.slice(0, 1), 'plan', (amount) =>
    formatYuan(amount, { decimals: 0 }),
  );
  const wide = monthWidth(rows, months, 'plan', (amount) => formatYuan(amount, { decimals: 0 }));
  expect(wide).toBeGreaterThan(narrow);
  expect(wide).toBeLessThan(95);
});

describe('whole columns', () => {
  test('all months share the room when they fit', () => {
    expect(fitMonths(900, 12, 70)).toEqual({ width: 75, shown: 12 });
  });

  test('otherwise as many as fit, each wider, and none cut', () => {
    const fit = fitMonths(500, 12, 70);
    expect(fit).toEqual({ width: 71, shown: 7 });
    expect(fit.width * fit.shown).toBeLessThanOrEqual(500);
  });

  test('in too little room one month is shown at its full width', () => {
    expect(fitMonths(40, 12, 70)).toEqual({ width: 70, shown: 1 });
  });
});

test('names get the room that they need, within reason', () => {
  expect(nameWidth([{ kind: 'line', name: '直播' }])).toBe(154);
  expect(nameWidth([{ kind: 'category', name: 'Contingency reserve' }])).toBe(183);
  expect(nameWidth([{ kind: 'line', name: '名'.repeat(200) }])).toBe(232);
});
