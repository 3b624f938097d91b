import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fen, fen } from '#shared/values/money.ts';
import { chainRates, rateBetween } from './result-chain.ts';
import { resultCosts } from './result-costs.ts';
import { addResults, meanDwellSeconds, NO_RESULTS, type Results, type ResultSums } from './result-sums.ts';

const count = fc.nat({ max: 1_000_000_000 });
const counts = {
  exposure: count,
  click: count,
  dwellSeconds: count,
  interaction: count,
  registration: count,
  cardBinding: count,
  purchaseCount: count,
};
const results: fc.Arbitrary<Results> = fc.record({
  sums: fc.record({ ...counts, purchaseFen: count.map(fen) }),
  measuredDays: fc.record({ ...counts, purchaseFen: count }),
  costFen: fc.option(count.map(fen)),
});
const measures = (of: Results) => ({
  costs: resultCosts(of),
  rates: chainRates(of),
  dwell: meanDwellSeconds(of),
});

const sums: ResultSums = {
  exposure: 120_000,
  click: 2630,
  dwellSeconds: 113_090,
  interaction: 810,
  registration: 148,
  cardBinding: 15,
  purchaseCount: 6,
  purchaseFen: fen(31_250_000),
};
const daily = {
  exposure: 7,
  click: 7,
  dwellSeconds: 7,
  interaction: 7,
  registration: 7,
  cardBinding: 7,
  purchaseCount: 7,
  purchaseFen: 7,
};
const week = (costFen: Fen | null): Results => ({ sums, measuredDays: daily, costFen });

test('costs for each, and sales for each yuan', () => {
  expect(resultCosts(week(fen(2_500_000)))).toEqual({
    cpmFen: 20_833,
    cpcFen: 951,
    cpeFen: 3086,
    cpaFen: 416_667,
    purchaseReturn: 12.5,
  });
  expect(meanDwellSeconds(week(null))).toBe(43);
});

test('nothing is divided by nothing', () => {
  const none = { cpmFen: null, cpcFen: null, cpeFen: null, cpaFen: null, purchaseReturn: null };
  expect(resultCosts(NO_RESULTS)).toEqual(none);
  expect(resultCosts(week(null))).toEqual(none);
  expect(meanDwellSeconds(NO_RESULTS)).toBeNull();
  expect(
    chainRates({ ...NO_RESULTS, measuredDays: daily }).map(({ rate, interval }) => [rate, interval]),
  ).toEqual(Array.from({ length: 5 }, () => [null, null]));
  // What was free has costs of zero, but no return.
  expect(resultCosts(week(fen(0)))).toMatchObject({ cpmFen: 0, cpaFen: 0, purchaseReturn: null });
});

test('what nobody measured is not zero', () => {
  const unmeasured: Results = {
    sums: { ...sums, dwellSeconds: 0, registration: 0, purchaseFen: fen(0) },
    measuredDays: { ...daily, dwellSeconds: 0, registration: 0, purchaseFen: 0 },
    costFen: fen(2_500_000),
  };
  expect(meanDwellSeconds(unmeasured)).toBeNull();
  expect(resultCosts(unmeasured).purchaseReturn).toBeNull();
  expect(rateBetween(unmeasured, 'interaction', 'registration')).toMatchObject({
    successes: null,
    rate: null,
  });
  const zero = { ...unmeasured, measuredDays: daily };
  expect(rateBetween(zero, 'interaction', 'registration').rate).toBe(0);
  expect(resultCosts(zero).purchaseReturn).toBe(0);
});

describe('the chain', () => {
  test('goes link by link from exposure to purchase', () => {
    const rates = chainRates(week(null));
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
    const bought = { ...week(null), sums: { ...sums, purchaseCount: 30 } };
    expect(rateBetween(bought, 'cardBinding', 'purchaseCount')).toMatchObject({ rate: 2, interval: null });
    expect(rateBetween(bought, 'click', 'purchaseCount').interval).not.toBeNull();
  });

  test('a rate lies in its interval', () => {
    fc.assert(
      fc.property(results, (of) => {
        for (const { rate, interval } of chainRates(of)) {
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
    fc.property(fc.array(results, { maxLength: 12 }), fc.nat(), (days, cut) => {
      const at = days.length === 0 ? 0 : cut % days.length;
      const parts = [addResults(days.slice(0, at)), addResults(days.slice(at))];
      expect(measures(addResults(parts))).toEqual(measures(addResults(days)));
      expect(addResults(days.toReversed())).toEqual(addResults(days));
      expect(addResults([...days, NO_RESULTS])).toEqual(addResults(days));
    }),
  );
});

test('the whole costs no less for each than its cheapest part, and no more than its dearest', () => {
  fc.assert(
    fc.property(fc.array(results, { minLength: 1, maxLength: 8 }), (parts) => {
      const own = parts.map((part) => resultCosts(part).cpcFen);
      const known = own.filter((cost) => cost !== null);
      const { cpcFen } = resultCosts(addResults(parts));
      fc.pre(cpcFen !== null && known.length === parts.length);
      expect(cpcFen).toBeGreaterThanOrEqual(Math.min(...known) - 1);
      expect(cpcFen).toBeLessThanOrEqual(Math.max(...known) + 1);
    }),
  );
});
