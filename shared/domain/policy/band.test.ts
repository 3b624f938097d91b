import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { bandLimits, bandState } from './band.ts';

const policy = (shareBp: number, bandBp: number) => ({
  shareBp: basisPoints(shareBp),
  bandBp: basisPoints(bandBp),
});

test.each([
  [6000, 300, 5700, 6300],
  [300, 500, 0, 800],
  [9800, 500, 9300, 10_000],
  [500, 0, 500, 500],
  [0, 0, 0, 0],
])('%d ± %d lets %d to %d through', (share, band, lowerBp, upperBp) => {
  expect(bandLimits(policy(share, band))).toEqual({ lowerBp, upperBp });
});

test.each([
  [6000, 300, 6000, 'within'],
  [6000, 300, 6250, 'within'],
  [6000, 300, 6251, 'near-upper'],
  [6000, 300, 6300, 'near-upper'],
  [6000, 300, 6301, 'above'],
  [6000, 300, 5750, 'within'],
  [6000, 300, 5749, 'near-lower'],
  [6000, 300, 5700, 'near-lower'],
  [6000, 300, 5699, 'below'],
  // A band narrower than what counts as near.
  [6000, 30, 6000, 'within'],
  [6000, 30, 6001, 'near-upper'],
  [6000, 0, 6000, 'within'],
  [6000, 0, 6001, 'above'],
  [6000, 0, 5999, 'below'],
  // Limits that can't be crossed.
  [300, 500, 0, 'within'],
  [9800, 500, 10_000, 'within'],
  [0, 0, 0, 'within'],
  // A rebate larger than all spending.
  [300, 500, -100, 'below'],
  [9800, 500, 10_100, 'above'],
])('%d ± %d: a share of %d is %s', (share, band, actual, state) => {
  expect(bandState(policy(share, band), basisPoints(actual))).toBe(state);
});

test('the policy share itself is always within', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), (share, band) => {
      expect(bandState(policy(share, band), basisPoints(share))).toBe('within');
    }),
  );
});
