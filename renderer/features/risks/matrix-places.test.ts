import { expect, test } from 'vitest';
import { cellKey, middleOf, movementOf, shortNumber, zoneOf } from './matrix-places.ts';

test('a cell is as grave as probability times impact', () => {
  expect(zoneOf({ probability: 2, impact: 2 })).toBe('low');
  expect(zoneOf({ probability: 5, impact: 1 })).toBe('middle');
  expect(zoneOf({ probability: 3, impact: 4 })).toBe('high');
  expect(cellKey({ probability: 3, impact: 4 })).toBe('34');
});

test('a risk moves up, down, or across where it is as grave as before', () => {
  expect(movementOf({ probability: 3, impact: 4 }, { probability: 2, impact: 4 })).toBe('up');
  expect(movementOf({ probability: 1, impact: 4 }, { probability: 2, impact: 4 })).toBe('down');
  expect(movementOf({ probability: 2, impact: 3 }, { probability: 3, impact: 2 })).toBe('across');
});

test('impact runs to the right, probability upwards', () => {
  expect(middleOf({ probability: 5, impact: 1 }, { width: 50, height: 40 })).toEqual([25, 20]);
  expect(middleOf({ probability: 1, impact: 5 }, { width: 50, height: 40 })).toEqual([225, 180]);
});

test('a mark holds the running number alone', () => {
  expect(shortNumber('R-007')).toBe('7');
  expect(shortNumber('R-1024')).toBe('1024');
});
