import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEN_LIMIT, fen, sumFen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { type Example, exampleCategoryId, exampleLineId, exampleSheet } from './example-sheet.ts';
import { planFen } from './plan.ts';
import { type TotalChange, changeTotal } from './total-change.ts';

const even = exampleSheet({
  total: 1000,
  months: 2,
  lines: [
    { category: 0, plan: [200, 100] },
    { category: 0, plan: [300, 0] },
    { category: 1, plan: [100, 100] },
    { category: 2, plan: [75, 75] },
    { category: 3, plan: [25, 25] },
  ],
});

function accepted(sheet: typeof even, total: number, spread: 'lines' | 'none' = 'lines'): TotalChange {
  const outcome = changeTotal(sheet, fen(total), spread);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.value;
}

describe('spread over the lines', () => {
  test('only the difference is split, by policy, then by plan', () => {
    const change = accepted(even, 1100);
    expect(change.byCategory.map(({ partFen, spreadFen }) => [partFen, spreadFen])).toEqual([
      [60, 60],
      [20, 20],
      [15, 15],
      [5, 5],
    ]);
    expect(change.changes.map(({ lineId, position, afterFen }) => [lineId, position, afterFen])).toEqual([
      [exampleLineId(0), 0, 220],
      [exampleLineId(0), 1, 110],
      [exampleLineId(1), 0, 330],
      [exampleLineId(2), 0, 110],
      [exampleLineId(2), 1, 110],
      [exampleLineId(3), 0, 83],
      [exampleLineId(3), 1, 82],
      [exampleLineId(4), 0, 28],
      [exampleLineId(4), 1, 27],
    ]);
    expect(change).toMatchObject({ totalFen: 1100, differenceFen: 100, unspreadFen: 0, planFen: 1100 });
    expect(change.cells[0]).toEqual({ lineId: exampleLineId(0), month: '2026-01', fen: 220 });
  });

  test('a cut is split likewise', () => {
    const change = accepted(even, 900);
    expect(change.changes.map(({ afterFen }) => afterFen)).toEqual([180, 90, 270, 90, 90, 67, 68, 22, 23]);
    expect(change).toMatchObject({ differenceFen: -100, unspreadFen: 0, planFen: 900 });
  });

  test('a category without plan keeps its part unallocated', () => {
    const sheet = exampleSheet({ total: 1000, months: 1, lines: [{ category: 0, plan: [500] }] });
    const change = accepted(sheet, 1100);
    expect(change.changes).toEqual([
      { lineId: exampleLineId(0), position: 0, beforeFen: 500, afterFen: 560 },
    ]);
    expect(change.byCategory[1]).toEqual({ categoryId: exampleCategoryId(1), partFen: 20, spreadFen: 0 });
    expect(change.unspreadFen).toBe(40);
  });

  test('rebates stay as they are', () => {
    const sheet = exampleSheet({
      total: 1000,
      months: 1,
      sharesBp: [10_000],
      lines: [
        { category: 0, plan: [600] },
        { category: 0, kind: 'rebate', plan: [-100] },
      ],
    });
    expect(accepted(sheet, 1100).changes).toEqual([
      { lineId: exampleLineId(0), position: 0, beforeFen: 600, afterFen: 700 },
    ]);
  });

  test('a cut empties a category at most, the rest comes out of what is unallocated', () => {
    const sheet = exampleSheet({
      total: 1000,
      months: 1,
      lines: [
        { category: 0, plan: [10] },
        { category: 1, plan: [300] },
      ],
    });
    const change = accepted(sheet, 600);
    expect(change.changes.map(({ afterFen }) => afterFen)).toEqual([0, 220]);
    expect(change.byCategory[0]).toMatchObject({ partFen: -240, spreadFen: -10 });
    expect(change).toMatchObject({ unspreadFen: -310, planFen: 220 });
  });

  test('a cut to nothing leaves nothing', () => {
    const change = accepted(even, 0);
    expect(change.planFen).toBe(0);
    expect(change.changes.every(({ afterFen }) => afterFen === 0)).toBe(true);
  });

  test('the same total changes nothing', () => {
    expect(accepted(even, 1000)).toMatchObject({ differenceFen: 0, changes: [], unspreadFen: 0 });
  });

  test('a fen goes where the largest share is', () => {
    expect(accepted(even, 1001).changes).toEqual([
      { lineId: exampleLineId(0), position: 0, beforeFen: 200, afterFen: 201 },
    ]);
  });

  test('without any spending there is nothing to spread over', () => {
    const bare = exampleSheet({ total: 0, months: 1, lines: [{ category: 0, plan: [0] }] });
    expect(changeTotal(bare, fen(5), 'lines')).toMatchObject({ refusal: { reason: 'nothing-to-spread' } });
    const shareless = exampleSheet({
      total: 100,
      months: 1,
      sharesBp: [0],
      lines: [{ category: 0, plan: [5] }],
    });
    expect(changeTotal(shareless, fen(5), 'lines')).toMatchObject({
      refusal: { reason: 'nothing-to-spread' },
    });
  });

  test('a category with plan but without a share takes nothing', () => {
    const sheet = exampleSheet({
      total: 100,
      months: 1,
      sharesBp: [10_000, 0],
      lines: [{ category: 1, plan: [50] }],
    });
    expect(changeTotal(sheet, fen(200), 'lines')).toMatchObject({ refusal: { reason: 'nothing-to-spread' } });
  });

  test('a cut by policy that leaves more planned than the total is refused', () => {
    const lopsided = exampleSheet({ total: 1000, months: 1, lines: [{ category: 3, plan: [1000] }] });
    expect(changeTotal(lopsided, fen(900), 'lines')).toEqual({
      kind: 'refused',
      refusal: { reason: 'cut-falls-short', params: { totalFen: 900, planFen: 995 }, field: 'totalFen' },
    });
  });
});

describe('left unallocated', () => {
  test('no cell changes', () => {
    expect(accepted(even, 5000, 'none')).toMatchObject({ changes: [], unspreadFen: 4000, planFen: 1000 });
  });

  test('a total below the plan is refused, one equal to it is not', () => {
    const sheet = exampleSheet({ total: 1000, months: 1, lines: [{ category: 0, plan: [700] }] });
    expect(accepted(sheet, 700, 'none')).toMatchObject({ unspreadFen: -300 });
    expect(changeTotal(sheet, fen(699), 'none')).toEqual({
      kind: 'refused',
      refusal: { reason: 'total-below-plan', params: { totalFen: 699, planFen: 700 }, field: 'totalFen' },
    });
  });

  test('a plan that is above the total already may have it raised', () => {
    const over = exampleSheet({ total: 500, months: 1, lines: [{ category: 0, plan: [900] }] });
    expect(accepted(over, 600, 'none')).toMatchObject({ totalFen: 600, planFen: 900 });
  });
});

test('an absurd total is refused', () => {
  for (const spread of ['lines', 'none'] as const) {
    expect(changeTotal(even, fen(FEN_LIMIT + 1), spread)).toMatchObject({
      refusal: { reason: 'amount-too-large' },
    });
  }
  const rebated = exampleSheet({
    total: 10,
    months: 1,
    sharesBp: [10_000],
    lines: [
      { category: 0, plan: [60] },
      { category: 0, kind: 'rebate', plan: [-50] },
    ],
  });
  expect(changeTotal(rebated, fen(FEN_LIMIT), 'lines')).toMatchObject({
    refusal: { reason: 'amount-too-large' },
  });
  expect(accepted(even, FEN_LIMIT)).toMatchObject({ planFen: FEN_LIMIT, unspreadFen: 0 });
});

/** Any plan within its total, over any policy that adds up. */
const anyExample: fc.Arbitrary<Example> = fc
  .record({
    months: fc.integer({ min: 1, max: 120 }),
    cuts: fc.array(fc.nat({ max: 10_000 }), { minLength: 3, maxLength: 3 }),
    rows: fc.array(
      fc.record({
        category: fc.nat({ max: 3 }),
        kind: fc.constantFrom('spend', 'spend', 'spend', 'rebate'),
        size: fc.oneof(fc.constant(0), fc.nat({ max: 100 }), fc.nat({ max: 10_000_000_000 })),
        slope: fc.nat({ max: 7 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    spare: fc.nat({ max: 1_000_000 }),
  })
  .map(({ months, cuts, rows, spare }) => {
    const [a = 0, b = 0, c = 0] = cuts.toSorted((x, y) => x - y);
    const lines = rows.map(({ category, kind, size, slope }) => ({
      category,
      kind,
      plan: Array.from(
        { length: months },
        (_, at) => (kind === 'spend' ? 1 : -1) * size * ((1 + at * slope) % 5),
      ),
    }));
    const planned = lines.flatMap((line) => line.plan).reduce((sum, amount) => sum + amount, 0);
    return { total: Math.max(0, planned) + spare, months, sharesBp: [a, b - a, c - b, 10_000 - c], lines };
  });
const anyFactor = fc.double({ min: 0, max: 3, noNaN: true });

test('every level adds up, nothing falls below zero, and the plan stays within the total', () => {
  let acceptedCount = 0;
  fc.assert(
    fc.property(anyExample, anyFactor, (example, factor) => {
      const sheet = exampleSheet(example);
      const total = Math.floor(example.total * factor);
      const outcome = changeTotal(sheet, fen(total), 'lines');
      if (outcome.kind === 'refused') return true;
      acceptedCount += 1;
      const change = outcome.value;
      const moved = (lineIds: readonly string[]) =>
        sumFen(
          change.changes
            .filter(({ lineId }) => lineIds.includes(lineId))
            .map(({ beforeFen, afterFen }) => fen(afterFen - beforeFen)),
        );
      const all = moved(sheet.lines.map(({ id }) => id));
      expect(all + change.unspreadFen).toBe(change.differenceFen);
      expect(planFen(sheet.lines) + all).toBe(change.planFen);
      expect(change.planFen).toBeLessThanOrEqual(total);
      expect(change.changes.every(({ afterFen }) => afterFen >= 0)).toBe(true);
      const parts = change.byCategory.map(({ partFen }) => partFen);
      expect(sumFen(parts)).toBe(change.byCategory.length === 0 ? 0 : change.differenceFen);
      return change.byCategory.every(
        ({ categoryId, partFen, spreadFen }) =>
          Math.abs(spreadFen) <= Math.abs(partFen) &&
          moved(sheet.lines.filter((line) => line.categoryId === categoryId).map(({ id }) => id)) ===
            spreadFen,
      );
    }),
    { numRuns: 300 },
  );
  expect(acceptedCount).toBeGreaterThan(20);
});

test('up and down again by as much plans the same total, by the same parts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (by) => {
      const up = accepted(even, 1000 + by);
      const raised = {
        ...even,
        programme: { ...even.programme, totalFen: up.totalFen },
        lines: even.lines.map((line) => ({
          ...line,
          plan: line.plan.map(
            (amount, at) =>
              up.changes.find(({ lineId, position }) => lineId === line.id && position === at)?.afterFen ??
              amount,
          ),
        })),
      };
      expect(planFen(raised.lines)).toBe(1000 + by);
      const down = accepted(raised, 1000);
      expect(down.planFen).toBe(1000);
      expect(down.byCategory.map(({ partFen }) => fen(-1 * partFen))).toEqual(
        up.byCategory.map(({ partFen }) => partFen),
      );
    }),
  );
});

describe('closed months', () => {
  const half = { ...even, closedMonths: [month('2026-01')] };

  test('stay as they are; the open ones take the whole difference', () => {
    const change = accepted(half, 1100);
    expect(change.changes.map(({ position }) => position)).toEqual([1, 1, 1, 1]);
    expect(change).toMatchObject({ unspreadFen: 0, planFen: 1100 });
    // Line 1 plans nothing in the open month: it takes nothing of its category's 60.
    expect(change.changes[0]).toEqual({
      lineId: exampleLineId(0),
      position: 1,
      beforeFen: 100,
      afterFen: 160,
    });
  });

  test('a cut takes no more than the open months plan', () => {
    expect(accepted(half, 850).byCategory[0]).toMatchObject({ partFen: -90, spreadFen: -90 });
    expect(changeTotal(half, fen(700), 'lines')).toMatchObject({
      refusal: { reason: 'cut-falls-short', params: { totalFen: 700, planFen: 780 } },
    });
  });

  test('with all months closed there is nothing to spread over', () => {
    expect(changeTotal({ ...even, closedMonths: even.months }, fen(1100), 'lines')).toMatchObject({
      refusal: { reason: 'nothing-to-spread' },
    });
  });
});
