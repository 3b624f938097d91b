import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { csvText } from './csv-text.ts';

describe('CSV text', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])('disarms %j', (text) => {
    expect(parse(csvText([[text]]))).toEqual([[`'${text}`]]);
  });

  it('writes amounts as numbers, negative ones too', () => {
    expect(csvText([[fen(-505), fen(0), fen(123_456)]])).toBe('-5.05,0.00,1234.56\r\n');
  });

  it('gives back what it was given, when nothing is to be disarmed', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', '\r', ' ', '😀') })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(parse(csvText(rows), { relax_column_count: true })).toEqual(rows);
      }),
    );
  });
});
