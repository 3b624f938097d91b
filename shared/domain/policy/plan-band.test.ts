import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { exampleCategoryId } from '../budget/example-sheet.ts';
import { bandLimits } from './band.ts';
import type { PolicyException } from './exception.ts';
import { bandChanges, needsException, standingExceptions } from './plan-band.ts';

const shares = [
  [6000, 300],
  [2000, 200],
  [2000, 500],
].map(([shareBp = 0, bandBp = 0], position) => ({
  categoryId: exampleCategoryId(position),
  shareBp: basisPoints(shareBp),
  bandBp: basisPoints(bandBp),
}));
const plan = (...parts: readonly number[]) =>
  new Map(parts.map((part, position) => [exampleCategoryId(position), fen(part)]));
const today = day('2026-06-22');
const exceptionId = (number: number): Id<'policy_exception'> => uuidV7(number, new Uint8Array(10));
const exception = (category: number, shareBp: number, until = '2026-12-31'): PolicyException => ({
  id: exceptionId(1),
  categoryId: exampleCategoryId(category),
  shareBp: basisPoints(shareBp),
  reason: 'Board',
  until: day(until),
  requestId: 'r',
  requestNumber: 'RA-2026-001',
  grantedBy: null,
});
const leaving = (
  before: readonly number[],
  after: readonly number[],
  exceptions: readonly PolicyException[] = [],
) =>
  bandChanges(shares, plan(...before), plan(...after), exceptions, today)
    .filter(needsException)
    .map(({ share }) => share.categoryId);

const inside = [60, 20, 20];

describe('a category leaves its band', () => {
  test('beyond a limit, not on it', () => {
    expect(leaving(inside, [63, 20, 17])).toEqual([]);
    expect(leaving(inside, [64, 20, 16])).toEqual([exampleCategoryId(0)]);
    expect(leaving(inside, [56, 20, 24])).toEqual([exampleCategoryId(0)]);
    expect(leaving(inside, [54, 26, 20])).toEqual([exampleCategoryId(0), exampleCategoryId(1)]);
  });

  test('further out only: coming closer, or staying, is free', () => {
    const out = [70, 18, 12];
    expect(leaving(out, [69, 18, 13])).toEqual([]);
    expect(leaving(out, out)).toEqual([]);
    expect(leaving(out, [71, 18, 11])).toEqual([exampleCategoryId(0), exampleCategoryId(2)]);
  });

  test('from too much to too little, however near', () => {
    expect(leaving([70, 18, 12], [56, 20, 24])).toEqual([exampleCategoryId(0)]);
  });

  test('not where nothing is planned', () => {
    expect(leaving(inside, [0, 0, 0])).toEqual([]);
    expect(leaving([0, 0, 0], [1, 0, 0])).toEqual(shares.map(({ categoryId }) => categoryId));
  });
});

describe('an exception', () => {
  test('covers up to the share that was granted, on its side, until its last day', () => {
    const after = [65, 19, 16];
    expect(leaving(inside, after, [exception(0, 6500)])).toEqual([]);
    expect(leaving(inside, after, [exception(0, 6499)])).toEqual([exampleCategoryId(0)]);
    expect(leaving(inside, after, [exception(1, 9000)])).toEqual([exampleCategoryId(0)]);
    expect(leaving(inside, [55, 22, 23], [exception(0, 6500)])).toEqual([exampleCategoryId(0)]);
    expect(leaving(inside, [55, 22, 23], [exception(0, 5500)])).toEqual([]);
    expect(leaving(inside, after, [exception(0, 6500, '2026-06-22')])).toEqual([]);
    expect(leaving(inside, after, [exception(0, 6500, '2026-06-21')])).toEqual([exampleCategoryId(0)]);
    expect(standingExceptions([exception(0, 1, '2026-06-21')], today)).toEqual([]);
  });
});

test('a change that needs no exception leaves no share further outside than before', () => {
  const parts = fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      for (const change of bandChanges(shares, plan(...before), plan(...after), [], today)) {
        const { lowerBp, upperBp } = bandLimits(change.share);
        const outside = (shareBp: number | null) =>
          shareBp === null ? 0 : Math.max(0, shareBp - upperBp, lowerBp - shareBp);
        const [was, is] = [outside(change.before.shareBp), outside(change.after.shareBp)];
        expect(needsException(change) ? is > 0 : is <= was).toBe(true);
      }
    }),
  );
});
