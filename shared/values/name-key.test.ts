import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['信息流', ' 信息流 '],
  ['AI客服', 'ａｉ客服'],
  ['Feed ads', 'FEED  ADS'],
  ['Feed ads', 'Feed\u00a0ads'],
  ['Feed ads', 'Fe\u200bed ads'],
  ['Feed ads', 'Feed \u200b ads'],
  ['ｶﾞ', 'ガ'],
  ['', ' \u200b\u200e '],
])('%j and %j are one name', (a, b) => {
  expect(nameKey(b)).toBe(nameKey(a));
});

test.each([
  ['信息流', '信息流2'],
  ['Feedads', 'Feed ads'],
  ['搜索', '搜索竞价'],
  ['👨', '👩'],
])('%j and %j are two names', (a, b) => {
  expect(nameKey(b)).not.toBe(nameKey(a));
});

test('the key of a key is the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
    { numRuns: 1000 },
  );
});
