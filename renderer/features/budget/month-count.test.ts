import { expect, test } from 'vitest';
import { readMonthCount } from './month-count.ts';

test.each([
  ['12', 12],
  [' 1 ', 1],
  ['１２０', 120],
  ['0', null],
  ['121', null],
  ['12.5', null],
  ['-3', null],
  ['twelve', null],
  ['', null],
])('%j is read as %j', (text, count) => {
  expect(readMonthCount(text)).toBe(count);
});
