import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BP_LIMIT, basisPoints } from './basis-points.ts';
import { FEN_LIMIT, ZERO_FEN, fen } from './money.ts';
import { formatPercent, formatPoints, parsePercent, plainPercent, shareBp } from './percent.ts';

const anyBp = fc.integer({ min: -BP_LIMIT, max: BP_LIMIT }).map(basisPoints);

describe('reads percentages', () => {
  test.each([
    ['60', 6000],
    ['60%', 6000],
    ['60 %', 6000],
    ['６０％', 6000],
    ['0.6', 60],
    ['12.5', 1250],
    ['12.34%', 1234],
    ['1,234.5%', 123450],
    ['-3', -300],
    ['−3 %', -300],
    ['3 pp', 300],
    ['3个百分点', 300],
    ['0', 0],
    ['-0', 0],
    ['10000', BP_LIMIT],
  ])('%j is %d bp', (text, bp) => {
    expect(parsePercent(text)).toEqual({ kind: 'ok', bp });
  });

  test.each([
    ['', 'empty'],
    ['%', 'not-a-number'],
    ['60%%', 'not-a-number'],
    ['sixty', 'not-a-number'],
    ['12,5', 'ambiguous'],
    ['12.345', 'too-many-decimals'],
    ['10000.01', 'too-large'],
    ['1e300', 'too-large'],
    ['9'.repeat(1000), 'not-a-number'],
  ])('%j: %s', (text, reason) => {
    expect(parsePercent(text)).toEqual({ kind: 'refused', reason });
  });
});

describe('writes percentages', () => {
  test.each([
    [4340, 1, '43.4 %'],
    [4345, 1, '43.5 %'],
    [-4345, 1, '−43.5 %'],
    [4340, 0, '43 %'],
    [4350, 0, '44 %'],
    [5, 2, '0.05 %'],
    [-4, 1, '0.0 %'],
    [0, 0, '0 %'],
    [BP_LIMIT, 1, '10,000.0 %'],
  ] as const)('%d bp with %d decimals: %s', (bp, decimals, text) => {
    expect(formatPercent(basisPoints(bp), decimals)).toBe(text);
  });

  test.each([
    [70, 1, '+0.7'],
    [-120, 1, '−1.2'],
    [4, 1, '0.0'],
    [-5, 1, '−0.1'],
    [0, 2, '0.00'],
    [249, 0, '+2'],
  ] as const)('%d bp as points with %d decimals: %s', (bp, decimals, text) => {
    expect(formatPoints(basisPoints(bp), decimals)).toBe(text);
  });

  test('and reads back the same basis points', () => {
    fc.assert(
      fc.property(anyBp, (bp) => {
        expect(parsePercent(formatPercent(bp, 2))).toEqual({ kind: 'ok', bp });
        expect(parsePercent(plainPercent(bp))).toEqual({ kind: 'ok', bp });
        expect(parsePercent(formatPoints(bp, 2))).toEqual({ kind: 'ok', bp });
      }),
    );
  });
});

describe('shares', () => {
  test.each([
    [434, 1000, 4340],
    [1, 3, 3333],
    [2, 3, 6667],
    [1, 20_000, 1],
    [1, 20_001, 0],
    [-1, 20_000, -1],
    [-1, 3, -3333],
    [1, -3, -3333],
    [0, 5, 0],
    [FEN_LIMIT, FEN_LIMIT, 10_000],
    [FEN_LIMIT - 1, FEN_LIMIT, 10_000],
    [100, 1, BP_LIMIT],
  ])('%d of %d is %d bp', (part, whole, bp) => {
    expect(shareBp(fen(part), fen(whole))).toBe(bp);
  });

  test('of nothing, or beyond all meaning, are none', () => {
    expect(shareBp(fen(5), ZERO_FEN)).toBeNull();
    expect(shareBp(fen(101), fen(1))).toBeNull();
    expect(shareBp(fen(-FEN_LIMIT), fen(1))).toBeNull();
  });
});
