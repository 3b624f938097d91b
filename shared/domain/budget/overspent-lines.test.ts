import { expect, test } from 'vitest';
import { exampleSheet } from './example-sheet.ts';
import { overspentLines } from './overspent-lines.ts';
import { sheetTotals } from './sheet-totals.ts';

test('names the lines that promised or spent more than they plan, the furthest over first', () => {
  const sheet = exampleSheet({
    total: 1000,
    months: 2,
    lines: [
      { category: 0, plan: [100, 0], actual: [60, 0], open: [0, 50] },
      { category: 0, plan: [100, 0], actual: [90, 0], open: [0, 10] },
      { category: 1, plan: [10, 0], actual: [0, 40] },
      { category: 0, kind: 'rebate', plan: [0, -50], actual: [0, 0] },
      { category: 2, plan: [0, 0], actualOutside: 70, openOutside: 20 },
    ],
  });
  expect(
    overspentLines(sheet, sheetTotals(sheet)).map(({ name, availableFen }) => [name, availableFen]),
  ).toEqual([
    ['Line 2', -30],
    ['Line 0', -10],
  ]);
});
