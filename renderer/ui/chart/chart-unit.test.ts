import { expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { chartUnit, unitText } from './chart-unit.ts';

test('the unit follows the language and the size', () => {
  expect(chartUnit(fen(12_000_000_00), 'zh-CN').name).toBe('wan');
  expect(chartUnit(fen(12_000_000_00), 'en').name).toBe('million');
  expect(chartUnit(fen(58_705_23), 'en').name).toBe('yuan');
  expect(chartUnit(fen(9_999_99), 'zh-CN').name).toBe('yuan');
});

test('amounts are written in it, rounded half away from zero', () => {
  const wan = chartUnit(fen(12_000_000_00), 'zh-CN');
  const million = chartUnit(fen(12_000_000_00), 'en');
  expect(unitText(fen(12_000_000_00), wan)).toBe('1,200.0');
  expect(unitText(fen(5_206_644_00), million)).toBe('5.21');
  expect(unitText(fen(-45_000_00), wan)).toBe('\u22124.5');
  expect(unitText(fen(-1), wan)).toBe('0.0');
});
