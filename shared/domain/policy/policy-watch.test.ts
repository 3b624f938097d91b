import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { FEN_LIMIT, fen } from '#shared/values/money.ts';
import { exampleCategoryId } from '../budget/example-sheet.ts';
import { driftBases, policyWatchRowSchema } from './policy.ts';
import { watchPolicy, worstDrift } from './policy-watch.ts';

const ids = [0, 1, 2, 3].map(exampleCategoryId);
const [ads, content, tools, reserve] = [0, 1, 2, 3].map(exampleCategoryId);
const P5_5 = [
  [6000, 300],
  [2000, 200],
  [1500, 150],
  [500, 100],
] as const;
const shares = P5_5.map(([shareBp, bandBp], position) => ({
  categoryId: exampleCategoryId(position),
  shareBp: basisPoints(shareBp),
  bandBp: basisPoints(bandBp),
}));

const amounts = (...parts: readonly number[]) =>
  new Map(parts.map((part, position) => [exampleCategoryId(position), fen(part)]));
const watch = (plan: readonly number[], actual: readonly number[], committed: readonly number[] = actual) =>
  watchPolicy(ids, shares, {
    plan: amounts(...plan),
    committed: amounts(...committed),
    actual: amounts(...actual),
  });

describe('the policy watch', () => {
  test('shows plan and actuals against 60/20/15/5', () => {
    const rows = watch([600, 200, 150, 50], [58_300, 20_900, 16_700, 4_100]);
    expect(rows.map((row) => row.plan.driftBp)).toEqual([0, 0, 0, 0]);
    expect(rows.map((row) => [row.actual.shareBp, row.actual.driftBp, row.actual.state])).toEqual([
      [5830, -170, 'within'],
      [2090, 90, 'within'],
      [1670, 170, 'above'],
      [410, -90, 'near-lower'],
    ]);
    expect(rows[0]).toMatchObject({ categoryId: ads, shareBp: 6000, bandBp: 300, actual: { fen: 58_300 } });
  });

  test('has no data where nothing is planned or spent', () => {
    const rows = watch([600, 200, 150, 50], []);
    expect(rows.map((row) => row.actual)).toEqual(
      ids.map(() => ({ fen: 0, shareBp: null, driftBp: null, state: 'no-data' })),
    );
    expect(rows[0]?.plan.state).toBe('within');
  });

  test('has no data where refunds outweigh what was spent', () => {
    expect(watch([], [500, -600])[0]?.actual).toEqual({
      fen: 500,
      shareBp: null,
      driftBp: null,
      state: 'no-data',
    });
  });

  test('counts a category that the policy leaves out as one that should hold nothing', () => {
    const rows = watchPolicy([...ids, exampleCategoryId(4)], shares, {
      plan: amounts(600, 200, 150, 40, 10),
      committed: amounts(),
      actual: amounts(),
    });
    expect(rows[4]).toMatchObject({
      shareBp: 0,
      bandBp: 0,
      plan: { shareBp: 100, driftBp: 100, state: 'above' },
    });
  });

  test('of one category spent alone', () => {
    expect(watch([], [5_870_523]).map((row) => row.actual.shareBp)).toEqual([10_000, 0, 0, 0]);
  });

  test('gives shares that add up to the whole, in rows as the contract has them', () => {
    const anyAmounts = fc.array(fc.integer({ min: -1000, max: FEN_LIMIT }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyAmounts, anyAmounts, anyAmounts, (plan, actual, committed) => {
        const rows = watch(plan, actual, committed);
        expect(rows.map((row) => policyWatchRowSchema.parse(row))).toEqual(rows);
        for (const basis of driftBases) {
          const known = rows.flatMap((row) => (row[basis].shareBp === null ? [] : [row[basis].shareBp]));
          expect([0, 4]).toContain(known.length);
          expect(known.reduce<number>((sum, share) => sum + share, 0)).toBe(known.length === 0 ? 0 : 10_000);
          const drifts = rows.reduce((sum, row) => sum + (row[basis].driftBp ?? 0), 0);
          expect(drifts).toBe(0);
        }
      }),
    );
  });
});

describe('the worst drift', () => {
  test('is the one furthest past its limit, not the largest', () => {
    const rows = watch([600, 200, 150, 50], [57_000, 20_000, 16_700, 6_300]);
    // Ads drift most (−3.0, on their limit); tools are 0.2 beyond theirs and the reserve 0.3.
    expect(worstDrift(rows)).toEqual({ categoryId: reserve, basis: 'actual', driftBp: 130, state: 'above' });
  });

  test('may be found on the plan', () => {
    const rows = watch([500, 300, 150, 50], [60, 20, 15, 5]);
    expect(worstDrift(rows)).toEqual({ categoryId: content, basis: 'plan', driftBp: 1000, state: 'above' });
  });

  test('is near a limit where none is crossed', () => {
    const rows = watch([600, 200, 150, 50], [59_000, 20_000, 16_200, 4_800]);
    expect(worstDrift(rows)).toEqual({
      categoryId: tools,
      basis: 'actual',
      driftBp: 120,
      state: 'near-upper',
    });
  });

  test('is not the one at a limit that nothing can cross', () => {
    const wide = [
      { categoryId: exampleCategoryId(0), shareBp: basisPoints(9700), bandBp: basisPoints(330) },
      { categoryId: exampleCategoryId(1), shareBp: basisPoints(300), bandBp: basisPoints(500) },
    ];
    const few = [exampleCategoryId(0), exampleCategoryId(1), exampleCategoryId(2)];
    const narrow = { categoryId: exampleCategoryId(2), shareBp: basisPoints(0), bandBp: basisPoints(320) };
    const rows = watchPolicy(few, [...wide, narrow], {
      plan: amounts(),
      committed: amounts(),
      actual: amounts(970, 0, 30),
    });
    expect(rows.map((row) => row.actual.state)).toEqual(['within', 'within', 'near-upper']);
    expect(worstDrift(rows)).toMatchObject({ categoryId: exampleCategoryId(2), state: 'near-upper' });
  });

  test('on actuals comes before the same on plan', () => {
    expect(worstDrift(watch([600, 200, 150, 50], [600, 200, 150, 50]))).toMatchObject({
      basis: 'actual',
      state: 'within',
    });
  });

  test('may be found on what is committed, where what is spent still stands well', () => {
    const rows = watch([600, 200, 150, 50], [600, 200, 150, 50], [600, 200, 172, 50]);
    expect(worstDrift(rows)).toMatchObject({ categoryId: tools, basis: 'committed', state: 'above' });
  });

  test('is none without data', () => {
    expect(worstDrift(watch([], []))).toBeNull();
    expect(worstDrift([])).toBeNull();
  });
});
