import { expect, test } from 'vitest';
import { exampleSheet } from '#shared/domain/budget/example-sheet.ts';
import { commitmentBars } from './commitment-bars.ts';

test('plan is what was spent, what is bound and what is free', () => {
  const { lines } = exampleSheet({
    total: 1000,
    months: 2,
    lines: [{ category: 0, plan: [600, 400], actual: [200, 0], open: [0, 100] }],
  });
  expect(commitmentBars(lines, 5)).toMatchObject([
    { planFen: 1000, actualFen: 200, openFen: 100, availableFen: 700 },
  ]);
});

test('the line with the largest share bound comes first; rebates and idle lines are left out', () => {
  const { lines } = exampleSheet({
    total: 5000,
    months: 1,
    lines: [
      { category: 0, plan: [1000], actual: [100] },
      { category: 0, plan: [0] },
      { category: 0, kind: 'rebate', plan: [-100] },
      { category: 1, plan: [0], actual: [1] },
      { category: 1, plan: [1000], actual: [500], open: [600] },
    ],
  });
  const bars = commitmentBars(lines, 2);
  expect(bars.map(({ line }) => line.id)).toEqual([lines[3]?.id, lines[4]?.id]);
  expect(bars[1]?.availableFen).toBe(-100);
});
