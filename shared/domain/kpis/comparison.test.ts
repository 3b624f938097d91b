import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { type ComparedTerms } from './aligned-spans.ts';
import { compareSpans, driversBetween, spansCompared } from './comparison.ts';
import { type DaySpan, periodsOf } from './grain.ts';
import { rollUp } from './roll-up.ts';

import type { PeriodValue } from './target-course.ts';

const february = { firstDay: day('2026-02-01'), lastDay: day('2026-02-28') };
const march = { firstDay: day('2026-03-01'), lastDay: day('2026-03-31') };
const asOf = day('2030-01-01');
const compare = (
  terms: ComparedTerms,
  spans: { readonly later: DaySpan; readonly earlier: DaySpan },
  values: readonly PeriodValue[],
) => compareSpans({ terms, values }, spans, asOf);
const daily = { aggregation: 'sum', grain: 'day' } as const;
const onDays = (span: typeof march, numerator: (at: number) => number): PeriodValue[] =>
  periodsOf('day', span).map((periodDay, at) => ({ periodDay, numerator: numerator(at), denominator: 1 }));

describe('spans side by side', () => {
  test('a week of March is held against the same working days of February', () => {
    // By 6 March five working days are over; by 6 February, after a Sunday, five too.
    const values = [...onDays(february, () => 10), ...onDays(march, () => 20).slice(0, 6)];
    const found = compare(daily, { later: march, earlier: february }, values);
    expect(found.sameWorkDay).toEqual({ workDay: 5, later: 120, earlier: 60 });
    expect(found.earlier.workDayCount).toBe(16);
    expect(found.later.points[5]).toEqual({ workDay: 5, periodDay: '2026-03-06', value: 20, soFar: 120 });
    expect(found.later.value).toBe(120);
  });

  test('a holiday is not held against an ordinary week', () => {
    const weekly = { aggregation: 'sum', grain: 'week' } as const;
    const earlier = { firstDay: day('2026-02-09'), lastDay: day('2026-03-01') };
    const later = { firstDay: day('2026-03-02'), lastDay: day('2026-03-22') };
    const weeks = (first: string, numerators: readonly number[]): PeriodValue[] =>
      numerators.map((numerator, at) => ({
        periodDay: addDays(day(first), 7 * at),
        numerator,
        denominator: 1,
      }));
    // Six working days with the make-up Saturday; none; five with the make-up Saturday, and the week off before them.
    const values = [...weeks('2026-02-09', [60, 7, 50]), ...weeks('2026-03-02', [100, 100])];
    const found = compare(weekly, { later, earlier }, values);
    expect(found.earlier.points.map(({ workDay }) => workDay)).toEqual([6, 6, 11]);
    expect(found.sameWorkDay).toEqual({ workDay: 10, later: 200, earlier: 60 + (4 / 5) * 57 });
  });

  test('what is missing in either is left out of both', () => {
    const monthly = onDays(february, () => 10).filter(({ periodDay }) => periodDay !== '2026-02-03');
    const values = [...monthly, ...onDays(march, () => 20).slice(0, 6)];
    const found = compare(daily, { later: march, earlier: february }, values);
    expect(found.sameWorkDay).toEqual({ workDay: 5, later: 100, earlier: 50 });
  });

  test('once both are over, all of one is held against all of the other', () => {
    const monthly = { aggregation: 'sum', grain: 'month' } as const;
    const values = [february, march].map(({ firstDay }, at) => ({
      periodDay: firstDay,
      numerator: 160 + 60 * at,
      denominator: 1,
    }));
    const found = compare(monthly, { later: march, earlier: february }, values);
    expect(found.sameWorkDay).toEqual({ workDay: 22, later: 220, earlier: 160 });
    const shorter = compare(monthly, { later: february, earlier: march }, values);
    expect(shorter.sameWorkDay).toEqual({ workDay: 16, later: 160, earlier: 220 });
  });

  test('nothing is compared with nothing', () => {
    const found = compare(
      daily,
      { later: march, earlier: february },
      onDays(march, () => 20),
    );
    expect(found.sameWorkDay).toBeNull();
    expect(found.earlier).toMatchObject({ value: null });
  });

  test('ratios are rolled up, means weighed, levels taken as they are', () => {
    const values = [...onDays(february, () => 10), ...onDays(march, (at) => at + 1).slice(0, 6)].map(
      (value) => ({
        ...value,
        denominator: 100,
      }),
    );
    const spans = { later: march, earlier: february };
    const of = (aggregation: 'ratio' | 'weighted-mean' | 'last' | 'median') =>
      compare({ aggregation, grain: 'day' }, spans, values).sameWorkDay;
    expect(of('ratio')).toMatchObject({ earlier: 0.1, later: 21 / 600 });
    expect(of('weighted-mean')).toMatchObject({ earlier: 10, later: 3.5 });
    expect(of('last')).toMatchObject({ earlier: 0.1, later: 0.06 });
    expect(of('median')).toMatchObject({ earlier: 0.1, later: 0.035 });
  });

  test('a span against itself is no different', () => {
    const grains = fc.constantFrom('day' as const, 'week' as const, 'month' as const);
    const aggregations = fc.constantFrom('sum' as const, 'ratio' as const, 'weighted-mean' as const);
    const numbers = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 92, maxLength: 92 });
    const start = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(grains, aggregations, numbers, start, (grain, aggregation, came, from) => {
        const firstDay = addDays(day('2019-01-07'), from);
        const span = { firstDay, lastDay: addDays(firstDay, 91) };
        const values = periodsOf(grain, span).map((periodDay, at) => ({
          periodDay,
          numerator: came[at] ?? 0,
          denominator: 1 + (came[91 - at] ?? 0),
        }));
        const found = compare({ aggregation, grain }, { later: span, earlier: span }, values);
        expect(found.later).toEqual(found.earlier);
        expect(found.later.value).toBe(rollUp(aggregation, values));
        expect(found.sameWorkDay?.later).toBeCloseTo(found.sameWorkDay?.earlier ?? Number.NaN, 6);
      }),
    );
  });
});

describe('drivers', () => {
  const kpi = (name: string, aggregation: 'sum' | 'ratio', grain: 'day' | 'week' = 'week') => ({
    id: uuidV7<'kpi'>(0, new Uint8Array(10)),
    name,
    aggregation,
    grain,
  });
  const spans = {
    earlier: { firstDay: day('2026-03-02'), lastDay: day('2026-03-08') },
    later: { firstDay: day('2026-03-09'), lastDay: day('2026-03-15') },
  };
  const weeks = (before: readonly [number, number], after: readonly [number, number]): PeriodValue[] =>
    [before, after].map(([numerator, denominator], at) => ({
      periodDay: addDays(day('2026-03-02'), 7 * at),
      numerator,
      denominator,
    }));
  const factors = [
    { kpi: kpi('访问', 'sum'), values: weeks([100_000, 1], [120_000, 1]) },
    { kpi: kpi('转化', 'ratio'), values: weeks([2000, 100_000], [2160, 120_000]) },
    { kpi: kpi('客单', 'ratio'), values: weeks([100_000_000, 2000], [112_320_000, 2160]) },
  ];

  test('of sales by visits, conversion and ticket', () => {
    const found = driversBetween(factors, spans, asOf);
    expect(found?.factors.map(({ change }) => Math.round((change ?? 0) * 100) / 100)).toEqual([
      19_333_514.06, -11_172_507.77, 4_158_993.72,
    ]);
    expect(found?.before).toBeCloseTo(100_000_000, 6);
    expect(found?.after).toBeCloseTo(112_320_000, 6);
  });

  test('add up to the change of the product, whatever weeks came or did not', () => {
    const quarters = {
      earlier: { firstDay: day('2026-01-01'), lastDay: day('2026-03-31') },
      later: { firstDay: day('2026-04-01'), lastDay: day('2026-06-30') },
    };
    const days = [...periodsOf('week', quarters.earlier), ...periodsOf('week', quarters.later)];
    const anyWeek = fc.record({
      visits: fc.integer({ min: 100, max: 900 }),
      purchases: fc.integer({ min: 1, max: 90 }),
      amount: fc.integer({ min: 1000, max: 9000 }),
      isKnown: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyWeek, { minLength: 26, maxLength: 26 }), (came) => {
        const known = came.flatMap((week, at) => {
          const periodDay = days[at];
          return week.isKnown && periodDay !== undefined ? [{ ...week, periodDay }] : [];
        });
        const sales = known.map(({ periodDay, amount }) => ({
          periodDay,
          numerator: amount,
          denominator: 1,
        }));
        const found = driversBetween(
          [
            {
              kpi: kpi('访问', 'sum'),
              values: known.map(({ periodDay, visits }) => ({
                periodDay,
                numerator: visits,
                denominator: 1,
              })),
            },
            {
              kpi: kpi('转化', 'ratio'),
              values: known.map(({ periodDay, purchases, visits }) => ({
                periodDay,
                numerator: purchases,
                denominator: visits,
              })),
            },
            {
              kpi: kpi('客单', 'ratio'),
              values: known.map(({ periodDay, amount, purchases }) => ({
                periodDay,
                numerator: amount,
                denominator: purchases,
              })),
            },
          ],
          quarters,
          asOf,
        );
        const { sameWorkDay } = compare({ aggregation: 'sum', grain: 'week' }, quarters, sales);
        const changes = found?.factors.map(({ change }) => change ?? 0) ?? [];
        const sum = changes.reduce((total, change) => total + change, 0);
        expect(sum).toBeCloseTo((sameWorkDay?.later ?? 0) - (sameWorkDay?.earlier ?? 0), 4);
        expect(found?.after ?? 0).toBeCloseTo(sameWorkDay?.later ?? 0, 4);
      }),
    );
  });

  test('of factors of different grain are over the same working days', () => {
    const daily = [...periodsOf('day', spans.earlier), ...periodsOf('day', spans.later)].map((periodDay) => ({
      periodDay,
      numerator: periodDay < '2026-03-09' ? 10 : 20,
      denominator: 1,
    }));
    const rate = { kpi: kpi('转化', 'ratio'), values: weeks([1, 10], [2, 10]) };
    const found = driversBetween([{ kpi: kpi('访问', 'sum', 'day'), values: daily }, rate], spans, asOf);
    expect(found).toMatchObject({ before: 70 * 0.1, after: 140 * 0.2 });
  });

  test('with a factor that is missing or nothing none is told, and the others are', () => {
    const [visits] = factors;
    const missing = visits === undefined ? [] : [visits, { kpi: kpi('转化', 'ratio'), values: [] }];
    expect(driversBetween(missing, spans, asOf)).toMatchObject({
      before: null,
      after: null,
      factors: [
        { before: 100_000, after: 120_000, change: null },
        { before: null, after: null, change: null },
      ],
    });
    const nothing = [{ kpi: kpi('访问', 'sum'), values: weeks([0, 1], [5, 1]) }];
    expect(driversBetween(nothing, spans, asOf)?.factors[0]?.change).toBeNull();
    expect(driversBetween([], spans, asOf)).toBeNull();
  });
});

describe('the spans that are compared where none is named', () => {
  const targets = [february, march];
  test('are those of the target that runs and of the one before it', () => {
    expect(spansCompared(daily, targets, day('2026-03-10'))).toEqual({ later: march, earlier: february });
  });

  test('without one before it as many days, and without any the last periods', () => {
    expect(spansCompared(daily, [march], day('2026-03-10')).earlier).toEqual({
      firstDay: '2026-01-29',
      lastDay: '2026-02-28',
    });
    expect(spansCompared({ grain: 'week' }, [], day('2026-03-10'))).toEqual({
      later: { firstDay: '2025-12-15', lastDay: '2026-03-15' },
      earlier: { firstDay: '2025-09-15', lastDay: '2025-12-14' },
    });
  });
});

test('a running week goes as far as the day does', () => {
  const values = [
    { periodDay: day('2026-03-02'), numerator: 50, denominator: 1 },
    { periodDay: day('2026-03-09'), numerator: 24, denominator: 1 },
  ];
  const spans = {
    earlier: { firstDay: day('2026-03-02'), lastDay: day('2026-03-08') },
    later: { firstDay: day('2026-03-09'), lastDay: day('2026-03-15') },
  };
  const series = { terms: { aggregation: 'sum', grain: 'week' } as const, values };
  expect(compareSpans(series, spans, day('2026-03-10')).sameWorkDay).toEqual({
    workDay: 2,
    later: 24,
    earlier: 20,
  });
});
