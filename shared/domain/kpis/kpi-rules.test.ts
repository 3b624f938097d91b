import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attainment, cappedAttainment, MOST_ATTAINMENT } from './attainment.ts';
import { drivers } from './drivers.ts';
import { kpiLanding } from './landing.ts';
import { rollUp } from './roll-up.ts';
import { departmentScore, programmeScore } from './scorecard.ts';

describe('attainment', () => {
  test.each([
    [75, { direction: 'higher', target: 100, baseline: null }, 0.75],
    [75, { direction: 'higher', target: 100, baseline: 50 }, 0.5],
    [40, { direction: 'higher', target: 100, baseline: 50 }, -0.2],
    [130, { direction: 'higher', target: 100, baseline: null }, 1.3],
    [40, { direction: 'lower', target: 30, baseline: 50 }, 0.5],
    [60, { direction: 'lower', target: 30, baseline: 50 }, -0.5],
    [40, { direction: 'lower', target: 30, baseline: null }, 0.75],
    [20, { direction: 'lower', target: 30, baseline: null }, 1.5],
    [12, { direction: 'range', lower: 10, upper: 20, tolerance: 5 }, 1],
    [7.5, { direction: 'range', lower: 10, upper: 20, tolerance: 5 }, 0.5],
    [25, { direction: 'range', lower: 10, upper: 20, tolerance: 5 }, 0],
    [20.1, { direction: 'range', lower: 10, upper: 20, tolerance: 0 }, 0],
  ] as const)('%d against %j', (value, aim, expected) => {
    expect(attainment(value, aim)).toBeCloseTo(expected, 12);
  });

  test('has no meaning where baseline and target are the same, or nothing is divided by', () => {
    expect(attainment(5, { direction: 'higher', target: 10, baseline: 10 })).toBeNull();
    expect(attainment(5, { direction: 'higher', target: 0, baseline: null })).toBeNull();
    expect(attainment(0, { direction: 'lower', target: 10, baseline: null })).toBeNull();
  });

  test('counts between nothing and a fifth more than all', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (raw) => {
        const counted = cappedAttainment(raw);
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBeLessThanOrEqual(MOST_ATTAINMENT);
      }),
    );
  });
});

describe('scores', () => {
  const shared = new Map([
    ['market', 5000],
    ['product', 5000],
  ]);
  const kpis = [
    { kpiId: 'sales', weight: 0.5, attainment: 0.85, responsibilityBp: shared },
    { kpiId: 'rate', weight: 0.3, attainment: 1.1, responsibilityBp: new Map([['market', 10_000]]) },
    { kpiId: 'dwell', weight: 0.2, attainment: 0.6, responsibilityBp: new Map([['product', 10_000]]) },
  ];

  test('the programme’s', () => {
    const score = programmeScore(kpis);
    expect(score.value).toBeCloseTo(0.875, 12);
    expect(score.coverage).toBe(1);
  });

  test('a KPI without data is left out and lowers the coverage', () => {
    const score = programmeScore(kpis.map((kpi, at) => (at === 0 ? { ...kpi, attainment: null } : kpi)));
    expect(score.value).toBeCloseTo((0.3 * 1.1 + 0.2 * 0.6) / 0.5, 12);
    expect(score.coverage).toBeCloseTo(0.5, 12);
  });

  test('a department’s', () => {
    expect(departmentScore(kpis, 'market').value).toBeCloseTo((0.25 * 0.85 + 0.3 * 1.1) / 0.55, 12);
    expect(departmentScore(kpis, 'service')).toEqual({ value: null, coverage: 0 });
  });

  test('without KPIs there is none', () => {
    expect(programmeScore([])).toEqual({ value: null, coverage: 0 });
  });
});

describe('roll-up', () => {
  const weeks = [
    { numerator: 10, denominator: 100 },
    { numerator: 90, denominator: 300 },
  ];
  test.each([
    ['sum', 100],
    ['last', 0.3],
    ['ratio', 0.25],
    ['weighted-mean', 70],
    ['median', 0.2],
  ] as const)('%s', (aggregation, expected) => {
    expect(rollUp(aggregation, weeks)).toBeCloseTo(expected, 12);
  });

  test.each(['sum', 'last', 'ratio', 'weighted-mean', 'median'] as const)(
    '%s of nothing is nothing',
    (aggregation) => {
      expect(rollUp(aggregation, [])).toBeNull();
    },
  );

  test('a ratio over nothing is nothing', () => {
    expect(rollUp('ratio', [{ numerator: 0, denominator: 0 }])).toBeNull();
  });

  test('a ratio of parts is the ratio of the whole, however it is parted', () => {
    const part = fc.record({
      numerator: fc.integer({ min: 0, max: 1000 }),
      denominator: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.array(part, { minLength: 1 }), (one, other) => {
        const total = (parts: typeof one) => ({
          numerator: parts.reduce((sum, { numerator }) => sum + numerator, 0),
          denominator: parts.reduce((sum, { denominator }) => sum + denominator, 0),
        });
        expect(rollUp('ratio', [...one, ...other])).toBe(rollUp('ratio', [total(one), total(other)]));
      }),
    );
  });
});

describe('drivers', () => {
  test('traffic, conversion and ticket', () => {
    const found = drivers([
      { name: 'traffic', before: 100_000, after: 120_000 },
      { name: 'conversion', before: 0.02, after: 0.018 },
      { name: 'ticket', before: 50_000, after: 52_000 },
    ]);
    expect(found?.map(({ change }) => Math.round(change * 100) / 100)).toEqual([
      19_333_514.06, -11_172_507.77, 4_158_993.72,
    ]);
  });

  test('leave no remainder', () => {
    const factor = fc.record({
      name: fc.string(),
      before: fc.double({ min: 0.001, max: 1000, noNaN: true }),
      after: fc.double({ min: 0.001, max: 1000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 4 }), (factors) => {
        const before = factors.reduce((product, { before: own }) => product * own, 1);
        const after = factors.reduce((product, { after: own }) => product * own, 1);
        const sum = (drivers(factors) ?? []).reduce((total, { change }) => total + change, 0);
        expect(Math.abs(sum - (after - before))).toBeLessThanOrEqual(1e-9 * Math.max(before, after));
      }),
    );
  });

  test('need factors above zero', () => {
    expect(drivers([{ name: 'traffic', before: 0, after: 5 }])).toBeNull();
  });
});

describe('landing', () => {
  const quarters = [0.25, 0.25, 0.25, 0.25];

  test('before anything is due it is the plan', () => {
    const landing = kpiLanding({ target: 100, value: 0, profile: quarters, past: [] });
    expect(landing).toMatchObject({ dueShare: 0, pace: null, expected: 100 });
    expect(landing.low).toBeLessThan(100);
    expect(landing.high).toBeGreaterThan(100);
  });

  test('half-way at half the pace it is between the pace and the plan', () => {
    const landing = kpiLanding({ target: 100, value: 25, profile: quarters, past: [12.5, 12.5] });
    expect(landing.pace).toBeCloseTo(0.5, 12);
    expect(landing.expected).toBeGreaterThan(50);
    expect(landing.expected).toBeLessThan(75);
  });

  test('once all is over it is what came', () => {
    const landing = kpiLanding({ target: 100, value: 90, profile: quarters, past: [20, 30, 20, 20] });
    expect(landing).toMatchObject({ expected: 90, low: 90, high: 90 });
  });

  test('the band narrows while the parts come as they are due', () => {
    const width = (over: number) => {
      const { low, high } = kpiLanding({
        target: 520,
        value: over * 10,
        profile: Array.from({ length: 52 }, () => 1 / 52),
        past: Array.from({ length: over }, (_, week) => (week % 2 === 0 ? 9 : 11)),
      });
      return high - low;
    };
    for (const over of [4, 12, 26, 40, 50]) expect(width(over + 2)).toBeLessThan(width(over));
  });
});
