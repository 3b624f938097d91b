import { expect, test } from 'vitest';
import { type CellRange, boundsOf, contains, extended, isSingleCell, placeBlock } from './cell-range.ts';

const size = { rows: 10, columns: 6 };
const range = (row: number, column: number, headRow = row, headColumn = column): CellRange => ({
  anchor: { row, column },
  head: { row: headRow, column: headColumn },
});

test('the bounds do not depend on the way in which a range was drawn', () => {
  expect(boundsOf(range(5, 4, 2, 1))).toEqual(boundsOf(range(2, 1, 5, 4)));
  expect(contains(boundsOf(range(5, 4, 2, 1)), { row: 3, column: 4 })).toBe(true);
  expect(contains(boundsOf(range(5, 4, 2, 1)), { row: 3, column: 5 })).toBe(false);
});

test('extending moves the head, keeps the anchor and stays in the grid', () => {
  expect(extended(range(0, 0), 'up', false, size)).toEqual(range(0, 0));
  expect(extended(range(0, 0), 'down', false, size)).toEqual(range(0, 0, 1, 0));
  expect(extended(range(3, 2), 'right', true, size)).toEqual(range(3, 2, 3, 5));
  expect(extended(range(3, 2, 3, 5), 'left', true, size)).toEqual(range(3, 2, 3, 0));
});

test('back at its anchor a range is one cell again', () => {
  expect(isSingleCell(extended(range(3, 2, 4, 2), 'up', false, size))).toBe(true);
});

test('a block goes where the focus is, whatever the size of the range', () => {
  const { placed, leftOut } = placeBlock([['1', '2'], ['3']], range(2, 1), size);
  expect(placed).toEqual([
    { row: 2, column: 1, text: '1' },
    { row: 2, column: 2, text: '2' },
    { row: 3, column: 1, text: '3' },
  ]);
  expect(leftOut).toBe(0);
});

test('one copied cell fills the range; a block fills a multiple of itself', () => {
  expect(placeBlock([['7']], range(1, 1, 2, 3), size).placed.map((cell) => cell.text)).toEqual(
    Array(6).fill('7'),
  );
  expect(
    placeBlock([['a', 'b']], range(0, 0, 1, 3), size)
      .placed.map((cell) => cell.text)
      .join(''),
  ).toBe('abababab');
  expect(
    placeBlock([['a', 'b']], range(0, 0, 1, 2), size)
      .placed.map((cell) => cell.text)
      .join(''),
  ).toBe('abab');
});

test('what reaches beyond the grid is counted, not placed', () => {
  const { placed, leftOut } = placeBlock([['1', '2', '3']], range(9, 4), size);
  expect(placed.map((cell) => cell.text)).toEqual(['1', '2']);
  expect(leftOut).toBe(1);
});
