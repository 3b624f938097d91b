import { expect, test } from 'vitest';
import { readCount } from './count-text.ts';

test('counts as people type them', () => {
  expect(['1,234', ' １２３ ', '1.2万', '0', '-5'].map(readCount)).toEqual([1234, 123, 12_000, 0, -5]);
});

test('what is no whole number is none', () => {
  expect(['', 'many', '1.5', '1.23456万'].map(readCount)).toEqual([null, null, null, null]);
});
