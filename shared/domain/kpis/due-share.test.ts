import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { addDays, type Day, day } from '#shared/values/day.ts';
import { type DuePeriod, duePeriods, elapsedShare, runningPeriod } from './due-share.ts';
import { periodEnd } from './grain.ts';
import { type KpiGrain, kpiGrains } from './kpi.ts';
import { scaledAim, splitTarget } from './target-split.ts';
import { unannouncedYears, workDaysIn } from './work-day-count.ts';

const firstQuarter = { firstDay: day('2026-01-01'), lastDay: day('2026-03-31') };
/** φ at the end of a day. */
const dueBy = (periods: readonly DuePeriod[], grain: KpiGrain, asOf: Day) => {
  const { periodDay: running, elapsed } = runningPeriod(grain, asOf);
  const gone = periods.map(({ periodDay, share }) => {
    if (periodDay === running) return share * elapsed;
    return periodDay < running ? share : 0;
  });
  return gone.reduce((sum, share) => sum + share, 0);
};
const byWorkingDays = { kind: 'working-days' } as const;
const sharesOf = (periods: readonly { readonly share: number }[]) => periods.map(({ share }) => share);

describe('working days', () => {
  test.each([
    ['2024-01-01', '2024-12-31', 251],
    ['2025-01-01', '2025-12-31', 248],
    ['2026-01-01', '2026-12-31', 248],
    ['2026-02-16', '2026-02-22', 0],
    ['2026-02-14', '2026-02-14', 1],
    ['2026-02-10', '2026-02-09', 0],
  ] as const)('from %s to %s', (firstDay, lastDay, count) => {
    expect(workDaysIn({ firstDay: day(firstDay), lastDay: day(lastDay) })).toBe(count);
  });

  test('years without announced holidays are named', () => {
    expect(unannouncedYears({ firstDay: day('2026-12-01'), lastDay: day('2028-01-01') })).toEqual([
      2027, 2028,
    ]);
  });
});

describe('what is due', () => {
  test('by working days: the week of Spring Festival owes nothing', () => {
    const periods = duePeriods(byWorkingDays, 'week', firstQuarter);
    expect(periods).toHaveLength(13);
    expect(periods.find(({ periodDay }) => periodDay === '2026-02-16')?.share).toBe(0);
  });

  test('by shares of one’s own, each of an equal stretch of the working days', () => {
    const profile = { kind: 'custom', sharesBp: [2000, 3000, 5000].map(basisPoints) } as const;
    const months = duePeriods(profile, 'month', firstQuarter);
    const worked = months.map(({ periodDay }) =>
      workDaysIn({ firstDay: periodDay, lastDay: periodEnd('month', periodDay) }),
    );
    expect(worked).toEqual([21, 16, 22]);
    const stretch = 59 / 3;
    const [january = 0, february = 0] = sharesOf(months);
    expect(january).toBeCloseTo(0.2 + (0.3 * (21 - stretch)) / stretch, 12);
    expect(january + february).toBeCloseTo(0.2 + (0.3 * (37 - stretch)) / stretch, 12);
  });

  test('within the running week by its working days', () => {
    expect(elapsedShare('week', day('2026-01-12'), day('2026-01-11'))).toBe(0);
    expect(elapsedShare('week', day('2026-01-12'), day('2026-01-13'))).toBe(0.4);
    expect(elapsedShare('week', day('2026-01-12'), day('2026-01-17'))).toBe(1);
    expect(elapsedShare('week', day('2026-02-16'), day('2026-02-17'))).toBeCloseTo(2 / 7, 12);
  });

  test('adds up to the whole, never goes back, and is all at the end', () => {
    const profile = fc.oneof(
      fc.constantFrom(byWorkingDays, { kind: 'even' } as const),
      fc.record({
        kind: fc.constant('custom' as const),
        sharesBp: fc.array(fc.integer({ min: 0, max: 9 }).map(basisPoints), { minLength: 1, maxLength: 30 }),
      }),
    );
    const start = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(
        profile,
        fc.constantFrom(...kpiGrains),
        start,
        fc.integer({ min: 31, max: 400 }),
        (by, grain, from, length) => {
          const firstDay = addDays(day('2019-01-01'), from);
          const span = { firstDay, lastDay: addDays(firstDay, length) };
          const periods = duePeriods(by, grain, span);
          expect(sharesOf(periods).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          let before = 0;
          for (let at = -10; at <= length + 31; at += 5) {
            const due = dueBy(periods, grain, addDays(firstDay, at));
            expect(due).toBeGreaterThanOrEqual(before - 1e-12);
            before = due;
          }
          expect(dueBy(periods, grain, addDays(firstDay, length + 31))).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('splitting a target', () => {
  test('whole targets stay whole and add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 }), (target) => {
        const parts = splitTarget(target, duePeriods(byWorkingDays, 'week', firstQuarter));
        expect(parts.every((part) => Number.isInteger(part))).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(target);
      }),
    );
  });

  test('others are as the shares are', () => {
    const parts = splitTarget(0.5, duePeriods({ kind: 'even' }, 'month', firstQuarter));
    expect(parts.map((part) => part * 90)).toEqual([15.5, 14, 15.5]);
  });

  test('an aim scales with its baseline, its limits and its tolerance', () => {
    expect(scaledAim({ direction: 'higher', target: 100, baseline: 50 }, 0.5)).toEqual({
      direction: 'higher',
      target: 50,
      baseline: 25,
    });
    expect(scaledAim({ direction: 'lower', target: 100, baseline: null }, 0.1).direction).toBe('lower');
    expect(scaledAim({ direction: 'range', lower: 10, upper: 20, tolerance: 5 }, 0.5)).toEqual({
      direction: 'range',
      lower: 5,
      upper: 10,
      tolerance: 2.5,
    });
  });
});
