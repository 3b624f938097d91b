import { expect, test } from 'vitest';
import { plainKpiText } from './plain-kpi-text.ts';
import { readNumber } from './read-number.ts';

test.each([
  [900_000_000_000, 'yuan', '9000000000'],
  [123_45, 'yuan', '123.45'],
  [0.036, 'percent', '3.6%'],
  [0.07, 'percent', '7%'],
  [74.5, 'seconds', '74.5'],
  [1284, 'count', '1284'],
] as const)('%d of %s is typed as %s, and read back the same', (value, unit, text) => {
  expect(plainKpiText(value, unit)).toBe(text);
  expect(readNumber(text, unit)).toEqual({ kind: 'ok', value });
});
