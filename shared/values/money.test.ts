import { expect, test } from 'vitest';
import { basisPoints } from './basis-points.ts';
import { FEN_LIMIT, ZERO_FEN, addFen, fen, subtractFen, sumFen } from './money.ts';

test('money is whole fen', () => {
  expect(fen(12_345)).toBe(12_345);
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => fen(value)).toThrow(RangeError);
  }
});

test('there is one zero', () => {
  expect(Object.is(fen(-0), ZERO_FEN)).toBe(true);
  expect(Object.is(subtractFen(fen(5), fen(5)), ZERO_FEN)).toBe(true);
});

test('adds and subtracts exactly, up to many times the limit', () => {
  expect(addFen(fen(1), fen(2), fen(-4))).toBe(-1);
  expect(subtractFen(fen(-1), fen(2))).toBe(-3);
  expect(sumFen([])).toBe(0);
  const ninety = Array.from({ length: 90 }, () => fen(FEN_LIMIT));
  expect(sumFen(ninety)).toBe(90 * FEN_LIMIT);
  expect(() => sumFen([...ninety, fen(FEN_LIMIT)])).toThrow(RangeError);
});

test('basis points are whole', () => {
  expect(basisPoints(-6000)).toBe(-6000);
  expect(() => basisPoints(0.5)).toThrow(RangeError);
});
