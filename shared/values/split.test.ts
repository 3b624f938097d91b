import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEN_LIMIT, ZERO_FEN, fen, subtractFen, sumFen } from './money.ts';
import { sharesBp, splitFen } from './split.ts';

const anyTotal = fc.integer({ min: -FEN_LIMIT, max: FEN_LIMIT }).map(fen);
const anyWeights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: FEN_LIMIT })), {
    minLength: 1,
    maxLength: 120,
  })
  .filter((weights) => weights.some((weight) => weight > 0));

function partsOf(total: number, weights: readonly number[]) {
  const parts = splitFen(fen(total), weights);
  if (parts === null) throw new Error('nothing to split by');
  return parts;
}

const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + BigInt(weight), 0n);

describe('splitFen', () => {
  test.each([
    [1_000_000_001, [60, 20, 15, 5], [600_000_001, 200_000_000, 150_000_000, 50_000_000]],
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [60, 20, 15, 5], [6, 2, 2, 0]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [-10, [60, 20, 15, 5], [-6, -2, -2, 0]],
    [0, [60, 20, 15, 5], [0, 0, 0, 0]],
    [1, [1, 1, 1], [1, 0, 0]],
    [7, [0, 1, 0], [0, 7, 0]],
    [5, [3], [5]],
  ])('%d by %j is %j', (total, weights, expected) => {
    expect(partsOf(total, weights)).toEqual(expected);
  });

  test('has no negative zero in it', () => {
    expect(partsOf(-1, [0, 1]).some((part) => Object.is(part, -0))).toBe(false);
  });

  test('has nothing to split by without a weight above zero', () => {
    expect(splitFen(fen(100), [0, 0])).toBeNull();
    expect(splitFen(fen(100), [])).toBeNull();
    expect(splitFen(ZERO_FEN, [])).toBeNull();
  });

  test('takes whole weights of zero and more only', () => {
    expect(() => splitFen(fen(1), [-1, 2])).toThrow(RangeError);
    expect(() => splitFen(fen(1), [0.5])).toThrow(RangeError);
    expect(() => splitFen(fen(1), [Number.NaN])).toThrow(RangeError);
  });

  test('adds up to the fen, zero weights get nothing, no part has the other sign', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const parts = partsOf(total, weights);
        expect(sumFen(parts)).toBe(total);
        expect(parts).toHaveLength(weights.length);
        return parts.every(
          (part, index) => (weights[index] !== 0 || part === 0) && (total < 0 ? part <= 0 : part >= 0),
        );
      }),
    );
  });

  test('is less than one fen from the exact share everywhere', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const whole = sumOf(weights);
        return partsOf(total, weights).every((part, index) => {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(weights[index] ?? 0);
          return off < whole && -off < whole;
        });
      }),
    );
  });

  test('gives a larger weight no less, and among equal weights the earlier no less', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const rows = partsOf(total, weights).map((part, position) => ({
          size: Math.abs(part),
          weight: weights[position] ?? 0,
          position,
        }));
        const sorted = rows.toSorted((a, b) => b.weight - a.weight || a.position - b.position);
        return sorted.every((row, index) => index === 0 || row.size <= (sorted[index - 1]?.size ?? 0));
      }),
    );
  });

  test('raises parts of the same fractions in whatever order the weights come; order only settles ties', () => {
    const shuffled = anyWeights.chain((weights) =>
      fc.tuple(
        fc.constant(weights),
        fc.shuffledSubarray(weights, { minLength: weights.length, maxLength: weights.length }),
      ),
    );
    const raisedFractions = (total: number, weights: readonly number[]) => {
      const whole = sumOf(weights);
      return partsOf(total, weights)
        .map((part, index) => ({ part, exact: BigInt(total) * BigInt(weights[index] ?? 0) }))
        .filter(({ part, exact }) => BigInt(part) * whole > exact)
        .map(({ exact }) => exact % whole)
        .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    };
    fc.assert(
      fc.property(fc.nat({ max: FEN_LIMIT }), shuffled, (total, [weights, other]) => {
        expect(raisedFractions(total, other)).toEqual(raisedFractions(total, weights));
      }),
    );
    expect(partsOf(10, [60, 20, 5, 15])).toEqual([6, 2, 1, 1]);
  });

  test('mirrors a negative total', () => {
    fc.assert(
      fc.property(anyTotal, anyWeights, (total, weights) => {
        const mirrored = partsOf(subtractFen(ZERO_FEN, total), weights);
        expect(mirrored.map((part) => subtractFen(ZERO_FEN, part))).toEqual(partsOf(total, weights));
      }),
    );
  });
});

describe('sharesBp', () => {
  test('adds up to 10,000', () => {
    expect(sharesBp([fen(1), fen(1), fen(1)])).toEqual([3334, 3333, 3333]);
    expect(sharesBp([fen(60), fen(20), fen(15), fen(5)])).toEqual([6000, 2000, 1500, 500]);
    expect(sharesBp([fen(300), ZERO_FEN])).toEqual([10_000, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: FEN_LIMIT }).map(fen), { minLength: 1, maxLength: 50 }), (parts) => {
        const shares = sharesBp(parts);
        expect(shares?.reduce<number>((sum, share) => sum + share, 0) ?? 10_000).toBe(10_000);
      }),
    );
  });

  test('counts a negative part as a negative share', () => {
    expect(sharesBp([fen(150), fen(-50)])).toEqual([15_000, -5_000]);
    fc.assert(
      fc.property(fc.array(anyTotal, { minLength: 1, maxLength: 20 }), (parts) => {
        const shares = sharesBp(parts);
        if (shares === null) return true;
        const whole = parts.reduce((sum, part) => sum + BigInt(part), 0n);
        const near = shares.every((share, index) => {
          const off = BigInt(share) * whole - BigInt(parts[index] ?? 0) * 10_000n;
          return off < whole && -off < whole;
        });
        return near && shares.reduce<number>((sum, share) => sum + share, 0) === 10_000;
      }),
    );
  });

  test('is none of nothing, of less than nothing, and beyond all meaning', () => {
    expect(sharesBp([])).toBeNull();
    expect(sharesBp([ZERO_FEN, ZERO_FEN])).toBeNull();
    expect(sharesBp([fen(5), fen(-6)])).toBeNull();
    expect(sharesBp([fen(1_000_001), fen(-1_000_000)])).toBeNull();
  });
});
