import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { ExactSum } from '../kpis/exact-sum.ts';
import { type KpiAggregation, rollUp } from '../kpis/roll-up.ts';
import type { MeasureHow } from './kpi-mapping.ts';
import { RawGathering } from './raw-gathering.ts';

interface Row {
  readonly segment: string;
  readonly week: number;
  readonly value: number;
  readonly below: number;
}

const weeks = [day('2026-01-05'), day('2026-01-12'), day('2026-01-19')];

/** Each row counts for its segment and for the whole, ''. */
function gather(how: MeasureHow, aggregation: KpiAggregation, rows: readonly Row[]) {
  const id = uuidV7<'kpi'>(0, new Uint8Array(10));
  const kpi = { id, name: '转化', unit: 'percent', aggregation, grain: 'week', isDerived: false } as const;
  const gathering = new RawGathering();
  for (const [at, { segment, week, value, below }] of rows.entries()) {
    const periodDay = weeks[week] ?? weeks[0] ?? day('2026-01-05');
    for (const of of [segment, '']) gathering.add({ kpi, how, segment: of, periodDay }, at + 2, value, below);
  }
  return gathering.groups.map((group) => ({
    segment: group.segment,
    periodDay: group.periodDay,
    part: group.part ?? { numerator: Number.NaN, denominator: Number.NaN },
  }));
}

const row = (value: number, below = 1, week = 0): Row => ({ segment: '新客', week, value, below });

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
  ] as const)('a %s for a KPI by %s', (how, aggregation, [numerator, denominator]) => {
    const [whole] = gather(how, aggregation, [row(10, 100), row(60, 50), row(20, 100)]);
    expect(whole).toEqual({ segment: '', periodDay: '2026-01-05', part: { numerator, denominator } });
  });

  test('nothing over a denominator of 0', () => {
    expect(gather('ratio', 'ratio', [row(5, 0)])[0]?.part.denominator).toBeNaN();
  });
});

describe('parts and the whole', () => {
  const anyRow = fc.record({
    segment: fc.constantFrom('新客', '老客', '沉睡'),
    week: fc.integer({ min: 0, max: 2 }),
    value: fc.integer({ min: 0, max: 1000 }),
    below: fc.integer({ min: 1, max: 1000 }),
  });
  const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 200 });
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

  test('counts and sums of segments and weeks add up to those of all rows', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('count' as const, 'sum' as const), (rows, how) => {
        const groups = gather(how, 'sum', rows);
        const all = how === 'count' ? rows.length : sumOf(rows.map(({ value }) => value));
        const total = (among: typeof groups) => sumOf(among.map(({ part }) => part.numerator));
        expect(total(groups.filter(({ segment }) => segment === ''))).toBe(all);
        expect(total(groups.filter(({ segment }) => segment !== ''))).toBe(all);
      }),
    );
  });

  test('a ratio rolled up from segments or from weeks is that of all rows', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('mean' as const, 'ratio' as const), (rows, how) => {
        const groups = gather(how, 'ratio', rows);
        const below = how === 'mean' ? rows.length : sumOf(rows.map((one) => one.below));
        const all = sumOf(rows.map(({ value }) => value)) / below;
        const rolled = (among: typeof groups) =>
          rollUp(
            'ratio',
            among.map(({ part }) => part),
          );
        expect(rolled(groups.filter(({ segment }) => segment === ''))).toBe(all);
        expect(rolled(groups.filter(({ segment }) => segment !== ''))).toBe(all);
      }),
    );
  });

  test('the order of rows does not matter', () => {
    const hows = fc.constantFrom<MeasureHow>('count', 'sum', 'mean', 'median', 'ratio');
    fc.assert(
      fc.property(anyRows, hows, (rows, how) => {
        expect(gather(how, 'last', rows)).toEqual(gather(how, 'last', rows.toReversed()));
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
