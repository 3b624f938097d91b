import { expect, test } from 'vitest';
import { type Kpi, kpiIdSchema, kpiSchema } from '#shared/domain/kpis/kpi.ts';
import { kpiValueSchema } from '#shared/domain/kpis/kpi-value.ts';
import { day } from '#shared/values/day.ts';
import { type ValuePart, type ValueRow, valueRows } from './value-rows.ts';
import { plainCell, readCell, readTyped } from './value-typing.ts';

const id = kpiIdSchema.parse('01890000-0000-7000-8000-000000000001');
const week = day('2026-11-16');
const rate = kpiSchema.parse({
  id,
  name: 'Rate',
  meaning: '',
  unit: 'percent',
  direction: 'higher',
  aggregation: 'ratio',
  grain: 'week',
  source: '',
  ownerId: null,
  baseline: null,
  goodBp: 9500,
  watchBp: 8500,
  profile: { kind: 'even' },
  derivation: null,
  factorIds: [],
  weightBp: 0,
  shares: [],
  position: 0,
});
const value = (numerator: number, denominator: number, segment = '') =>
  kpiValueSchema.parse({
    kpiId: id,
    segment,
    periodDay: week,
    numerator,
    denominator,
    note: '',
    revision: 1,
  });

function rowsOf(kpi: Kpi, ...values: ReturnType<typeof value>[]): readonly ValueRow[] {
  return valueRows({ kpis: [kpi], values, segment: '', halves: new Map(), language: 'zh-CN' });
}

function typed(rows: readonly ValueRow[], part: ValuePart, text: string) {
  const row = rows.find((one) => one.part === part);
  if (row === undefined) throw new Error(`no row of ${part}`);
  return { row, periodDay: week, text };
}

test('a half waits for the other one, and both together are stored', () => {
  const rows = rowsOf(rate);
  const first = readTyped([typed(rows, 'numerator', '312')], rows, new Map(), '');
  if (first.kind !== 'ok') throw new Error(first.fault);
  expect(first.values).toEqual([]);
  const second = readTyped([typed(rows, 'denominator', '10,240')], rows, first.halves, '');
  expect(second).toMatchObject({ values: [{ numerator: 312, denominator: 10_240 }] });
});

test('a stored value keeps its other half; emptied it is taken away', () => {
  const rows = rowsOf(rate, value(300, 10_000));
  const changed = readTyped([typed(rows, 'numerator', '310')], rows, new Map(), '');
  expect(changed).toMatchObject({ values: [{ numerator: 310, denominator: 10_000 }] });
  const emptied = readTyped([typed(rows, 'denominator', '')], rows, new Map(), '');
  expect(emptied).toMatchObject({ values: [{ numerator: null }] });
});

test('a denominator of zero is refused at its place', () => {
  const rows = rowsOf(rate);
  const outcome = readTyped([typed(rows, 'denominator', '0')], rows, new Map(), '');
  expect(outcome).toMatchObject({ kind: 'refused', fault: 'denominator-not-above-zero' });
});

test('money is typed in the unit in which its row is shown, or in one of its own', () => {
  const sales: Kpi = { ...rate, unit: 'yuan', aggregation: 'sum' };
  const [row] = rowsOf(sales, value(205_000_000_00, 1));
  if (row === undefined) throw new Error('no row');
  expect(row.scale.name).toBe('yi');
  expect(readCell({ row, text: '1.73' })).toEqual({ kind: 'ok', value: 173_000_000_00 });
  expect(readCell({ row, text: '9000万' })).toEqual({ kind: 'ok', value: 90_000_000_00 });
  expect(plainCell(row, 173_000_000_00)).toBe('1.73');
});

test('the whole of what is entered by segments is worked out, and locked', () => {
  const [row, ...more] = rowsOf(rate, value(10, 100, 'new'), value(90, 300, 'old'));
  expect(more).toEqual([]);
  expect(row?.lock).toBe('segments');
  expect(row?.cells.get(week)?.value).toBeCloseTo(0.25, 12);
});
