import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupPrior, shrunkenRate } from './shrunken-rate.ts';

const counted = fc
  .record({ trials: fc.integer({ min: 0, max: 100_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ trials, share }) => ({ trials, successes: Math.floor(trials * share) }));

test('a shrunken rate lies between its own and its group’s', () => {
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1, maxLength: 20 }), (group) => {
      const prior = groupPrior(group);
      fc.pre(prior !== null);
      for (const one of group) {
        const rate = shrunkenRate(one, prior);
        const own = one.trials === 0 ? prior.mean : one.successes / one.trials;
        expect(rate).toBeGreaterThanOrEqual(Math.min(own, prior.mean) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(own, prior.mean) + 1e-12);
      }
    }),
  );
});

test('few trials are drawn further towards the group than many', () => {
  const group = [
    { successes: 5, trials: 100 },
    { successes: 300, trials: 10_000 },
    { successes: 900, trials: 10_000 },
    { successes: 1, trials: 5 },
  ];
  const prior = groupPrior(group);
  if (prior === null) throw new Error('a group with trials has a prior');
  expect(prior.weight).toBeGreaterThan(1);
  expect(prior.weight).toBeLessThan(10_000);
  expect(Math.abs(shrunkenRate({ successes: 1, trials: 5 }, prior) - prior.mean)).toBeLessThan(0.02);
  expect(shrunkenRate({ successes: 900, trials: 10_000 }, prior)).toBeGreaterThan(0.085);
});

test('a group whose rates are the same gives way to nobody', () => {
  const prior = groupPrior([
    { successes: 10, trials: 100 },
    { successes: 20, trials: 200 },
  ]);
  expect(prior).toEqual({ mean: 0.1, weight: 1_000_000 });
});

test('a group without a trial says nothing', () => {
  expect(groupPrior([])).toBeNull();
  expect(groupPrior([{ successes: 0, trials: 0 }])).toBeNull();
});
