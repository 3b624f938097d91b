import { expect, test } from 'vitest';
import { NO_RESULTS } from '#shared/domain/kols/result-sums.ts';
import { fen } from '#shared/values/money.ts';
import { sharesOf } from './tier-shares.ts';

const click = (count: number, costFen: number | null) => ({
  sums: { ...NO_RESULTS.sums, click: count },
  measuredDays: { ...NO_RESULTS.measuredDays, click: 1 },
  costFen: costFen === null ? null : fen(costFen),
});

test('shares of cost and of results add up to one each', () => {
  const shares = sharesOf(
    [
      { tier: 'head', results: click(100, 900) },
      { tier: 'mid', results: click(300, 100) },
      { tier: 'ordinary', results: NO_RESULTS },
    ],
    'click',
  );
  expect(shares).toEqual([
    { tier: 'head', cost: 0.9, result: 0.25 },
    { tier: 'mid', cost: 0.1, result: 0.75 },
    { tier: 'ordinary', cost: 0, result: 0 },
  ]);
});

test('without a cost, or a measure, there are no shares', () => {
  expect(sharesOf([{ tier: 'head', results: click(5, null) }], 'exposure')).toEqual([
    { tier: 'head', cost: null, result: null },
  ]);
});
