import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmountRounding } from '#shared/values/amount-text.ts';
import { readAmount, RoundingSum } from './amount-cell.ts';

function fenOf(text: string, unit: 'yuan' | 'wan' = 'yuan'): number | string {
  const reading = readAmount(text, unit);
  return reading.kind === 'ok' ? reading.fen : reading.reason;
}

describe('reading an amount of a file', () => {
  it.each([
    ['1.43', 143],
    ['1', 100],
    ['1.', 100],
    ['0', 0],
    ['-0', 0],
    ['-12.5', -1250],
    ['1,234.50', 123450],
    ['¥1 234', 123400],
    ['1.2万', 1_200_000],
    ['35188 ', 3_518_800],
    ['１２３．４５', 12345],
    ['(12.50)', -1250],
    ['（12.50）', -1250],
    ['12.50-', -1250],
    ['−12.50', -1250],
    ['1.5e3', 150_000],
    ['1000000000000', 100_000_000_000_000],
  ])('takes %s', (text, fen) => expect(fenOf(text)).toBe(fen));

  it('counts 万元 where the mapping says so, and a unit in the cell wins', () => {
    expect(fenOf('1.2', 'wan')).toBe(1_200_000);
    expect(fenOf('1.2万', 'wan')).toBe(1_200_000);
    expect(fenOf('1.2元', 'wan')).toBe(120);
  });

  it.each([
    ['', 'amount-missing'],
    ['  ', 'amount-missing'],
    ['-', 'amount-missing'],
    ['abc', 'amount-unreadable'],
    ['#DIV/0!', 'amount-unreadable'],
    ['NaN', 'amount-unreadable'],
    ['--5', 'amount-unreadable'],
    ['1.234,50', 'amount-ambiguous'],
    ['1,23', 'amount-ambiguous'],
    ['1000000000000.01', 'amount-too-large'],
    ['99999999999999999999', 'amount-too-large'],
  ])('refuses %s', (text, reason) => expect(fenOf(text)).toBe(reason));

  it('rounds half away from zero and says what that added', () => {
    expect(readAmount('1.429999948', 'yuan')).toEqual({
      kind: 'ok',
      fen: 143,
      rounded: true,
      addedPicoFen: 5_200_000,
    });
    expect(readAmount('0.005', 'yuan')).toMatchObject({ fen: 1, rounded: true, addedPicoFen: 5e11 });
    expect(readAmount('-0.005', 'yuan')).toMatchObject({ fen: -1, rounded: true, addedPicoFen: -5e11 });
    expect(readAmount('1.4300', 'yuan')).toMatchObject({ fen: 143, rounded: false, addedPicoFen: 0 });
  });

  it('gives plain digits the same fen as the exact reader', () => {
    const digits = fc.stringMatching(/^-?\d{1,14}(\.\d{0,14})?$/);
    const quick = (text: string) => {
      const reading = readAmount(text, 'yuan');
      return reading.kind === 'ok' ? [reading.fen, reading.rounded] : 'refused';
    };
    const exact = (text: string) => {
      const reading = parseAmountRounding(text, 'yuan');
      return reading.kind === 'ok' ? [reading.fen, reading.rounded] : 'refused';
    };
    fc.assert(
      fc.property(digits, (text) => {
        expect(quick(text)).toEqual(exact(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the sum of roundings', () => {
  it('equals the sum done with big numbers', () => {
    const parts = fc.array(fc.integer({ min: -500_000_000_000, max: 500_000_000_000 }));
    fc.assert(
      fc.property(parts, (picoFen) => {
        const sum = new RoundingSum();
        for (const part of picoFen) sum.add(part);
        const exact = picoFen.reduce((total, part) => total + BigInt(part), 0n);
        expect(Math.abs(sum.microFen * 1e6 - Number(exact))).toBeLessThanOrEqual(
          500_000 + Math.abs(Number(exact)) / 2 ** 52,
        );
        expect(sum.count).toBe(picoFen.length);
      }),
    );
  });
});
