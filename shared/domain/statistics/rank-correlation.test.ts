import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankCorrelation, ranksOf } from './rank-correlation.ts';

const ranks = (...values: readonly number[]) => [...ranksOf(Float64Array.from(values))];
const correlation = (one: readonly number[], other: readonly number[]) =>
  rankCorrelation(ranksOf(Float64Array.from(one)), ranksOf(Float64Array.from(other)));

test('equal values share their mean rank, near or far apart', () => {
  expect(ranks(30, 10, 20, 10)).toEqual([4, 1.5, 3, 1.5]);
  expect(ranks(3e9, 1e9, 2e9, 1e9)).toEqual([4, 1.5, 3, 1.5]);
  expect(ranks(-5, -5, -5)).toEqual([2, 2, 2]);
});

test('the two ways of ranking agree', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (values) => {
      expect(ranks(...values.map((value) => value * 1_000_003))).toEqual(ranks(...values));
    }),
  );
});

test('goes along, against, not at all, or cannot be said', () => {
  expect(correlation([1, 2, 3, 4], [10, 200, 3000, 40_000])).toBeCloseTo(1, 12);
  expect(correlation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
  // Worked by hand: differences of ranks 0, 1, 1, 0 and n = 4 give 1 − 6·2 / (4·15).
  expect(correlation([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12);
  expect(correlation([1, 2, 1, 2], [1, 1, 2, 2])).toBeCloseTo(0, 12);
  expect(correlation([1, 1, 1], [1, 2, 3])).toBeNull();
});
