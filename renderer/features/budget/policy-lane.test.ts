import { describe, expect, test } from 'vitest';
import { exampleCategoryId } from '#shared/domain/budget/example-sheet.ts';
import type { PolicyShare } from '#shared/domain/policy/policy.ts';
import { watchPolicy } from '#shared/domain/policy/policy-watch.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { laneBand, laneMark, laneScaleBp, pastLimitBp, tellingBasis } from './policy-lane.ts';

const shares: PolicyShare[] = [
  { categoryId: exampleCategoryId(0), shareBp: basisPoints(6000), bandBp: basisPoints(300) },
  { categoryId: exampleCategoryId(1), shareBp: basisPoints(3800), bandBp: basisPoints(200) },
  { categoryId: exampleCategoryId(2), shareBp: basisPoints(200), bandBp: basisPoints(500) },
];
const ids = shares.map(({ categoryId }) => categoryId);
const amounts = (...parts: number[]) => new Map(ids.map((id, index) => [id, fen(parts[index] ?? 0)]));
const watch = (plan: number[], actual: number[], committed: number[] = actual) =>
  watchPolicy(ids, shares, {
    plan: amounts(...plan),
    committed: amounts(...committed),
    actual: amounts(...actual),
  });
const rows = watch([60, 38, 2], [64, 36, 0]);

test('one scale for all lanes, the widest band filling three quarters of its side', () => {
  expect(laneScaleBp(rows.slice(0, 2))).toBe(400);
  expect(laneScaleBp(rows)).toBe(700);
});

test('a band is clipped where no share can be', () => {
  const [, , third] = rows;
  expect(third && laneBand(third, 700)).toEqual({ from: -200 / 700, to: 500 / 700 });
});

test('a mark keeps to the lane and says when it stands farther out', () => {
  expect(laneMark(basisPoints(200), 400)).toEqual({ at: 0.5, isBeyond: false });
  expect(laneMark(basisPoints(-900), 400)).toEqual({ at: -1, isBeyond: true });
  expect(laneMark(null, 400)).toBeNull();
});

describe('which share a row speaks of', () => {
  test('the actuals, unless the plan stands worse', () => {
    expect(rows.map(tellingBasis)).toEqual(['actual', 'actual', 'actual']);
    expect(watch([70, 30, 0], [60, 38, 2]).map(tellingBasis)).toEqual(['plan', 'plan', 'actual']);
    expect(watch([60, 38, 2], [60, 38, 2], [56, 42, 2]).map(tellingBasis)).toEqual([
      'committed',
      'committed',
      'actual',
    ]);
  });

  test('how far it is past the limit that it crossed', () => {
    expect(rows.map((row) => pastLimitBp(row, row.actual))).toEqual([100, 0, 0]);
    const [row] = watch([1, 1, 1], [0, 0, 0]);
    expect(row && pastLimitBp(row, row.actual)).toBe(0);
  });
});
