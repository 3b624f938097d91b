import { expect, test } from 'vitest';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import { NO_RESULTS, type Results } from '#shared/domain/kols/result-sums.ts';
import { fen } from '#shared/values/money.ts';
import { boughtFen, cpaRange, isMeasured, returnRange } from './measures.ts';

const some: Results = {
  sums: { ...NO_RESULTS.sums, exposure: 10_000, click: 148, purchaseCount: 15, purchaseFen: fen(4_500_000) },
  measuredDays: { ...NO_RESULTS.measuredDays, exposure: 7, click: 7, purchaseCount: 7, purchaseFen: 7 },
  costFen: fen(148_000),
};

test('what nobody measured is missing, not zero', () => {
  expect([isMeasured(NO_RESULTS), isMeasured(some)]).toEqual([false, true]);
  expect([boughtFen(NO_RESULTS), boughtFen(some)]).toEqual([null, 4_500_000]);
  expect([cpaRange(NO_RESULTS), returnRange(NO_RESULTS)]).toEqual([null, null]);
});

test('what a purchase costs lies where the interval of its rate puts it', () => {
  // 15 of 148: 6.24 % to 16.05 % (M7); a click costs 10 yuan.
  const range = cpaRange(some);
  expect(range?.low).toBeCloseTo(1000 / 0.1605, -1);
  expect(range?.high).toBeCloseTo(1000 / 0.0624, -2);
  const costs = resultCosts(some);
  expect(costs.cpaFen).toBeGreaterThan(range?.low ?? Infinity);
  const back = returnRange(some);
  expect(costs.purchaseReturn).toBeGreaterThan(back?.low ?? Infinity);
  expect(costs.purchaseReturn).toBeLessThan(back?.high ?? 0);
});

test('without a purchase there is no upper end', () => {
  const none = { ...some, sums: { ...some.sums, purchaseCount: 0, purchaseFen: fen(0) } };
  expect(cpaRange(none)?.high).toBeNull();
  expect(returnRange(none)).toBeNull();
});
