import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { ExactSum } from './exact-sum.ts';
import { kpiGrains } from './kpi.ts';
import {
  fitsAggregation,
  type RawRow,
  RawRows,
  readTruth,
  type RowMeasure,
  rowMeasures,
} from './raw-rows.ts';
import { type KpiAggregation, rollUp } from './roll-up.ts';

const row = (on: string, value: number, segment = '', denominator = 1): RawRow => ({
  day: day(on),
  segment,
  value,
  denominator,
});

function gather(measure: RowMeasure, aggregation: KpiAggregation, rows: readonly RawRow[]) {
  const raw = new RawRows('week', measure);
  for (const one of rows) raw.add(one);
  return [...raw.values(aggregation)];
}

const rows = [
  row('2026-01-05', 10, '新客', 100),
  row('2026-01-11', 20, '老客', 100),
  row('2026-01-06', 60, '新客', 50),
  row('2026-01-12', 5, '新客', 10),
];

describe('raw rows come to', () => {
  test.each([
    ['count', 'sum', [3, 1]],
    ['sum', 'sum', [90, 1]],
    ['mean', 'ratio', [90, 3]],
    ['mean', 'weighted-mean', [30, 3]],
    ['mean', 'last', [30, 1]],
    ['median', 'median', [20, 1]],
    ['ratio', 'ratio', [90, 250]],
    ['ratio', 'last', [0.36, 1]],
  ] as const)('a %s for a KPI by %s', (measure, aggregation, [numerator, denominator]) => {
    const [whole] = gather(measure, aggregation, rows);
    expect(whole).toEqual({ segment: '', periodDay: '2026-01-05', rowCount: 3, numerator, denominator });
  });

  test('values by segment and week, the whole first; a week without a row has none', () => {
    const found = gather('sum', 'sum', rows);
    expect(found.map(({ segment, periodDay, numerator }) => [segment, periodDay, numerator])).toEqual([
      ['', '2026-01-05', 90],
      ['', '2026-01-12', 5],
      ['新客', '2026-01-05', 70],
      ['新客', '2026-01-12', 5],
      ['老客', '2026-01-05', 20],
    ]);
  });

  test('without segments only the whole', () => {
    expect(gather('count', 'sum', [row('2026-01-05', 1)])).toHaveLength(1);
  });

  test('the share of rows that are true', () => {
    const [whole] = gather('share', 'ratio', [
      row('2026-01-05', 1),
      row('2026-01-06', 0),
      row('2026-01-07', 0),
    ]);
    expect(whole).toMatchObject({ numerator: 1, denominator: 3 });
  });

  test('nothing where a ratio is over nothing', () => {
    expect(gather('ratio', 'ratio', [row('2026-01-05', 5, '', 0)])).toEqual([]);
  });

  test('what fits the KPI', () => {
    expect(fitsAggregation('mean', 'sum')).toBe(false);
    expect(fitsAggregation('share', 'ratio')).toBe(true);
    expect(rowMeasures.every((measure) => fitsAggregation(measure, 'last'))).toBe(true);
  });
});

describe('parts and the whole', () => {
  const anyRow = fc.record({
    day: fc.integer({ min: 0, max: 200 }).map((count) => addDays(day('2025-12-01'), count)),
    segment: fc.constantFrom('新客', '老客', '沉睡'),
    value: fc.integer({ min: 0, max: 1000 }),
    denominator: fc.integer({ min: 1, max: 1000 }),
  });
  const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 200 });
  const sums = fc.constantFrom('count' as const, 'sum' as const);
  const ratios = fc.constantFrom('mean' as const, 'ratio' as const, 'share' as const);

  test('segments add up to the whole, and periods to all rows', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...kpiGrains), sums, (all, grain, measure) => {
        const raw = new RawRows(grain, measure);
        for (const one of all) raw.add(one);
        const values = [...raw.values('sum')];
        const total = (parts: typeof values) => parts.reduce((sum, { numerator }) => sum + numerator, 0);
        const whole = values.filter(({ segment }) => segment === '');
        expect(total(whole)).toBe(total(values.filter(({ segment }) => segment !== '')));
        expect(total(whole)).toBe(
          measure === 'count' ? all.length : all.reduce((sum, { value }) => sum + value, 0),
        );
      }),
    );
  });

  test('a ratio rolled up from segments or from periods is that of all rows', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...kpiGrains), ratios, (all, grain, measure) => {
        const raw = new RawRows(grain, measure);
        for (const one of all) raw.add(one);
        const values = [...raw.values('ratio')];
        const sum = all.reduce((total, { value }) => total + value, 0);
        const below =
          measure === 'ratio' ? all.reduce((total, one) => total + one.denominator, 0) : all.length;
        expect(
          rollUp(
            'ratio',
            values.filter(({ segment }) => segment === ''),
          ),
        ).toBe(sum / below);
        expect(
          rollUp(
            'ratio',
            values.filter(({ segment }) => segment !== ''),
          ),
        ).toBe(sum / below);
      }),
    );
  });

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...rowMeasures), (all, measure) => {
        expect(gather(measure, 'last', all)).toEqual(gather(measure, 'last', all.toReversed()));
      }),
    );
  });
});

test('a sum keeps what doubles lose', () => {
  const sum = new ExactSum();
  for (const value of [1e16, 1, 1, -1e16]) sum.add(value);
  expect(sum.value).toBe(2);
  const tenths = new ExactSum();
  for (let count = 0; count < 1_000_000; count += 1) tenths.add(0.1);
  expect(tenths.value).toBe(100_000);
});

test.each([
  ['TRUE', true],
  ['true', true],
  ['1', true],
  ['是', true],
  ['Ｙ', true],
  ['FALSE', false],
  ['0', false],
  ['否', false],
  ['', null],
  ['maybe', null],
])('%s is %s', (text, expected) => expect(readTruth(text)).toBe(expected));
