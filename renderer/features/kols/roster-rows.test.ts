import { expect, test } from 'vitest';
import { groupedTotal, tierSlices } from './roster-rows.ts';

const tiers = [
  { tier: 'head', kolCount: 2 },
  { tier: 'mid', kolCount: 0 },
  { tier: 'ordinary', kolCount: 5 },
] as const;

test('every tier with KOLs begins with a heading', () => {
  expect(groupedTotal(tiers)).toBe(9);
  expect(tierSlices(tiers, 0, 100)).toEqual([
    { tier: 'head', hasHeading: true, offset: 0, limit: 2 },
    { tier: 'ordinary', hasHeading: true, offset: 0, limit: 5 },
  ]);
});

test('a page may begin and end within a tier', () => {
  expect(tierSlices(tiers, 1, 4)).toEqual([
    { tier: 'head', hasHeading: false, offset: 0, limit: 2 },
    { tier: 'ordinary', hasHeading: true, offset: 0, limit: 1 },
  ]);
  expect(tierSlices(tiers, 6, 4)).toEqual([{ tier: 'ordinary', hasHeading: false, offset: 2, limit: 3 }]);
  expect(tierSlices(tiers, 9, 4)).toEqual([]);
});
