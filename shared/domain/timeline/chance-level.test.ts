import { expect, test } from 'vitest';
import { chanceLevel } from './chance-level.ts';

test('likely from 80 %, unlikely below 20 %', () => {
  expect([1, 0.8, 0.79, 0.2, 0.19, 0].map(chanceLevel)).toEqual([
    'good',
    'good',
    'watch',
    'watch',
    'stop',
    'stop',
  ]);
});
