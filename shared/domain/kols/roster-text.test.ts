import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_FOLLOWERS, readFollowers } from './follower-text.ts';
import { handleKey } from './handle-key.ts';

describe('followers', () => {
  test.each([
    ['12.3万', 123_000],
    ['１２.３万', 123_000],
    ['12.3 萬', 123_000],
    ['3亿', 300_000_000],
    ['1.2M', 1_200_000],
    ['10.4M', 10_400_000],
    ['913.2K', 913_200],
    ['913.2Ｋ', 913_200],
    ['5w', 50_000],
    ['10万+', 100_000],
    ['500+', 500],
    ['1,234', 1234],
    ['1 234', 1234],
    ['１，２３４', 1234],
    ['1234.0', 1234],
    ['0', 0],
    ['  8600 ', 8600],
    ['8600粉丝', 8600],
    ['1.5万粉丝', 15_000],
    ['2.1m followers', 2_100_000],
    ['1.2e5', 120_000],
    ['1.23456万', 12_346],
    ['350千', 350_000],
    ['2千万', 20_000_000],
  ])('%j is %d', (text, expected) => {
    expect(readFollowers(text)).toEqual({ kind: 'ok', count: expected });
  });

  test.each([
    ['', 'followers-missing'],
    ['  ', 'followers-missing'],
    ['-', 'followers-missing'],
    ['万', 'followers-unreadable'],
    ['many', 'followers-unreadable'],
    ['12.5', 'followers-unreadable'],
    ['1.2MM', 'followers-unreadable'],
    ['12万3', 'followers-unreadable'],
    ['12,34', 'followers-ambiguous'],
    ['1,2345', 'followers-ambiguous'],
    ['-5', 'followers-negative'],
    ['(1.2万)', 'followers-unreadable'],
    ['2万亿', 'followers-too-large'],
    ['99999999999', 'followers-too-large'],
    ['1'.repeat(201), 'followers-unreadable'],
  ])('%j is refused: %s', (text, fault) => {
    expect(readFollowers(text)).toEqual({ kind: 'refused', fault });
  });

  test('a whole number is itself, however it is grouped or widened', () => {
    fc.assert(
      fc.property(fc.nat({ max: MOST_FOLLOWERS }), (count) => {
        const wide = String(count).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        for (const text of [String(count), count.toLocaleString('en'), wide]) {
          expect(readFollowers(text)).toEqual({ kind: 'ok', count });
        }
      }),
    );
  });
});

describe('handles', () => {
  test.each([
    ['@ItsYaBoy', 'itsyaboy'],
    ['＠ｉｔｓｙａｂｏｙ', 'itsyaboy'],
    [' its yaboy\u200b', 'itsyaboy'],
    ['@@稳健 老陈', '稳健老陈'],
    ['@', ''],
    ['  ', ''],
  ])('%j compares as %j', (handle, expected) => {
    expect(handleKey(handle)).toBe(expected);
  });

  test('a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (handle) => {
        expect(handleKey(handleKey(handle))).toBe(handleKey(handle));
      }),
    );
  });
});
