import { expect, test } from 'vitest';
import { createFormats } from '../formats.ts';
import { kpiScale, scaledRange, scaledText } from './kpi-scale.ts';

const zh = createFormats('zh-CN', 'yuan');

test('money is written by the size of the KPI and the language of its reader', () => {
  const sizes = [9_000_000_000_00, 12_300_00];
  const yi = kpiScale('yuan', sizes, 'zh-CN');
  expect([yi.name, scaledText(4_610_000_000_00, yi, zh)]).toEqual(['yi', '46.10']);
  expect(kpiScale('yuan', sizes, 'en').name).toBe('billion');
  expect(kpiScale('yuan', [5_000_000_00], 'en').name).toBe('million');
  expect(kpiScale('yuan', [120_000_00, null], 'zh-CN').name).toBe('wan');
  expect(kpiScale('yuan', [], 'zh-CN').name).toBe('yuan');
});

test('small shares and short times are written finely', () => {
  expect(scaledText(0.0312, kpiScale('percent', [0.036], 'en'), zh)).toBe('3.12');
  expect(scaledText(0.4512, kpiScale('percent', [0.45, 0.02], 'en'), zh)).toBe('45.1');
  expect(scaledText(74.26, kpiScale('seconds', [80], 'en'), zh)).toBe('74.3');
  expect(scaledText(-1284, kpiScale('count', [2000], 'en'), zh)).toBe('\u22121,284');
  expect(kpiScale('count', [2_803_564], 'zh-CN').name).toBe('countWan');
  expect(scaledText(2_803_564, kpiScale('count', [2_803_564], 'zh-CN'), zh)).toBe('280.4');
  expect(scaledText(1284, kpiScale('count', [1284, 99.5], 'en'), zh)).toBe('1,284');
  expect(scaledText(2.5, kpiScale('count', [2.5], 'en'), zh)).toBe('2.5');
});

test('what is missing is blank, a range has its own dash', () => {
  const scale = kpiScale('seconds', [80], 'en');
  expect(scaledText(null, scale, zh)).toBe('');
  expect(scaledRange(78, 87, scale, zh)).toBe('78.0\u201387.0');
});
