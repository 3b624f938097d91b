import fc from 'fast-check';
import { expect, test } from 'vitest';
import { id, isId, uuidV7 } from './id.ts';
import { instant, instantOf, isInstant } from './instant.ts';

const anyTime = fc.integer({ min: 0, max: 253_402_300_799_999 });
const anyRandom = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('an id is a UUIDv7 that sorts by its time', () => {
  fc.assert(
    fc.property(anyTime, anyTime, anyRandom, anyRandom, (a, b, randomA, randomB) => {
      const [first, second] = [uuidV7(a, randomA), uuidV7(b, randomB)];
      expect(isId(first)).toBe(true);
      expect(first.slice(0, 13).replace('-', '')).toBe(a.toString(16).padStart(12, '0'));
      expect(a < b ? first < second : a > b ? first > second : true).toBe(true);
    }),
  );
});

test('its random bits come through, apart from version and variant', () => {
  const all = uuidV7(0, new Uint8Array(10).fill(255));
  expect(all).toBe('00000000-0000-7fff-bfff-ffffffffffff');
  expect(uuidV7(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000');
});

test.each(['', 'x', '00000000-0000-4000-8000-000000000000', '00000000-0000-7000-8000-00000000000'])(
  '%j is no id',
  (text) => {
    expect(isId(text)).toBe(false);
    expect(() => id(text)).toThrow(RangeError);
  },
);

test('an instant is UTC with milliseconds', () => {
  expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(isInstant('2026-06-28T08:00:00.000Z')).toBe(true);
  for (const text of [
    '2026-06-28',
    '2026-06-28T08:00:00Z',
    '2026-13-28T08:00:00.000Z',
    '2026-06-28T08:00:00.000+08:00',
  ]) {
    expect(isInstant(text)).toBe(false);
    expect(() => instant(text)).toThrow(RangeError);
  }
});
