import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEN_LIMIT, fen, sumFen } from '#shared/values/money.ts';
import { exampleCategoryId, exampleLineId, exampleSheet } from './example-sheet.ts';
import { runningTotals, sheetTotals } from './sheet-totals.ts';

const sheet = exampleSheet({
  total: 1000,
  months: 3,
  lines: [
    {
      category: 0,
      plan: [100, 200, 300],
      actual: [110, 150, 0],
      open: [0, 20, 60],
      actualOutside: 7,
      openOutside: 9,
    },
    { category: 0, kind: 'rebate', plan: [0, -50, 0], actual: [0, -50, 0] },
    { category: 2, plan: [0, 0, 30], actual: [-5, 0, 0] },
  ],
});
const totals = sheetTotals(sheet);

describe('totals', () => {
  test('of a line', () => {
    expect(totals.byLine.get(exampleLineId(0))).toEqual({
      plan: [100, 200, 300],
      actual: [110, 150, 0],
      open: [0, 20, 60],
      committed: [110, 170, 60],
      available: [-10, 30, 240],
      planFen: 600,
      actualFen: 260,
      openFen: 80,
      committedFen: 340,
      availableFen: 260,
      actualOutsideFen: 7,
      openOutsideFen: 9,
    });
  });

  test('of a category, one without lines included', () => {
    expect(totals.byCategory.get(exampleCategoryId(0))).toEqual({
      plan: [100, 150, 300],
      actual: [110, 100, 0],
      open: [0, 20, 60],
      committed: [110, 120, 60],
      available: [-10, 30, 240],
      planFen: 550,
      actualFen: 210,
      openFen: 80,
      committedFen: 290,
      availableFen: 260,
      actualOutsideFen: 7,
      openOutsideFen: 9,
    });
    expect(totals.byCategory.get(exampleCategoryId(1))).toMatchObject({ plan: [0, 0, 0], planFen: 0 });
    expect(totals.byCategory.size).toBe(4);
  });

  test('of everything', () => {
    expect(totals.all).toMatchObject({
      plan: [100, 150, 330],
      actual: [105, 100, 0],
      committed: [105, 120, 60],
      available: [-5, 30, 270],
      planFen: 580,
      actualFen: 205,
      openFen: 80,
      availableFen: 295,
      actualOutsideFen: 7,
      openOutsideFen: 9,
    });
    expect(totals.unallocatedFen).toBe(420);
  });

  test('say when more is planned than there is', () => {
    const over = exampleSheet({ total: 10, months: 1, lines: [{ category: 0, plan: [25] }] });
    expect(sheetTotals(over).unallocatedFen).toBe(-15);
  });

  test('of an empty sheet are zero', () => {
    const empty = sheetTotals(exampleSheet({ total: 0, months: 2, sharesBp: [], lines: [] }));
    expect(empty.all).toMatchObject({ plan: [0, 0], actual: [0, 0], available: [0, 0], planFen: 0 });
  });

  test('stay exact at the limit', () => {
    const rich = exampleSheet({
      total: FEN_LIMIT,
      months: 1,
      lines: [
        { category: 0, plan: [FEN_LIMIT - 1], actual: [-FEN_LIMIT] },
        { category: 1, plan: [1], actual: [1] },
      ],
    });
    expect(sheetTotals(rich).all).toMatchObject({ planFen: FEN_LIMIT, availableFen: 2 * FEN_LIMIT - 1 });
  });

  test('of every level add up to the one above', () => {
    const anyAmounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
      minLength: 5,
      maxLength: 5,
    });
    const anyLine = fc.record({
      category: fc.nat({ max: 3 }),
      plan: anyAmounts,
      actual: anyAmounts,
      open: anyAmounts,
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 10 }), (lines) => {
        const { byLine, byCategory, all, unallocatedFen } = sheetTotals(
          exampleSheet({ total: 99, months: 5, lines }),
        );
        for (const level of [byLine, byCategory]) {
          for (const figure of ['planFen', 'actualFen', 'openFen', 'committedFen', 'availableFen'] as const) {
            expect(sumFen(Array.from(level.values(), (part) => part[figure]))).toBe(all[figure]);
          }
          for (const column of ['plan', 'actual', 'open', 'committed', 'available'] as const) {
            for (const [at, amount] of all[column].entries()) {
              expect(sumFen(Array.from(level.values(), (part) => part[column][at] ?? fen(0)))).toBe(amount);
            }
          }
        }
        expect(all.availableFen).toBe(all.planFen - all.openFen - all.actualFen);
        expect(sumFen(all.plan)).toBe(all.planFen);
        expect(sumFen(all.committed)).toBe(all.committedFen);
        expect(sumFen(all.available)).toBe(all.availableFen);
        expect(unallocatedFen + all.planFen).toBe(99);
      }),
    );
  });
});

test('running totals end at the sum', () => {
  expect(runningTotals([fen(5), fen(-2), fen(0), fen(4)])).toEqual([5, 3, 3, 7]);
  expect(runningTotals([])).toEqual([]);
});
