import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { day } from '#shared/values/day.ts';
import { exampleCategoryId } from '../budget/example-sheet.ts';
import { checkPolicy } from './policy-rules.ts';
import { policyInForce, policyOrder } from './policy-versions.ts';

const categories = ['Ads', 'Content', 'Tools', 'Reserve'].map((name, position) => ({
  id: exampleCategoryId(position),
  name,
}));
const version = (...rows: readonly (readonly [category: number, shareBp: number, bandBp: number])[]) => ({
  effectiveFrom: day('2026-01-01'),
  note: '',
  shares: rows.map(([category, shareBp, bandBp]) => ({
    categoryId: exampleCategoryId(category),
    shareBp: basisPoints(shareBp),
    bandBp: basisPoints(bandBp),
  })),
});

describe('a version of the policy', () => {
  test.each([
    ['60/20/15/5', version([0, 6000, 300], [1, 2000, 200], [2, 1500, 150], [3, 500, 100])],
    ['all for one', version([0, 10_000, 0])],
    ['bands of nothing and of everything', version([0, 5000, 0], [1, 5000, 10_000])],
    ['a band wider than its share', version([0, 9700, 500], [3, 300, 500])],
    ['a category with nothing', version([0, 10_000, 100], [1, 0, 200])],
  ])('with %s is accepted', (_, input) => {
    expect(checkPolicy(input, categories)).toEqual({ kind: 'ok', value: input });
  });

  test.each([
    ['99.99 %', version([0, 9999, 0]), 'shares-do-not-add-up', 'shares'],
    ['100.01 %', version([0, 6000, 0], [1, 4001, 0]), 'shares-do-not-add-up', 'shares'],
    ['nothing', version(), 'shares-do-not-add-up', 'shares'],
    ['a share below zero', version([0, 10_100, 0], [1, -100, 0]), 'share-out-of-range', 'shares.0.shareBp'],
    [
      'a share below zero, named',
      version([1, -100, 0], [0, 10_100, 0]),
      'share-out-of-range',
      'shares.0.shareBp',
    ],
    ['a band below zero', version([0, 9000, 1], [1, 1000, -1]), 'band-cannot-be-met', 'shares.1.bandBp'],
    ['a band above 100 pp', version([0, 10_000, 10_001]), 'band-out-of-range', 'shares.0.bandBp'],
    ['an unknown category', version([0, 5000, 0], [9, 5000, 0]), 'not-found', 'shares.1'],
    ['a category twice', version([0, 5000, 0], [0, 5000, 0]), 'category-repeated', 'shares.1'],
  ])('with %s is refused', (_, input, reason, field) => {
    expect(checkPolicy(input, categories)).toMatchObject({ kind: 'refused', refusal: { reason, field } });
  });

  test('says what its shares add up to', () => {
    expect(checkPolicy(version([0, 6000, 0], [1, 2500, 0]), categories)).toMatchObject({
      refusal: { params: { sumBp: 8500 } },
    });
  });

  test('is accepted just when four proper shares add up', () => {
    const anyShare = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(anyShare, anyShare, anyShare, fc.integer({ min: -1, max: 1 }), (a, b, c, off) => {
        const [x = 0, y = 0, z = 0] = [a, b, c].toSorted((p, q) => p - q);
        const input = version(
          [0, x, 100],
          [1, y - x, 100],
          [2, z - y, 100],
          [3, Math.max(0, 10_000 - z + off), 100],
        );
        const sum = input.shares.reduce((total, share) => total + share.shareBp, 0);
        expect(checkPolicy(input, categories).kind).toBe(sum === 10_000 ? 'ok' : 'refused');
      }),
    );
  });
});

describe('the version in force', () => {
  const versions = ['2026-07-01', '2025-01-01', '2027-01-01', '2026-01-01'].map((from) => ({
    effectiveFrom: day(from),
  }));

  test.each([
    ['2024-12-31', null],
    ['2025-01-01', '2025-01-01'],
    ['2026-06-30', '2026-01-01'],
    ['2026-07-01', '2026-07-01'],
    ['2099-01-01', '2027-01-01'],
  ])('on %s is that of %s', (on, from) => {
    expect(policyInForce(versions, day(on))?.effectiveFrom ?? null).toBe(from);
  });

  test('comes first, the others newest first', () => {
    const order = (on: string) => policyOrder(versions, day(on)).map(({ effectiveFrom }) => effectiveFrom);
    expect(order('2026-06-30')).toEqual(['2026-01-01', '2027-01-01', '2026-07-01', '2025-01-01']);
    expect(order('2000-01-01')).toEqual(['2027-01-01', '2026-07-01', '2026-01-01', '2025-01-01']);
    expect(policyOrder([], day('2026-01-01'))).toEqual([]);
  });
});
