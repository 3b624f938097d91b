import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, theilSen } from './theil-sen.ts';

test('a median is the middle one, or between the two in the middle', () => {
  expect(median([])).toBeNull();
  expect(median([5])).toBe(5);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});

test('it goes through points on a line, and one wild point does not move it', () => {
  const points = Array.from({ length: 7 }, (_, x) => [x, 3 + 2 * x] as const);
  expect(theilSen(points)).toEqual({ slope: 2, intercept: 3 });
  expect(theilSen([...points.slice(0, 6), [6, 1000] as const])).toEqual({ slope: 2, intercept: 3 });
});

test('there is none without two different places', () => {
  expect(theilSen([])).toBeNull();
  expect(theilSen([[1, 1]])).toBeNull();
  expect(
    theilSen([
      [1, 1],
      [1, 2],
    ]),
  ).toBeNull();
});

test('what every point gains, the line gains', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -1000, max: 1000 }));
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 2, maxLength: 12 }),
      fc.integer({ min: -500, max: 500 }),
      (points, gain) => {
        const before = theilSen(points);
        const after = theilSen(points.map(([x, y]) => [x, y + gain] as const));
        expect(after?.slope).toEqual(before?.slope);
        expect(after?.intercept ?? 0).toBeCloseTo(before === null ? 0 : before.intercept + gain, 6);
      },
    ),
  );
});
