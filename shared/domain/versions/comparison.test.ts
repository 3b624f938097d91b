import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumFen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { exampleCategoryId, exampleLineId } from '../budget/example-sheet.ts';
import { type Comparison, compareVersions } from './comparison.ts';
import { comparisonSums, countDifferences, differenceOf, isDifferent } from './comparison-sums.ts';
import { exampleVersion } from './example-versions.ts';
import { waterfall } from './waterfall.ts';

const before = exampleVersion([
  { line: 0, plan: [10, 20, 30] },
  { line: 1, plan: [5, 5, 5] },
  { line: 2, plan: [7, 0, 0] },
]);
const after = exampleVersion(
  [
    { line: 0, plan: [10, 25, 30] },
    { line: 1, plan: [5, 5, 5] },
    { line: 3, plan: [0, 0, 4] },
  ],
  { total: 1_000_100 },
);

describe('two versions side by side', () => {
  const comparison = compareVersions(before, after);
  const sums = comparisonSums(comparison);

  test('a line stands once, and where a side does not have it that side is empty', () => {
    expect(comparison.lines.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Line 0', [10, 20, 30], [10, 25, 30]],
      ['Line 1', [5, 5, 5], [5, 5, 5]],
      ['Line 3', null, [0, 0, 4]],
      ['Line 2', [7, 0, 0], null],
    ]);
    expect(comparison.lines.map(isDifferent)).toEqual([true, false, true, true]);
    expect(countDifferences(comparison)).toEqual({ lines: 3, cells: 3 });
  });

  test('sums say what changed in fen and of what was', () => {
    expect(sums.byLine.get(exampleLineId(0))).toMatchObject({ fromFen: 60, toFen: 65, byFen: 5, byBp: 833 });
    expect(sums.byLine.get(exampleLineId(3))).toMatchObject({ fromFen: 0, toFen: 4, byFen: 4, byBp: null });
    expect(sums.byCategory.get(exampleCategoryId(0))).toMatchObject({ from: [10, 20, 30], to: [10, 25, 34] });
    expect(sums.all).toMatchObject({ fromFen: 82, toFen: 84, byFen: 2 });
    expect(sums.total.byFen).toBe(100);
    expect(sums.unallocated).toMatchObject({ fromFen: 999_918, toFen: 1_000_016, byFen: 98 });
  });

  test('a share is of the size of what was, so that more of a rebate is less', () => {
    const [from, to] = [-100, -150].map((amount) => sumFen([exampleFen(amount)]));
    expect(from !== undefined && to !== undefined && differenceOf(from, to)).toMatchObject({
      byFen: -50,
      byBp: -5000,
    });
  });

  test('months of either side are there, the same month in the same place', () => {
    const later = exampleVersion([{ line: 0, plan: [1, 2] }], { firstMonth: month('2026-03'), months: 2 });
    const joined = compareVersions(before, later);
    expect(joined.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(joined.lines[0]).toMatchObject({ from: [10, 20, 30, 0], to: [0, 0, 1, 2] });
  });
});

describe('a waterfall', () => {
  const comparison = compareVersions(before, after);
  const sums = comparisonSums(comparison);

  test('leads from one sum to the other by categories that differ', () => {
    const { fromFen, steps, toFen } = waterfall(comparison, sums, 'category', 12);
    expect([fromFen, ...steps.map(({ name, byFen }) => [name, byFen]), toFen]).toEqual([
      82,
      ['Category 0', 9],
      ['Category 2', -7],
      84,
    ]);
  });

  test('by line puts the largest first and the small ones together', () => {
    const { steps } = waterfall(comparison, sums, 'line', 2);
    expect(steps.map(({ id, byFen, count }) => [id, byFen, count])).toEqual([
      [exampleLineId(2), -7, 1],
      ['rest', 9, 2],
    ]);
  });
});

function exampleFen(amount: number) {
  return exampleVersion([{ line: 0, plan: [amount] }]).lines[0]?.plan[0] ?? sumFen([]);
}

const versions = fc
  .record({
    months: fc.integer({ min: 1, max: 5 }),
    start: fc.integer({ min: 1, max: 9 }),
    total: fc.integer({ min: 0, max: 10_000 }),
    lines: fc.uniqueArray(
      fc.record({
        line: fc.integer({ min: 0, max: 7 }),
        plan: fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 5, maxLength: 5 }),
      }),
      { selector: ({ line }) => line },
    ),
  })
  .map(({ months, start, total, lines }) =>
    exampleVersion(
      lines.map(({ line, plan }) => ({ line, plan: plan.slice(0, months) })),
      { months, total, firstMonth: month(`2026-0${start}`) },
    ),
  );

function amountsById(comparison: Comparison) {
  const sums = comparisonSums(comparison);
  return new Map(comparison.lines.map(({ id }) => [id, sums.byLine.get(id)]));
}

test('the other way round everything is the same with its sign turned', () => {
  fc.assert(
    fc.property(versions, versions, (one, other) => {
      const [there, back] = [compareVersions(one, other), compareVersions(other, one)];
      expect(there.months).toEqual(back.months);
      const [thereById, backById] = [amountsById(there), amountsById(back)];
      expect(new Set(thereById.keys())).toEqual(new Set(backById.keys()));
      for (const [id, sums] of thereById) {
        const turned = backById.get(id);
        expect(turned?.from).toEqual(sums?.to);
        expect(turned?.to).toEqual(sums?.from);
        expect((turned?.byFen ?? 1) + (sums?.byFen ?? 1)).toBe(0);
      }
      const [thereSums, backSums] = [comparisonSums(there), comparisonSums(back)];
      expect(thereSums.all.byFen + backSums.all.byFen).toBe(0);
      expect(thereSums.unallocated.byFen + backSums.unallocated.byFen).toBe(0);
      expect(countDifferences(there)).toEqual(countDifferences(back));
    }),
  );
});

test('a version does not differ from itself', () => {
  fc.assert(
    fc.property(versions, (version) => {
      const same = compareVersions(version, version);
      expect(countDifferences(same)).toEqual({ lines: 0, cells: 0 });
      expect(comparisonSums(same).all.byFen).toBe(0);
      expect(waterfall(same, comparisonSums(same), 'line', 10).steps).toEqual([]);
    }),
  );
});

test('parts add up: months to lines, lines to categories, categories to the whole, steps to the difference', () => {
  fc.assert(
    fc.property(versions, versions, fc.integer({ min: 1, max: 4 }), (one, other, most) => {
      const comparison = compareVersions(one, other);
      const { byLine, byCategory, all } = comparisonSums(comparison);
      for (const side of ['from', 'to'] as const) {
        const total = side === 'from' ? 'fromFen' : 'toFen';
        const sumOf = (rows: Iterable<{ fromFen: number; toFen: number }>) =>
          [...rows].reduce((sum, row) => sum + row[total], 0);
        expect(sumOf(byLine.values())).toBe(all[total]);
        expect(sumOf(byCategory.values())).toBe(all[total]);
        for (const sums of [...byLine.values(), all]) expect(sumFen(sums[side])).toBe(sums[total]);
        comparison.months.forEach((_, position) => {
          const column = [...byLine.values()].reduce((sum, row) => sum + (row[side][position] ?? 0), 0);
          expect(all[side][position]).toBe(column);
        });
      }
      for (const level of ['category', 'line'] as const) {
        const { fromFen, steps, toFen } = waterfall(comparison, comparisonSums(comparison), level, most);
        expect([fromFen, ...steps.map(({ endFen }) => endFen)].at(-1)).toBe(toFen);
        expect(fromFen + steps.reduce((sum, { byFen }) => sum + byFen, 0)).toBe(toFen);
        expect(steps.length).toBeLessThanOrEqual(level === 'line' ? most : steps.length);
      }
    }),
  );
});
