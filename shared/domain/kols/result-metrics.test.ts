import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { chainRates, rateBetween } from './result-chain.ts';
import { resultCosts } from './result-costs.ts';
import { addResults, meanDwellSeconds, NO_RESULTS, type ResultSums } from './result-sums.ts';

const count = fc.nat({ max: 1_000_000_000 });
const results: fc.Arbitrary<ResultSums> = fc.record({
  exposure: count,
  click: count,
  dwellSeconds: count,
  interaction: count,
  registration: count,
  cardBinding: count,
  purchaseCount: count,
  purchaseFen: count.map(fen),
});
const measures = (sums: ResultSums, costFen: number) => ({
  costs: resultCosts(sums, fen(costFen)),
  rates: chainRates(sums),
  dwell: meanDwellSeconds(sums),
});

const week: ResultSums = {
  exposure: 120_000,
  click: 2630,
  dwellSeconds: 113_090,
  interaction: 810,
  registration: 148,
  cardBinding: 15,
  purchaseCount: 6,
  purchaseFen: fen(31_250_000),
};

test('costs for each, and sales for each yuan', () => {
  expect(resultCosts(week, fen(2_500_000))).toEqual({
    cpmFen: 20_833,
    cpcFen: 951,
    cpeFen: 3086,
    cpaFen: 416_667,
    purchaseReturn: 12.5,
  });
  expect(meanDwellSeconds(week)).toBe(43);
});

test('nothing is divided by nothing', () => {
  expect(resultCosts(NO_RESULTS, fen(0))).toEqual({
    cpmFen: null,
    cpcFen: null,
    cpeFen: null,
    cpaFen: null,
    purchaseReturn: null,
  });
  expect(meanDwellSeconds(NO_RESULTS)).toBeNull();
  expect(chainRates(NO_RESULTS).map(({ rate, interval }) => [rate, interval])).toEqual(
    Array.from({ length: 5 }, () => [null, null]),
  );
  // What was free has costs of zero, but no return.
  expect(resultCosts(week, fen(0))).toMatchObject({ cpmFen: 0, cpaFen: 0, purchaseReturn: null });
});

describe('the chain', () => {
  test('goes link by link from exposure to purchase', () => {
    const rates = chainRates(week);
    expect(rates.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'exposure click',
      'click interaction',
      'interaction registration',
      'registration cardBinding',
      'cardBinding purchaseCount',
    ]);
    // 15 of 148, the vector of M7.
    const bound = rates[3];
    expect(bound?.rate).toBeCloseTo(15 / 148, 12);
    expect(bound?.interval?.low).toBeCloseTo(0.0624, 4);
    expect(bound?.interval?.high).toBeCloseTo(0.1605, 4);
  });

  test('a link counted more often than the one before is no share of it', () => {
    const sums = { ...week, purchaseCount: 30 };
    expect(rateBetween(sums, 'cardBinding', 'purchaseCount')).toMatchObject({ rate: 2, interval: null });
    expect(rateBetween(sums, 'click', 'purchaseCount').interval).not.toBeNull();
  });

  test('a rate lies in its interval', () => {
    fc.assert(
      fc.property(results, (sums) => {
        for (const { rate, interval } of chainRates(sums)) {
          if (rate === null || interval === null) continue;
          expect(interval.low).toBeLessThanOrEqual(rate + 1e-12);
          expect(interval.high).toBeGreaterThanOrEqual(rate - 1e-12);
        }
      }),
    );
  });
});

test('adding up parts comes to the measures of the whole, however it is parted', () => {
  fc.assert(
    fc.property(fc.array(results, { maxLength: 12 }), fc.nat(), count, (days, cut, cost) => {
      const at = days.length === 0 ? 0 : cut % days.length;
      const parts = [addResults(days.slice(0, at)), addResults(days.slice(at))];
      expect(measures(addResults(parts), cost)).toEqual(measures(addResults(days), cost));
      const backwards = addResults(days.toReversed());
      expect(backwards).toEqual(addResults(days));
    }),
  );
});

test('the whole costs no less for each than its cheapest part, and no more than its dearest', () => {
  const costed = fc.record({ sums: results, costFen: count });
  fc.assert(
    fc.property(fc.array(costed, { minLength: 1, maxLength: 8 }), (parts) => {
      const whole = addResults(parts.map(({ sums }) => sums));
      const cost = parts.reduce((sum, { costFen }) => sum + costFen, 0);
      const { cpcFen } = resultCosts(whole, fen(cost));
      fc.pre(cpcFen !== null && parts.every(({ sums }) => sums.click > 0));
      const own = parts.map(({ sums, costFen }) => resultCosts(sums, fen(costFen)).cpcFen ?? 0);
      expect(cpcFen).toBeGreaterThanOrEqual(Math.min(...own) - 1);
      expect(cpcFen).toBeLessThanOrEqual(Math.max(...own) + 1);
    }),
  );
});
