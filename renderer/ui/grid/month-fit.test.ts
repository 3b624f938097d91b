import { describe, expect, test } from 'vitest';
import { formatYuan } from '#shared/values/amount-text.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { columnDecimals, fitMonths, monthWidth, nameWidth, totalWidth } from './month-fit.ts';

const months = ['2026-01', '2026-02', '2026-03'].map((name, position) => ({
  month: month(name),
  position,
  phase: 'future' as const,
}));
const table = {
  rows: [
    [100_00, 100_00, 1_000_000_00],
    [50_00, 50_25, 0],
  ],
  amount: (row: readonly number[], { position }: { readonly position: number }) => fen(row[position] ?? 0),
  total: (row: readonly number[]) => fen(row.reduce((sum, amount) => sum + amount, 0)),
};
const whole = (amount: Fen) => formatYuan(amount, { decimals: 0 });

test('a column has decimals where one of its amounts needs them', () => {
  expect([...columnDecimals(table, months).values()]).toEqual([0, 2, 0]);
});

test('every month is as wide as the widest amount needs', () => {
  const narrow = monthWidth(table, months.slice(0, 1), whole);
  const wide = monthWidth(table, months, whole);
  expect(wide).toBeGreaterThan(narrow);
  expect(wide).toBeLessThan(95);
  expect(totalWidth(table, whole)).toBeGreaterThan(0);
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
