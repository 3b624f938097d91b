import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { earnedValue } from './earned-value.ts';

const yuan = (amount: number) => fen(Math.round(amount * 100));
const inputs = (bac: number, pv: number, ev: number, ac: number) => ({
  bacFen: yuan(bac),
  pvFen: yuan(pv),
  evFen: yuan(ev),
  acFen: yuan(ac),
});

test('M4: BAC 100,000, PV 40,000, EV 35,000, AC 36,000', () => {
  const found = earnedValue(inputs(100_000, 40_000, 35_000, 36_000));
  expect(found.spi).toBe(0.875);
  expect(found.cpi).toBeCloseTo(0.972_222, 6);
  expect(found.eacByCpiFen).toBe(yuan(102_857.14));
  expect(found.eacAsPlannedFen).toBe(yuan(101_000));
  expect(found.eacByBothFen).toBe(yuan(112_408.16));
  expect(found.tcpi).toBe(1.015_625);
  expect(found.vacFen).toBe(yuan(-2857.14));
});

test('nothing planned by now: no schedule index, and no estimate that needs it', () => {
  const found = earnedValue(inputs(100, 0, 10, 20));
  expect(found).toMatchObject({ spi: 'n/a', cpi: 0.5, eacByCpiFen: yuan(200), eacByBothFen: 'n/a' });
});

test('nothing spent: no cost index', () => {
  expect(earnedValue(inputs(100, 50, 10, 0))).toMatchObject({
    cpi: 'n/a',
    eacByCpiFen: 'n/a',
    eacByBothFen: 'n/a',
    vacFen: 'n/a',
    eacAsPlannedFen: yuan(90),
    tcpi: 0.9,
  });
});

test('nothing done: indices of zero, and no estimate by them', () => {
  expect(earnedValue(inputs(100, 50, 0, 20))).toMatchObject({
    spi: 0,
    cpi: 0,
    eacByCpiFen: 'n/a',
    eacByBothFen: 'n/a',
    eacAsPlannedFen: yuan(120),
  });
});

test('all of the budget spent: no index for what is left', () => {
  expect(earnedValue(inputs(100, 100, 80, 100)).tcpi).toBe('n/a');
});

test('no division by zero comes out as a number, and the first estimate stands to its index', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_000 }).map(fen);
  const given = fc.record({ bacFen: amount, pvFen: amount, evFen: amount, acFen: amount });
  fc.assert(
    fc.property(given, (inputs) => {
      const found = earnedValue(inputs);
      const odd = Object.values(found).filter((value) => value !== 'n/a' && !Number.isFinite(value));
      expect(odd).toEqual([]);
      fc.pre(found.cpi !== 'n/a' && found.eacByCpiFen !== 'n/a');
      const exact = inputs.bacFen / found.cpi;
      expect(Math.abs(found.eacByCpiFen - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-12);
    }),
  );
});
