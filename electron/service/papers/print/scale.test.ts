import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundTicks } from './scale.ts';

it.each([
  [0, 12, 4, [0, 5, 10, 15]],
  [0, 1_000_000, 4, [0, 500_000, 1_000_000]],
  [-3, 7, 5, [-4, -2, 0, 2, 4, 6, 8]],
  [5, 5, 4, [5]],
])('round ticks from %d to %d', (from, to, wanted, ticks) => {
  expect(roundTicks(from, to, wanted)).toEqual(ticks);
});

it('ticks cover the span, evenly, and are few', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 1e12 }), (from, span) => {
      const ticks = roundTicks(from, from + span, 4);
      expect(ticks[0]).toBeLessThanOrEqual(from);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(from + span);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
