import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { type AgreedPrice, priceExpectation } from './expected-price.ts';
import { type RatedKol, rateRanking } from './kol-ranking.ts';

const rankByRate = (kols: readonly RatedKol[]) => kols.map(rateRanking(kols).of);

const rated = (id: string, successes: number, trials: number, tier = 'mid'): RatedKol => ({
  id,
  tier,
  successes,
  trials,
});

describe('ranking', () => {
  test('one lucky purchase does not lead the list', () => {
    const ranked = rankByRate([
      rated('lucky', 1, 4),
      rated('steady', 240, 6000),
      rated('weak', 60, 6000),
      rated('usual', 130, 6000),
    ]);
    expect(ranked.map(({ id, place }) => [id, place])).toEqual([
      ['lucky', 2],
      ['steady', 1],
      ['weak', 4],
      ['usual', 3],
    ]);
    expect(ranked[0]?.rate).toBe(0.25);
    expect(ranked[0]?.shrunken).toBeLessThan(0.04);
  });

  test('is within the tier; who has no trial has no place, and no tier of its own has none', () => {
    const ranked = rankByRate([
      rated('one', 5, 100),
      rated('other', 50, 100, 'head'),
      rated('new', 0, 0),
      rated('alone', 0, 0, 'ordinary'),
    ]);
    expect(ranked.map(({ place }) => place)).toEqual([1, 1, null, null]);
    expect(ranked[2]).toMatchObject({ rate: null, interval: null, shrunken: 0.05 });
    expect(ranked[3]?.shrunken).toBeNull();
  });

  test('equal rates share a place, and the next one is counted on', () => {
    const ranked = rankByRate([rated('a', 10, 100), rated('b', 10, 100), rated('c', 1, 100)]);
    expect(ranked.map(({ place }) => place)).toEqual([1, 1, 3]);
  });

  test('more purchases than clicks count as all of them', () => {
    expect(rankByRate([rated('odd', 9, 3)])[0]?.rate).toBe(1);
  });

  test('keeps everybody, in order, with places that follow the shrunken rates', () => {
    const kols = fc.array(
      fc.record({
        tier: fc.constantFrom('head', 'mid'),
        successes: fc.nat({ max: 500 }),
        trials: fc.nat({ max: 500 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(kols, (drawn) => {
        const all = drawn.map((kol, at) => ({ ...kol, id: String(at) }));
        const ranked = rankByRate(all);
        expect(ranked.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
        for (const [at, one] of ranked.entries()) {
          for (const [otherAt, other] of ranked.entries()) {
            if (all[at]?.tier !== all[otherAt]?.tier) continue;
            if (one.place === null || other.place === null) continue;
            expect(Math.sign(one.place - other.place)).toBe(
              Math.sign((other.shrunken ?? 0) - (one.shrunken ?? 0)),
            );
          }
        }
      }),
    );
  });
});

const expectedPrices = (prices: readonly AgreedPrice[]) => {
  const expected = priceExpectation(prices);
  return new Map(
    prices.flatMap((price) => {
      const found = expected(price);
      return found === null ? [] : [[price.id, found] as const];
    }),
  );
};

const price = (id: string, yuan: number, more: Partial<AgreedPrice> = {}): AgreedPrice => ({
  id,
  tier: 'mid',
  platform: 'douyin',
  agreedFen: fen(yuan * 100),
  results: 1000,
  followers: 100_000,
  ...more,
});

describe('the expected price', () => {
  const peers = [price('a', 10_000), price('b', 12_000), price('c', 8000)];

  test('is what others of the tier and platform are paid for as many results', () => {
    const expected = expectedPrices([...peers, price('own', 18_000, { results: 1500 })]).get('own');
    expect(expected).toEqual({
      expectedFen: 1_500_000,
      differenceFen: 300_000,
      basis: 'results',
      among: 'platform',
      peers: 3,
    });
  });

  test('goes by followers while nothing is measured', () => {
    const expected = expectedPrices([...peers, price('own', 5000, { results: null, followers: 60_000 })]);
    expect(expected.get('own')).toMatchObject({
      basis: 'followers',
      expectedFen: 600_000,
      differenceFen: -100_000,
    });
  });

  test('asks the whole tier where the platform has too few, and nobody where those are too few as well', () => {
    const expected = expectedPrices([
      ...peers,
      price('own', 9000, { platform: 'bilibili' }),
      price('head', 90_000, { tier: 'head' }),
    ]);
    expect(expected.get('own')).toMatchObject({ among: 'tier', peers: 3, expectedFen: 1_000_000 });
    expect(expected.has('head')).toBe(false);
    // Two others of the same platform are too few, with the third of another platform the tier is asked.
    expect(expected.get('a')).toMatchObject({ among: 'tier', peers: 3 });
  });

  test('measured results of nothing are worth nothing; unknown followers are not', () => {
    const expected = expectedPrices([
      ...peers,
      price('none', 9000, { results: 0 }),
      price('unknown', 9000, { results: null, followers: null }),
    ]);
    expect(expected.get('none')?.expectedFen).toBe(0);
    expect(expected.has('unknown')).toBe(false);
  });

  test('where everybody is paid the same for each, it is what was agreed', () => {
    const units = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 1000 }), (each, rate) => {
        const same = each.map((results, at) =>
          price(String(at), 0, { results, agreedFen: fen(results * rate) }),
        );
        for (const { differenceFen } of expectedPrices(same).values()) expect(differenceFen).toBe(0);
        expect(expectedPrices(same).size).toBe(each.length);
      }),
    );
  });
});
