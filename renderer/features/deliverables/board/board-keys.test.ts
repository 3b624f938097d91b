import { expect, test } from 'vitest';
import { cardBeside } from './board-keys.ts';

const columns = [['a', 'b', 'c'], [], ['d'], ['e', 'f']];

test.each([
  ['a', 'ArrowUp', null],
  ['a', 'ArrowDown', 'b'],
  ['b', 'Home', 'a'],
  ['b', 'End', 'c'],
  ['c', 'ArrowDown', null],
  ['a', 'ArrowLeft', null],
  // Over the empty column, to the last card where there are fewer.
  ['c', 'ArrowRight', 'd'],
  ['d', 'ArrowLeft', 'a'],
  ['d', 'ArrowRight', 'e'],
  ['f', 'ArrowLeft', 'd'],
  ['f', 'ArrowRight', null],
  ['a', 'x', null],
  ['gone', 'ArrowDown', null],
])('from %s, %s leads to %s', (card, key, expected) => {
  expect(cardBeside(columns, card, key)).toBe(expected);
});
