import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/values/day.ts';
import { addPeriods, periodEnd, periodStart, periodsOf, periodsTouching } from './grain.ts';
import { kpiGrains } from './kpi.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('1990-01-01'), count));
const anyGrain = fc.constantFrom(...kpiGrains);

describe('periods', () => {
  test.each([
    ['day', '2026-01-07', '2026-01-07', '2026-01-07'],
    ['week', '2026-01-04', '2025-12-29', '2026-01-04'],
    ['week', '2026-01-05', '2026-01-05', '2026-01-11'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
  ] as const)('the %s of %s', (grain, within, first, last) => {
    expect(periodStart(grain, day(within))).toBe(first);
    expect(periodEnd(grain, day(first))).toBe(last);
  });

  test('come one after another without a gap, each day in one of them', () => {
    fc.assert(
      fc.property(anyGrain, anyDay, fc.integer({ min: -40, max: 40 }), (grain, within, count) => {
        const first = periodStart(grain, within);
        expect(first <= within && within <= periodEnd(grain, first)).toBe(true);
        expect(addDays(periodEnd(grain, first), 1)).toBe(addPeriods(grain, first, 1));
        const other = addPeriods(grain, first, count);
        expect(periodStart(grain, other)).toBe(other);
        expect(addPeriods(grain, other, -count)).toBe(first);
      }),
    );
  });

  test('touching a span hold its first and last day', () => {
    const weeks = periodsTouching('week', { firstDay: day('2026-01-01'), lastDay: day('2026-01-13') });
    expect(weeks).toEqual(['2025-12-29', '2026-01-05', '2026-01-12']);
  });

  test('a week belongs to the quarter of its Thursday', () => {
    const first = periodsOf('week', { firstDay: day('2026-01-01'), lastDay: day('2026-03-31') });
    const second = periodsOf('week', { firstDay: day('2026-04-01'), lastDay: day('2026-06-30') });
    expect(first[0]).toBe('2025-12-29');
    expect(first.at(-1)).toBe('2026-03-23');
    expect(second[0]).toBe('2026-03-30');
  });

  test('of targets that follow each other are all periods, each once', () => {
    fc.assert(
      fc.property(
        anyGrain,
        anyDay,
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
        (grain, from, lengths) => {
          let first = from;
          const parts = lengths.flatMap((length) => {
            const lastDay = addDays(first, length);
            const periods = periodsOf(grain, { firstDay: first, lastDay });
            first = addDays(lastDay, 1);
            return periods;
          });
          expect(parts).toEqual(periodsOf(grain, { firstDay: from, lastDay: addDays(first, -1) }));
          expect(new Set(parts).size).toBe(parts.length);
        },
      ),
    );
  });
});
