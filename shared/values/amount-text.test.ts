import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatWan,
  formatYuan,
  parseAmount,
  parseAmountRounding,
  plainWan,
  plainYuan,
} from './amount-text.ts';
import { FEN_LIMIT, ZERO_FEN, fen } from './money.ts';

const anyFen = fc.integer({ min: -FEN_LIMIT, max: FEN_LIMIT }).map(fen);

describe('reads what people write', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['5', 500],
    ['007', 700],
    ['.5', 50],
    ['5.', 500],
    ['12.340', 1234],
    ['1,234.50', 123450],
    ['1,234,567.89', 123456789],
    ['¥1 234', 123400],
    ['￥１，２３４．５', 123450],
    ['１２３', 12300],
    ['12。5', 1250],
    ['1\u00a0234\u00a0567.8', 123456780],
    ['1\u2009234', 123400],
    ['1\u202f234', 123400],
    ['\u200e1234\u200f', 123400],
    ['\u3000 42 \n', 4200],
    ['RMB 1,234 元', 123400],
    ['1234 CNY', 123400],
    ['CN¥5.00', 500],
    ['人民币5元', 500],
    ['1.2万', 1_200_000],
    ['1.2 萬元', 1_200_000],
    ['1.2w', 1_200_000],
    ['1.2345万', 1_234_500],
    ['1.23456万', 1_234_560],
    ['1,234.5万', 1_234_500_000],
    ['3亿', 30_000_000_000],
    ['3 億元', 30_000_000_000],
    ['1万亿', FEN_LIMIT],
    ['+5', 500],
    ['-5', -500],
    ['−5', -500],
    ['－５', -500],
    ['–5', -500],
    ['- 5', -500],
    ['-¥5', -500],
    ['¥-5', -500],
    ['(5.00)', -500],
    ['（￥5.00）', -500],
    ['¥(5)', -500],
    ['5.00-', -500],
    ['(1.2万)', -1_200_000],
    ['1e5', 10_000_000],
    ['1.2E+05', 12_000_000],
    ['1e-1', 10],
    ['999999999999.99', 99_999_999_999_999],
    ['-1000000000000.00', -FEN_LIMIT],
  ])('%j is %d fen', (text, expected) => {
    expect(parseAmount(text)).toEqual({ kind: 'ok', fen: expected });
  });

  test('a bare number counts in 万元 where the sheet does, a written unit wins', () => {
    expect(parseAmount('1.2', 'wan')).toEqual({ kind: 'ok', fen: 1_200_000 });
    expect(parseAmount('¥1.2', 'wan')).toEqual({ kind: 'ok', fen: 1_200_000 });
    expect(parseAmount('1.2万', 'wan')).toEqual({ kind: 'ok', fen: 1_200_000 });
    expect(parseAmount('1.2亿', 'wan')).toEqual({ kind: 'ok', fen: 12_000_000_000 });
    expect(parseAmount('1.2元', 'wan')).toEqual({ kind: 'ok', fen: 120 });
    expect(parseAmount('0.0000001', 'wan')).toEqual({ kind: 'refused', reason: 'too-many-decimals' });
  });
});

describe('refuses what it would have to guess', () => {
  test.each([
    ['', 'empty'],
    [' \u3000\t', 'empty'],
    ['-', 'empty'],
    [' ¥ -   ', 'empty'],
    ['¥', 'empty'],
    ['12.345', 'too-many-decimals'],
    ['0.001', 'too-many-decimals'],
    ['1e-5', 'too-many-decimals'],
    ['1.2345678万', 'too-many-decimals'],
    ['1000000000000.01', 'too-large'],
    ['-1000000000000.01', 'too-large'],
    ['1.1万亿', 'too-large'],
    ['1e400', 'too-large'],
    ['1,23', 'ambiguous'],
    ['1,2345', 'ambiguous'],
    ['1,2345万', 'ambiguous'],
    ['12,34,567', 'ambiguous'],
    ['1.234,50', 'ambiguous'],
    ['1.234.567', 'ambiguous'],
    ['0,123', 'ambiguous'],
    ['1,234 567', 'ambiguous'],
    ['1, 234', 'ambiguous'],
    ['1 2', 'ambiguous'],
    ['abc', 'not-a-number'],
    ['万', 'not-a-number'],
    ['-万', 'not-a-number'],
    ['.', 'not-a-number'],
    ['+', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['-(5)', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['5+', 'not-a-number'],
    ['(5', 'not-a-number'],
    ['1\n234', 'not-a-number'],
    ['1\t234', 'not-a-number'],
    ['5²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['①', 'not-a-number'],
    ['٣', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['1万2千', 'not-a-number'],
    ['$5', 'not-a-number'],
    ['5%', 'not-a-number'],
    ['2026-01-31', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['1e9999', 'not-a-number'],
    ['9'.repeat(101), 'not-a-number'],
  ])('%j: %s', (text, reason) => {
    expect(parseAmount(text)).toEqual({ kind: 'refused', reason });
  });

  test('a cell of millions of digits is answered at once', () => {
    expect(parseAmount('9'.repeat(20_000_000))).toEqual({ kind: 'refused', reason: 'not-a-number' });
  });

  test('any text has an answer, and an accepted one is whole fen within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = parseAmount(text);
        return reading.kind === 'refused' || Math.abs(reading.fen) <= FEN_LIMIT;
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[-+(¥ ]{0,2}[\d,. ]{1,12}[)万元 -]{0,2}$/), (text) => {
        const reading = parseAmount(text);
        return reading.kind === 'refused' || Number.isSafeInteger(reading.fen);
      }),
    );
  });
});

describe('rounds decimals beyond the fen in files', () => {
  test.each([
    ['1.42999995', 143, true, 5],
    ['1.43', 143, false, 0],
    ['0.005', 1, true, 500_000],
    ['-0.005', -1, true, -500_000],
    ['0.00499', 0, true, -499_000],
    ['-0.004', 0, true, 400_000],
    ['2e-7', 0, true, -20],
  ])('%s', (text, expected, rounded, addedMicroFen) => {
    expect(parseAmountRounding(text)).toEqual({ kind: 'ok', fen: expected, rounded, addedMicroFen });
  });

  test('counts in 万元 where the file does', () => {
    expect(parseAmountRounding('1.2345678', 'wan')).toEqual({
      kind: 'ok',
      fen: 1_234_568,
      rounded: true,
      addedMicroFen: 200_000,
    });
  });

  test('still refuses what is no amount', () => {
    expect(parseAmountRounding('')).toEqual({ kind: 'refused', reason: 'empty' });
    expect(parseAmountRounding('1e13')).toEqual({ kind: 'refused', reason: 'too-large' });
    expect(parseAmountRounding('1,5')).toEqual({ kind: 'refused', reason: 'ambiguous' });
  });

  test('is at most half a fen away from the text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (nanoYuan) => {
        const size = nanoYuan < 0n ? -nanoYuan : nanoYuan;
        const text = `${nanoYuan < 0n ? '-' : ''}${size / 10n ** 9n}.${String(size % 10n ** 9n).padStart(9, '0')}`;
        const reading = parseAmountRounding(text);
        if (reading.kind === 'refused') return false;
        const added = BigInt(reading.fen) * 10n ** 7n - nanoYuan;
        return (
          Math.abs(Number(added)) <= 5_000_000 &&
          reading.rounded === (added !== 0n) &&
          Math.abs(reading.addedMicroFen - Number(added) / 10) <= 0.5
        );
      }),
    );
  });
});

describe('writes amounts', () => {
  test('in yuan', () => {
    expect(formatYuan(fen(123450), { decimals: 2 })).toBe('1,234.50');
    expect(formatYuan(fen(-123456750), { decimals: 0 })).toBe('−1,234,568');
    expect(formatYuan(fen(-49), { decimals: 0 })).toBe('0');
    expect(formatYuan(fen(50), { decimals: 0 })).toBe('1');
    expect(formatYuan(fen(-50), { decimals: 0 })).toBe('−1');
    expect(formatYuan(fen(1), { decimals: 2 })).toBe('0.01');
    expect(formatYuan(ZERO_FEN, { decimals: 2 })).toBe('0.00');
    expect(formatYuan(fen(FEN_LIMIT), { decimals: 2 })).toBe('1,000,000,000,000.00');
    expect(formatYuan(fen(Number.MAX_SAFE_INTEGER), { decimals: 2 })).toBe('90,071,992,547,409.91');
  });

  test('in 万元', () => {
    expect(formatWan(fen(123_450_000), { decimals: 2 })).toBe('123.45');
    expect(formatWan(fen(123_450_000), { decimals: 0 })).toBe('123');
    expect(formatWan(fen(123_450_000), { decimals: 1 })).toBe('123.5');
    expect(formatWan(fen(-123_450_000), { decimals: 4 })).toBe('−123.4500');
    expect(formatWan(fen(1_234_567_890_000), { decimals: 2 })).toBe('1,234,567.89');
    expect(formatWan(fen(-4_999), { decimals: 2 })).toBe('0.00');
    expect(formatWan(fen(5_000), { decimals: 2 })).toBe('0.01');
  });

  test('for machines', () => {
    expect(plainYuan(fen(-123450))).toBe('-1234.50');
    expect(plainYuan(ZERO_FEN)).toBe('0.00');
    expect(plainWan(fen(120_000_000))).toBe('120');
    expect(plainWan(fen(-1))).toBe('-0.000001');
  });

  test('and reads back the same fen', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        const same = { kind: 'ok', fen: amount };
        expect(parseAmount(formatYuan(amount, { decimals: 2 }))).toEqual(same);
        expect(parseAmount(plainYuan(amount))).toEqual(same);
        expect(parseAmount(plainWan(amount), 'wan')).toEqual(same);
        expect(parseAmount(`${plainWan(amount)}万`)).toEqual(same);
      }),
    );
  });

  test('rounded to within half of the last place', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        const shown = parseAmount(formatWan(amount, { decimals: 2 }), 'wan');
        return shown.kind === 'ok' && Math.abs(shown.fen - amount) <= 5_000;
      }),
    );
  });
});
