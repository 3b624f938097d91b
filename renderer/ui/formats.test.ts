import { expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { day } from '#shared/values/day.ts';
import { instant } from '#shared/values/instant.ts';
import { fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { createFormats } from './formats.ts';

const zh = createFormats('zh-CN', 'yuan');
const zhWan = createFormats('zh-CN', 'wan');
const en = createFormats('en', 'yuan');
const enWan = createFormats('en', 'wan');

test('money by unit and language, the minus as wide as a digit', () => {
  expect(zh.money(fen(-4_500_000))).toBe('\u221245,000.00');
  expect(zh.money(fen(1_200_000_000), 0)).toBe('12,000,000');
  expect(zhWan.money(fen(520_664_400))).toBe('520.66');
  expect(zh.moneyWithUnit(fen(520_664_400))).toBe('5,206,644.00 元');
  expect(zhWan.moneyWithUnit(fen(520_664_400))).toBe('520.66 万元');
  expect(en.moneyWithUnit(fen(520_664_400))).toBe('CNY 5,206,644.00');
  expect(enWan.moneyWithUnit(fen(520_664_400))).toBe('CNY 5.21m');
});

test('a change says its direction', () => {
  expect([fen(100), fen(-100), fen(0)].map((amount) => zh.moneyChange(amount))).toEqual([
    '+1.00',
    '\u22121.00',
    '±0.00',
  ]);
});

test('a column has decimals when one of its amounts needs them', () => {
  expect(zh.decimalsFor([fen(100), fen(-300)])).toBe(0);
  expect(zh.decimalsFor([fen(100), fen(101)])).toBe(2);
});

test('shares and their differences', () => {
  expect(zh.percent(basisPoints(4340))).toBe('43.4\u00a0%');
  expect(zh.percentFigure(basisPoints(4340))).toBe('43.4');
  expect(zh.points(basisPoints(70))).toBe('+0.7 个百分点');
  expect(en.points(basisPoints(-120))).toBe('\u22121.2 pp');
});

test('days, months and their ranges', () => {
  expect(zh.day(day('2026-06-28'))).toBe('2026年6月28日');
  expect(zh.day(day('2026-06-28'), 'weekday')).toBe('6月28日 周日');
  expect(en.day(day('2026-06-28'), 'weekday')).toBe('Sun 28 Jun');
  expect(zh.month(month('2026-01'), 'short')).toBe('1月');
  expect(en.month(month('2026-01'))).toBe('Jan 2026');
  expect(zh.monthRange(month('2026-01'), month('2026-12'))).toBe('2026年1月\u201312月');
  expect(zh.monthRange(month('2026-11'), month('2027-03'))).toBe('2026年11月\u20132027年3月');
  expect(en.monthRange(month('2026-01'), month('2026-12'))).toBe('Jan\u2013Dec 2026');
  expect(en.monthRange(month('2026-11'), month('2027-03'))).toBe('Nov 2026 \u2013 Mar 2027');
});

test('how long ago', () => {
  const now = instant('2026-06-28T08:00:00.000Z');
  expect(zh.relative(instant('2026-06-28T07:59:40.000Z'), now)).toBe('刚刚');
  expect(zh.relative(instant('2026-06-28T07:55:00.000Z'), now)).toBe('5 分钟前');
  expect(en.relative(instant('2026-06-28T05:00:00.000Z'), now)).toBe('3 h ago');
});

test('numbers with so many decimals, and large counts in few digits', () => {
  expect(zh.decimal(1284.5, 2)).toBe('1,284.50');
  expect(zh.decimal(-0.004, 2)).toBe('0.00');
  expect([9_999, 12_345, 1_234_567, 123_456_789].map((count) => zh.compact(count))).toEqual([
    '9,999',
    '1.2万',
    '123万',
    '1.2亿',
  ]);
  expect([9_999, 12_345, 123_456, 1_234_567, 2_000_000_000].map((count) => en.compact(count))).toEqual([
    '9,999',
    '12.3k',
    '123k',
    '1.2M',
    '2.0B',
  ]);
});
