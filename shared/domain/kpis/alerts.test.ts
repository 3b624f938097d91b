import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { addDays, day } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { raisedAlert, ruleFor, snoozeOn, type WatchedKpi } from './alerts.ts';
import { periodEnd } from './grain.ts';
import type { AlertRuleInput } from './kpi-alert.ts';

const quarter = { firstDay: day('2026-01-01'), lastDay: day('2026-03-31') };
const firstWeek = day('2025-12-29');
const weekEnd = (at: number) => addDays(firstWeek, 7 * at + 6);
const id = (at: number) => uuidV7<'kpi'>(at, new Uint8Array(10));

/** 100 a week is on pace; null is a week without a value. */
function watched(...numerators: readonly (number | null)[]): WatchedKpi {
  return {
    terms: {
      aggregation: 'sum',
      grain: 'week',
      profile: { kind: 'even' },
      goodBp: basisPoints(9500),
      watchBp: basisPoints(8500),
    },
    targets: [{ ...quarter, aim: { direction: 'higher', target: 1300, baseline: null } }],
    values: numerators.flatMap((numerator, at) =>
      numerator === null ? [] : { periodDay: addDays(firstWeek, 7 * at), numerator, denominator: 1 },
    ),
  };
}

const rule = (kind: AlertRuleInput['kind'], change: Partial<AlertRuleInput> = {}): AlertRuleInput => ({
  kpiId: null,
  kind,
  limitBp: basisPoints(9000),
  hysteresisBp: basisPoints(500),
  n: 3,
  m: 4,
  ownerId: null,
  ...change,
});

describe('off pace', () => {
  const kpi = watched(100, 70, 100, 106, 130);
  test.each([
    [0, null],
    [1, { since: weekEnd(1), measure: 0.85 }],
    [2, { since: weekEnd(1), measure: 0.9 }],
    [3, { since: weekEnd(1), measure: 0.94 }],
    [4, null],
  ])('at the end of week %d', (at, expected) => {
    const found = raisedAlert(kpi, rule('off-pace'), weekEnd(at));
    expect(found?.since ?? null).toBe(expected?.since ?? null);
    expect(found?.measure ?? 0).toBeCloseTo(expected?.measure ?? 0, 9);
  });

  test('what is within the hysteresis was never raised if it did not begin below the limit', () => {
    expect(raisedAlert(watched(92, 92, 92), rule('off-pace'), weekEnd(2))).toBeNull();
  });

  test('a new target begins anew', () => {
    const next = { firstDay: day('2026-04-01'), lastDay: day('2026-06-30') };
    const aim = { direction: 'higher', target: 1300, baseline: null } as const;
    const [old] = watched().targets;
    const kpi = { ...watched(50), targets: [...(old === undefined ? [] : [old]), { ...next, aim }] };
    expect(raisedAlert(kpi, rule('off-pace'), day('2026-03-20'))).not.toBeNull();
    expect(raisedAlert(kpi, rule('off-pace'), day('2026-04-10'))).toBeNull();
  });

  test('without a target that holds there is none', () => {
    expect(raisedAlert({ ...watched(10), targets: [] }, rule('off-pace'), weekEnd(1))).toBeNull();
    expect(raisedAlert(watched(10), rule('off-pace'), day('2026-04-10'))).toBeNull();
  });
});

describe('out of band', () => {
  test('for n of the last m periods', () => {
    const kpi = watched(80, 100, 80, 80, 100);
    expect(raisedAlert(kpi, rule('out-of-band'), weekEnd(2))).toBeNull();
    expect(raisedAlert(kpi, rule('out-of-band'), weekEnd(3))).toEqual({ since: weekEnd(3), measure: 3 });
    expect(raisedAlert(kpi, rule('out-of-band'), weekEnd(4))).toBeNull();
  });

  test('is withdrawn only once fewer than n are below limit and hysteresis', () => {
    const near = watched(80, 80, 80, 93, 93, 93, 96, 96);
    for (const at of [2, 3, 4, 5, 6]) {
      expect(raisedAlert(near, rule('out-of-band'), weekEnd(at))?.since).toBe(weekEnd(2));
    }
    expect(raisedAlert(near, rule('out-of-band'), weekEnd(7))).toBeNull();
  });

  test('a missing period is neither in nor out', () => {
    const kpi = watched(80, null, 80, 80);
    expect(raisedAlert(kpi, rule('out-of-band'), weekEnd(3))?.measure).toBe(3);
    expect(raisedAlert(watched(80, null, 80, null), rule('out-of-band'), weekEnd(3))).toBeNull();
  });
});

describe('stale data', () => {
  const kpi = watched(100, 100);
  test('from n days after the end of the period that has no value', () => {
    expect(raisedAlert(kpi, rule('stale'), addDays(weekEnd(2), 3))).toBeNull();
    expect(raisedAlert(kpi, rule('stale'), addDays(weekEnd(2), 5))).toEqual({
      since: addDays(weekEnd(2), 3),
      measure: 2,
    });
  });

  test('ends with the value', () => {
    expect(raisedAlert(watched(100, 100, 100), rule('stale'), addDays(weekEnd(2), 5))).toBeNull();
  });

  test('the first value is due with the first target', () => {
    expect(raisedAlert(watched(), rule('stale'), addDays(weekEnd(0), 4))?.measure).toBe(1);
    expect(raisedAlert({ ...watched(), targets: [] }, rule('stale'), day('2027-01-01'))).toBeNull();
  });
});

describe('rules and snoozes', () => {
  test('a KPI’s own rule stands in place of the general one', () => {
    const own = rule('stale', { kpiId: id(1), n: 9 });
    const rules = [rule('stale'), own, rule('off-pace')];
    expect(ruleFor(rules, id(1), 'stale')).toBe(own);
    expect(ruleFor(rules, id(2), 'stale')).toBe(rules[0]);
    expect(ruleFor(rules, id(2), 'out-of-band')).toBeNull();
  });

  test('a snooze is quiet up to its day, that day included', () => {
    const snooze = { kpiId: id(1), kind: 'stale', untilDay: day('2026-01-10') } as const;
    const longer = { ...snooze, untilDay: day('2026-01-12') };
    const alert = { kpiId: id(1), kind: 'stale' } as const;
    expect(snoozeOn([snooze, longer], alert, day('2026-01-10'))).toBe(longer);
    expect(snoozeOn([snooze, longer], alert, day('2026-01-13'))).toBeNull();
    expect(snoozeOn([snooze], { ...alert, kind: 'off-pace' }, day('2026-01-10'))).toBeNull();
    expect(snoozeOn([snooze], { ...alert, kpiId: id(2) }, day('2026-01-10'))).toBeNull();
  });
});

describe('whatever came', () => {
  const numbers = fc.array(fc.option(fc.integer({ min: 40, max: 140 })), { minLength: 13, maxLength: 13 });
  const kinds = fc.constantFrom('off-pace' as const, 'out-of-band' as const, 'stale' as const);
  const weeks = fc.integer({ min: 0, max: 12 });

  test('an alert of a day follows from what was known by then', () => {
    fc.assert(
      fc.property(numbers, kinds, weeks, (came, kind, at) => {
        const known = watched(...came.slice(0, at + 1));
        expect(raisedAlert(watched(...came), rule(kind), weekEnd(at))).toEqual(
          raisedAlert(known, rule(kind), weekEnd(at)),
        );
      }),
    );
  });

  test('a wider hysteresis never raises more often, only longer', () => {
    fc.assert(
      fc.property(numbers, kinds, weeks, (came, kind, at) => {
        const narrow = raisedAlert(
          watched(...came),
          rule(kind, { hysteresisBp: basisPoints(0) }),
          weekEnd(at),
        );
        const wide = raisedAlert(
          watched(...came),
          rule(kind, { hysteresisBp: basisPoints(2000) }),
          weekEnd(at),
        );
        expect(narrow === null || wide !== null).toBe(true);
        expect(wide === null || narrow === null || wide.since <= narrow.since).toBe(true);
      }),
    );
  });

  test('none stands since a day ahead', () => {
    fc.assert(
      fc.property(numbers, kinds, weeks, (came, kind, at) => {
        const asOf = periodEnd('week', addDays(firstWeek, 7 * at));
        expect((raisedAlert(watched(...came), rule(kind), asOf)?.since ?? asOf) <= asOf).toBe(true);
      }),
    );
  });
});
