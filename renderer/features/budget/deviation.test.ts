import { expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { deviationOf } from './deviation.ts';

const yuan = (amount: number) => fen(amount * 100);
const closed = (plan: number, actual: number) => deviationOf(yuan(plan), yuan(actual), 'closed', 'ads');

test('a tenth of the plan is tolerated, more is marked with its size', () => {
  expect(closed(1000, 1100)).toBeNull();
  expect(closed(1000, 900)).toBeNull();
  expect(closed(1000, 1130)).toEqual({ side: 'over', byBp: basisPoints(1300) });
  expect(closed(1000, 880)).toEqual({ side: 'under', byBp: basisPoints(-1200) });
});

test('spending where nothing was planned is over, of no known size', () => {
  expect(closed(0, 5)).toEqual({ side: 'over', byBp: null });
  expect(closed(0, 0)).toBeNull();
});

test('a rebate that comes in smaller than planned leaves more spent than planned', () => {
  expect(closed(-1000, -800)).toEqual({ side: 'over', byBp: basisPoints(2000) });
  expect(closed(-1000, -1200)).toEqual({ side: 'under', byBp: basisPoints(-2000) });
  expect(closed(-1000, 0)).toBeNull();
});

test('only months that are over are judged', () => {
  expect(deviationOf(yuan(1000), yuan(0), 'running', 'ads')).toBeNull();
  expect(deviationOf(yuan(1000), yuan(0), 'future', 'ads')).toBeNull();
});

test('a reserve that was not drawn is no finding; one that was overdrawn is', () => {
  expect(deviationOf(yuan(1000), yuan(0), 'closed', 'reserve')).toBeNull();
  expect(deviationOf(yuan(1000), yuan(1500), 'closed', 'reserve')?.side).toBe('over');
});
