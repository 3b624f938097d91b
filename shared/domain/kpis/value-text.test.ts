import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KpiUnit } from './kpi.ts';
import { type BarePercent, PercentColumn } from './percent-column.ts';
import { type KpiValueReading, readKpiParts, readKpiValue } from './value-text.ts';

function said(reading: KpiValueReading): number | string {
  if (reading.kind === 'refused') return reading.fault;
  return reading.denominator === 1 ? reading.numerator : `${reading.numerator}/${reading.denominator}`;
}

const read = (text: string, unit: KpiUnit, bare: BarePercent | null = null) =>
  said(readKpiValue(text, unit, { bare }));

describe('a count', () => {
  test.each([
    ['1,234.50', 1234.5],
    ['12.3万', 123_000],
    ['1.2亿', 120_000_000],
    ['1.2M', 1_200_000],
    ['913.2K', 913_200],
    ['3千万', 30_000_000],
    ['５０ｗ', 500_000],
    ['１２３４', 1234],
    ['1 234', 1234],
    ['1.2e5', 120_000],
    ['-12', -12],
    ['(12)', -12],
    ['3,210 人次', 3210],
    ['12.3万人', 123_000],
    ['0', 0],
    ['', 'value-missing'],
    ['  ', 'value-missing'],
    ['--', 'value-missing'],
    ['N/A', 'value-missing'],
    ['暂无', 'value-missing'],
    ['12,34', 'number-ambiguous'],
    ['合计', 'value-unreadable'],
    ['12岁', 'value-unreadable'],
    ['9'.repeat(40), 'number-too-large'],
    ['1'.repeat(100_000), 'value-unreadable'],
  ])('%s', (text, expected) => expect(read(text, 'count')).toBe(expected));
});

describe('money, in fen', () => {
  test.each([
    ['￥1,234.50', 123_450],
    ['¥12.3万', 12_300_000],
    ['1.2亿元', 12_000_000_000],
    ['人民币 3,000', 300_000],
    ['-5元', -500],
    ['(5.00元)', -500],
    ['12.345', 1235],
    ['元', 'value-unreadable'],
  ])('%s', (text, expected) => expect(read(text, 'yuan')).toBe(expected));

  test('finer than a fen is rounded, and that is told', () => {
    expect(readKpiValue('12.345', 'yuan', { bare: null })).toMatchObject({ rounded: true });
    expect(readKpiValue('12.34', 'yuan', { bare: null })).toMatchObject({ rounded: false });
  });
});

describe('a percent', () => {
  test.each([
    ['45%', 0.45],
    ['４５％', 0.45],
    ['0.45%', 0.0045],
    ['9.98%', 0.0998],
    ['百分之45', 0.45],
    ['3.5‰', 0.0035],
    ['120%', 1.2],
    ['-3%', -0.03],
    ['45', 0.45],
    ['1.2', 0.012],
    ['-45', -0.45],
    ['0', 0],
    ['0.45', 'percent-ambiguous'],
    ['1', 'percent-ambiguous'],
    ['-0.45', 'percent-ambiguous'],
    ['45%%', 'value-unreadable'],
    ['%', 'value-unreadable'],
  ])('%s typed', (text, expected) => expect(read(text, 'percent')).toBe(expected));

  test.each([
    ['45', 'percent', 0.45],
    ['0.45', 'percent', 0.0045],
    ['0.45', 'fraction', 0.45],
    ['1', 'fraction', 1],
    ['45', 'fraction', 'percent-implausible'],
    ['45%', 'fraction', 0.45],
    ['0.45%', 'fraction', 0.0045],
  ] as const)('%s in a column of bare %ss', (text, bare, expected) =>
    expect(read(text, 'percent', bare)).toBe(expected),
  );

  test('how a bare number was understood is told', () => {
    expect(readKpiValue('45', 'percent', { bare: null })).toMatchObject({ readAs: 'hundredths' });
    expect(readKpiValue('0.45', 'percent', { bare: 'fraction' })).toMatchObject({ readAs: 'fraction' });
    expect(readKpiValue('45%', 'percent', { bare: 'fraction' })).toMatchObject({ readAs: 'as-written' });
  });

  test.each([
    [['45', '44.1', '0.9'], 'percent'],
    [['0.0071', '0.004', '1.02'], 'fraction'],
    [['0.45', '45'], null],
    [['45%', '0.4%', '', '暂无', '0', '0'], null],
    [[], null],
  ] as const)('the column %j is one of bare %s', (texts, expected) => {
    const column = new PercentColumn();
    for (const text of texts) column.add(text);
    expect(column.bare).toBe(expected);
  });
});

describe('seconds', () => {
  test.each([
    ['83', 83],
    ['83.5', 83.5],
    ['83秒', 83],
    ['1:23', 83],
    ['１：２３', 83],
    ['01:02:03', 3723],
    ['0:05.5', 5.5],
    ['1分23秒', 83],
    ['1 分 23 秒', 83],
    ['1分23', 83],
    ['90分', 5400],
    ['1.5分钟', 90],
    ['1小时2分', 3720],
    ['1m23s', 83],
    ['2h', 7200],
    ['1′23″', 83],
    ['350ms', 0.35],
    ['350毫秒', 0.35],
    ['1,234', 1234],
    ['1:75', 'value-unreadable'],
    ['1分75秒', 'value-unreadable'],
    ['1:60:00', 'value-unreadable'],
    ['分', 'value-unreadable'],
    ['-5', 'number-negative'],
    ['-1:23', 'number-negative'],
    ['-83秒', 'number-negative'],
    ['(5)', 'number-negative'],
    ['-', 'value-missing'],
    ['很久', 'value-unreadable'],
  ])('%s', (text, expected) => expect(read(text, 'seconds')).toBe(expected));
});

describe('numerator and denominator', () => {
  test.each([
    ['81/263', 'percent', '81/263'],
    ['８１ ／ ２６３', 'percent', '81/263'],
    ['1.2万/30万', 'percent', '12000/300000'],
    ['￥5,000/20', 'yuan', '500000/20'],
    ['81/0', 'percent', 'denominator-not-above-zero'],
    ['81/-3', 'percent', 'denominator-not-above-zero'],
    ['81/', 'percent', 'denominator-missing'],
    ['1/2/3', 'percent', 'value-unreadable'],
  ] as const)('%s', (text, unit, expected) => expect(read(text, unit)).toBe(expected));

  const parts = (above: string, below: string, unit: KpiUnit, isMean = false) =>
    said(readKpiParts(above, below, unit, { bare: null, isMean }));

  test('in two columns', () => {
    expect(parts('422', '1,694人', 'percent')).toBe('422/1694');
    expect(parts('422', '', 'percent')).toBe('denominator-missing');
    expect(parts('', '1694', 'percent')).toBe('numerator-missing');
    expect(parts('', '', 'percent')).toBe('value-missing');
    expect(parts('422', '0', 'percent')).toBe('denominator-not-above-zero');
    expect(parts('1:23', '300', 'seconds')).toBe('83/300');
  });

  test('of a mean the numerator is the mean', () => {
    expect(parts('45%', '300', 'percent', true)).toBe('0.45/300');
    expect(parts('0.45', '300', 'percent', true)).toBe('percent-ambiguous');
    expect(parts('-5', '300', 'seconds', true)).toBe('number-negative');
  });
});

test('what is written plainly reads back as itself', () => {
  const number = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 4 }), (units, places) => {
      const written = (units / 10 ** places).toFixed(places);
      expect(read(written, 'count')).toBe(Number(written));
      expect(read(`${written}%`, 'percent')).toBe(Number(`${written}e-2`));
      expect(read(Number(written).toLocaleString('en-US', { minimumFractionDigits: places }), 'count')).toBe(
        Number(written),
      );
    }),
  );
});

test('no text whatever breaks it, and a value is always a number', () => {
  const unit = fc.constantFrom<KpiUnit>('yuan', 'count', 'percent', 'seconds');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,:%/-万亿分秒￥() ')) }),
  );
  fc.assert(
    fc.property(
      text,
      unit,
      fc.constantFrom(null, 'percent' as const, 'fraction' as const),
      (text, unit, bare) => {
        const reading = readKpiValue(text, unit, { bare });
        const good =
          reading.kind === 'refused' ||
          (Number.isFinite(reading.numerator) &&
            Number.isFinite(reading.denominator) &&
            reading.denominator > 0 &&
            (unit !== 'seconds' || reading.numerator >= 0));
        expect(good).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
