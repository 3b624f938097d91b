import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { factorDrivers } from './factor-drivers.ts';
import { periodsOf } from './grain.ts';
import { rollUp } from './roll-up.ts';
import { compareSpans } from './span-comparison.ts';
import type { PeriodValue } from './target-course.ts';

const february = { firstDay: day('2026-02-01'), lastDay: day('2026-02-28') };
const march = { firstDay: day('2026-03-01'), lastDay: day('2026-03-31') };
const daily = { aggregation: 'sum', grain: 'day' } as const;
const onDays = (span: typeof march, numerator: (at: number) => number): PeriodValue[] =>
  periodsOf('day', span).map((periodDay, at) => ({ periodDay, numerator: numerator(at), denominator: 1 }));

describe('spans side by side', () => {
  test('a week of March is held against the same working days of February', () => {
    // By 6 March five working days are over; by 6 February, after a Sunday, five too.
    const values = [...onDays(february, () => 10), ...onDays(march, () => 20).slice(0, 6)];
    const found = compareSpans(daily, { later: march, earlier: february }, values);
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
    const found = compareSpans(weekly, { later, earlier }, values);
    expect(found.earlier.points.map(({ workDay }) => workDay)).toEqual([6, 6, 11]);
    expect(found.sameWorkDay).toEqual({ workDay: 10, later: 200, earlier: 60 + (4 / 5) * 57 });
  });

  test('what is missing in either is left out of both', () => {
    const monthly = onDays(february, () => 10).filter(({ periodDay }) => periodDay !== '2026-02-03');
    const values = [...monthly, ...onDays(march, () => 20).slice(0, 6)];
    const found = compareSpans(daily, { later: march, earlier: february }, values);
    expect(found.sameWorkDay).toEqual({ workDay: 5, later: 100, earlier: 50 });
  });

  test('nothing is compared with nothing', () => {
    const found = compareSpans(
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
      compareSpans({ aggregation, grain: 'day' }, spans, values).sameWorkDay;
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
        const found = compareSpans({ aggregation, grain }, { later: span, earlier: span }, values);
        expect(found.later).toEqual(found.earlier);
        expect(found.later.value).toBe(rollUp(aggregation, values));
        expect(found.sameWorkDay?.later).toBeCloseTo(found.sameWorkDay?.earlier ?? Number.NaN, 6);
      }),
    );
  });
});

describe('drivers', () => {
  const id = () => uuidV7<'kpi'>(0, new Uint8Array(10));
  test('of sales by visits, conversion and ticket', () => {
    const found = factorDrivers([
      { kpiId: id(), name: '访问', before: 100_000, after: 120_000 },
      { kpiId: id(), name: '转化', before: 0.02, after: 0.018 },
      { kpiId: id(), name: '客单', before: 50_000, after: 52_000 },
    ]);
    expect(found?.factors.map(({ change }) => Math.round((change ?? 0) * 100) / 100)).toEqual([
      19_333_514.06, -11_172_507.77, 4_158_993.72,
    ]);
    expect(found?.before).toBeCloseTo(100_000_000, 6);
    expect(found?.after).toBeCloseTo(112_320_000, 6);
  });

  test('with a factor that is missing or nothing none is told', () => {
    const missing = factorDrivers([{ kpiId: id(), name: '访问', before: null, after: 2 }]);
    expect(missing).toMatchObject({ before: null, after: 2, factors: [{ change: null }] });
    expect(
      factorDrivers([{ kpiId: id(), name: '访问', before: 0, after: 2 }])?.factors[0]?.change,
    ).toBeNull();
    expect(factorDrivers([])).toBeNull();
  });
});
