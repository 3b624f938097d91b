import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
])('%d of %d lies between %d and %d', (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('holds the share, stays within 0 and 1, and knows nothing without a trial', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (trials, part) => {
        const successes = Math.round(trials * part);
        const { low, high } = wilsonInterval(successes, trials);
        const share = successes / trials;
        expect(low >= 0 && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
      },
    ),
  );
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});
