import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { addDays, type Day, day } from '#shared/values/day.ts';
import { periodEnd, periodsOf } from './grain.ts';
import { pacePoints } from './history-points.ts';
import { landingsScore, scoreKpiLanding } from './landing-score.ts';
import type { KpiAggregation } from './roll-up.ts';
import { kpiStanding, type KpiTerms, type StandingTarget, statusOf } from './standing.ts';
import type { PeriodValue } from './target-course.ts';

const quarter = { firstDay: day('2026-01-01'), lastDay: day('2026-03-31') };
const terms = (aggregation: KpiAggregation, change: Partial<KpiTerms> = {}): KpiTerms => ({
  aggregation,
  grain: 'week',
  profile: { kind: 'even' },
  goodBp: basisPoints(9500),
  watchBp: basisPoints(8500),
  ...change,
});
const higher = (target: number, baseline: number | null = null): StandingTarget => ({
  ...quarter,
  aim: { direction: 'higher', target, baseline },
});
const value = (periodDay: string, numerator: number, denominator = 1): PeriodValue => ({
  periodDay: day(periodDay),
  numerator,
  denominator,
});
/** The first weeks of the quarter, from 2025-12-29. */
const weeks = (...numerators: readonly number[]): PeriodValue[] =>
  numerators.map((numerator, at) => value(addDays(day('2025-12-29'), 7 * at), numerator));

describe('what adds up', () => {
  test('is held against what was due so far', () => {
    const found = kpiStanding(terms('sum'), higher(1300), weeks(100, 80, 90), day('2026-01-18'));
    expect(found).toMatchObject({ value: 270, parts: null, periodCount: 3, knownCount: 3, missing: [] });
    expect(found.attainment).toBeCloseTo(270 / 1300, 12);
    expect(found.attainmentSoFar).toBeCloseTo(0.9, 12);
    expect(found.dueShare).toBeCloseTo(3 / 13, 12);
    expect(found.due).toBeCloseTo(300, 9);
    expect(found.pace).toBeCloseTo(0.9, 12);
    expect(found).toMatchObject({ status: 'watch', judgedBy: 'pace', newestDay: '2026-01-12' });
  });

  test('a missing week is neither zero nor due', () => {
    const values = [value('2025-12-29', 100), value('2026-01-12', 100)];
    const found = kpiStanding(terms('sum'), higher(1300), values, day('2026-01-18'));
    expect(found).toMatchObject({ periodCount: 3, knownCount: 2, missing: ['2026-01-05'], status: 'good' });
    expect(found.pace).toBeCloseTo(1, 12);
    expect(found.trend.at(-2)).toEqual({ periodDay: '2026-01-05', value: null });
  });

  test('the running week counts with its working days so far', () => {
    const byWork = terms('sum', { profile: { kind: 'working-days' } });
    const found = kpiStanding(byWork, higher(5900), weeks(400, 500, 200), day('2026-01-13'));
    // 5 days of 59 in the first week, its make-up Sunday among them; 5 in the second, 2 of 5 in the third.
    const first = kpiStanding(byWork, higher(5900), weeks(400), day('2026-01-04')).dueShare ?? 0;
    const second = kpiStanding(byWork, higher(5900), weeks(400, 500), day('2026-01-11')).dueShare ?? 0;
    expect(found.dueShare).toBeCloseTo(second + (second - first) * 0.4, 12);
    expect(found.periodCount).toBe(2);
  });

  test('values of periods ahead are not known yet', () => {
    const found = kpiStanding(terms('sum'), higher(1300), weeks(100, 100, 900), day('2026-01-11'));
    expect(found).toMatchObject({ value: 200, newestDay: '2026-01-05' });
  });

  test('of less is better is judged by attainment, whose pace above 1 is bad', () => {
    const target: StandingTarget = { ...quarter, aim: { direction: 'lower', target: 1300, baseline: null } };
    const found = kpiStanding(terms('sum'), target, weeks(100, 150), day('2026-01-11'));
    expect(found.pace).toBeCloseTo(1.25, 12);
    expect(found.attainmentSoFar).toBeCloseTo(0.8, 12);
    expect(found).toMatchObject({ status: 'off', judgedBy: 'attainment' });
  });

  test('once all is over attainment and pace are the whole’s', () => {
    const all = weeks(...Array.from({ length: 13 }, () => 110));
    const found = kpiStanding(terms('sum'), higher(1300), all, day('2026-03-31'));
    expect(found).toMatchObject({ dueShare: 1, judgedBy: 'attainment', status: 'good' });
    expect(found.pace).toBeCloseTo(1.1, 12);
    expect(found.landing).toEqual({ expected: 1430, low: 1430, high: 1430 });
  });
});

describe('what does not add up', () => {
  test('a ratio adds numerators and denominators', () => {
    const values = [value('2025-12-29', 10, 100), value('2026-01-05', 90, 300)];
    const found = kpiStanding(terms('ratio'), higher(0.25), values, day('2026-01-11'));
    expect(found).toMatchObject({
      value: 0.25,
      parts: { numerator: 100, denominator: 400 },
      attainment: 1,
      attainmentSoFar: 1,
      dueShare: null,
      due: null,
      pace: null,
      judgedBy: 'attainment',
      status: 'good',
    });
  });

  test('without a target the newest period is told, and nothing is judged', () => {
    const found = kpiStanding(terms('ratio'), null, [value('2025-12-29', 10, 100)], day('2026-01-11'));
    expect(found).toMatchObject({ value: 0.1, attainment: null, status: 'no-target', landing: null });
  });

  test('without values there is no data', () => {
    const found = kpiStanding(terms('median'), higher(5), [], day('2026-01-12'));
    expect(found).toMatchObject({ value: null, status: 'no-data', attainment: null, newestDay: null });
    expect(found.missing).toHaveLength(2);
  });

  test('a period is not missing on its last day, and counts from then on once it has its value', () => {
    const without = kpiStanding(terms('sum'), higher(1300), weeks(100), day('2026-01-11'));
    expect(without).toMatchObject({ missing: [], periodCount: 1, knownCount: 1 });
    expect(without.trend.at(-1)?.periodDay).toBe('2025-12-29');
    const withIt = kpiStanding(terms('sum'), higher(1300), weeks(100, 90), day('2026-01-11'));
    expect(withIt).toMatchObject({ missing: [], periodCount: 2, knownCount: 2 });
    expect(withIt.trend.at(-1)).toEqual({ periodDay: '2026-01-05', value: 90 });
    const daily = terms('sum', { grain: 'day' });
    expect(kpiStanding(daily, higher(900), [], day('2026-01-03')).missing).toEqual([
      '2026-01-01',
      '2026-01-02',
    ]);
  });
});

describe('the trend', () => {
  test('is of the last twelve periods that are over', () => {
    const { trend, trendChange } = kpiStanding(terms('sum'), null, weeks(10, 10, 10, 15), day('2026-01-25'));
    expect(trend).toHaveLength(12);
    expect(trend.at(-1)).toEqual({ periodDay: '2026-01-19', value: 15 });
    expect(trendChange).toBeCloseTo(0.5, 12);
  });

  test('with the running one where it has a value', () => {
    const { trend } = kpiStanding(terms('sum'), null, weeks(1, 2, 3), day('2026-01-14'));
    expect(trend).toHaveLength(12);
    expect(trend.at(-1)).toEqual({ periodDay: '2026-01-12', value: 3 });
  });

  test('a change against too few says nothing', () => {
    expect(kpiStanding(terms('sum'), null, weeks(1, 2, 3), day('2026-01-18')).trendChange).toBeNull();
  });
});

test('a status reaches its limit in whole basis points', () => {
  const limits = { goodBp: basisPoints(9500), watchBp: basisPoints(8500) };
  expect(statusOf(0.95 - 1e-12, limits)).toBe('good');
  expect(statusOf(0.9499, limits)).toBe('watch');
  expect(statusOf(0.8499, limits)).toBe('off');
});

describe('landings', () => {
  const kinds = ['sum', 'last', 'ratio', 'weighted-mean', 'median'] as const;
  const all = periodsOf('week', quarter).map((first, at) => ({
    ...value(first, at % 2 === 0 ? 90 : 110, 100),
    ratio: value(first, at % 2 === 0 ? 9000 : 11_000, 100),
  }));
  const valuesOf = (kind: KpiAggregation): PeriodValue[] =>
    all.map((one) =>
      kind === 'ratio' ? one.ratio : { ...one, denominator: kind === 'weighted-mean' ? 100 : 1 },
    );
  const widthAt = (kind: KpiAggregation, count: number) => {
    const last = all[count - 1]?.periodDay ?? quarter.firstDay;
    const target = higher(kind === 'sum' ? 1300 : 100);
    const { landing } = kpiStanding(
      terms(kind),
      target,
      valuesOf(kind).slice(0, count),
      periodEnd('week', last),
    );
    return landing === null ? Number.NaN : landing.high - landing.low;
  };

  test.each(kinds)('the range of a %s narrows while its period goes on, and closes with it', (kind) => {
    for (const count of [4, 6, 8, 10]) expect(widthAt(kind, count + 2)).toBeLessThan(widthAt(kind, count));
    expect(widthAt(kind, 13)).toBe(0);
  });

  test.each(kinds)('a %s lands on what came once it is over', (kind) => {
    const found = kpiStanding(terms(kind), higher(100), valuesOf(kind), day('2026-03-31'));
    expect(found.landing?.expected).toBeCloseTo(found.value ?? Number.NaN, 9);
  });

  test('before any value it is the plan', () => {
    const { landing } = kpiStanding(terms('ratio'), higher(0.3), [], quarter.firstDay);
    expect(landing?.expected).toBeCloseTo(0.3, 12);
    expect(landing?.low).toBeLessThan(0.3);
  });

  test('history before the target’s period tells of it', () => {
    const before = Array.from({ length: 26 }, (_, at) =>
      value(addDays(day('2025-12-29'), -7 * (26 - at)), 20, 100),
    );
    const { landing } = kpiStanding(terms('ratio'), higher(0.3), before, quarter.firstDay);
    expect(landing?.expected).toBeGreaterThan(0.2);
    expect(landing?.expected).toBeLessThan(0.22);
  });

  test('lie in their range, whatever came', () => {
    const parts = fc.array(
      fc.record({
        numerator: fc.integer({ min: 0, max: 500 }),
        denominator: fc.integer({ min: 1, max: 900 }),
      }),
      {
        minLength: 1,
        maxLength: 13,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), parts, (kind, came) => {
        const days = periodsOf('week', quarter);
        const values = came.map((part, at) => ({ ...part, periodDay: days[at] ?? quarter.firstDay }));
        const { landing } = kpiStanding(
          terms(kind),
          higher(0.4),
          values,
          values.at(-1)?.periodDay ?? quarter.firstDay,
        );
        expect(landing?.low).toBeLessThanOrEqual(landing?.expected ?? Number.NaN);
        expect(landing?.high).toBeGreaterThanOrEqual(landing?.expected ?? Number.NaN);
      }),
    );
  });

  test('the points of a pace end in the standing', () => {
    const values = weeks(100, 80, 90);
    const points = pacePoints(terms('sum'), higher(1300), values, day('2026-01-20'));
    expect(points.map((point) => point.value)).toEqual([100, 180, 270]);
    expect(points.at(-1)?.pace).toBeCloseTo(0.9, 12);
    expect(pacePoints(terms('median'), higher(5), values, day('2026-01-20')).at(-1)?.due).toBe(5);
  });

  test('are scored once every period has its value', () => {
    const kept = { ...quarter, expected: 1200, low: 1100, high: 1400 };
    const values = valuesOf('sum');
    expect(scoreKpiLanding(kept, terms('sum'), values, day('2026-03-28'))).toBeNull();
    expect(scoreKpiLanding(kept, terms('sum'), values.slice(1), day('2026-03-31'))).toBeNull();
    const score = scoreKpiLanding(kept, terms('sum'), values, day('2026-03-31'));
    expect(score).toEqual({ landed: 1290, off: 90, isInBand: true });
    expect(landingsScore([score, null, { landed: 100, off: -50, isInBand: false }])).toEqual({
      scoredCount: 2,
      inBandCount: 1,
      meanError: (90 / 1290 + 0.5) / 2,
    });
    expect(landingsScore([null])).toMatchObject({ scoredCount: 0, meanError: null });
  });
});

test('the standing of a day is the same however much came later', () => {
  const dates = fc.integer({ min: 0, max: 90 }).map((count): Day => addDays(quarter.firstDay, count));
  const numbers = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 13, maxLength: 13 });
  fc.assert(
    fc.property(dates, numbers, (asOf, came) => {
      const values = weeks(...came);
      const known = values.filter(({ periodDay }) => periodDay <= asOf);
      const now = kpiStanding(terms('sum'), higher(1300), known, asOf);
      expect(kpiStanding(terms('sum'), higher(1300), values, asOf)).toEqual(now);
    }),
  );
});
