import { z } from 'zod';
import { type Day, daysBetween } from '#shared/values/day.ts';
import { type DaySpan, type KpiGrain, periodEnd, periodStart, periodsOf } from './grain.ts';
import { RememberedFew } from './remembered-few.ts';
import { workDaysIn } from './work-day-count.ts';

const MOST_SHARES = 400;

/**
 * How a target is due within its period: by working days of the national calendar; by calendar days; or by shares of
 * one's own, each for an equal part of the period (three for the months of a quarter, say), only their proportions
 * count.
 */
export const kpiProfileSchema = z.union([
  z.enum(['working-days', 'even']),
  z.object({
    shares: z
      .array(z.number().min(0))
      .min(1)
      .max(MOST_SHARES)
      .refine((shares) => shares.some((share) => share > 0)),
  }),
]);
export type KpiProfile = z.infer<typeof kpiProfileSchema>;

/** What is due in one period of a target. */
export interface DuePeriod {
  readonly periodDay: Day;
  /** Of the whole target; those of all its periods add up to 1. */
  readonly share: number;
}

const remembered = new RememberedFew<readonly DuePeriod[]>();

/**
 * A target's periods (see periodsOf) with the share of it that is due in each. A period weighs by its own working
 * days, all of them, since its value is that of all of them. Where no day of the target is worked, every day weighs.
 */
export function duePeriods(profile: KpiProfile, grain: KpiGrain, span: DaySpan): readonly DuePeriod[] {
  const shares = typeof profile === 'object' ? profile.shares.join(' ') : profile;
  return remembered.get(`${grain} ${span.firstDay} ${span.lastDay} ${shares}`, () => {
    const periods = periodsOf(grain, span);
    const weights = weightsOf(profile, grain, periods);
    const whole = sumOf(weights);
    return periods.map((periodDay, at) => ({
      periodDay,
      share: whole === 0 ? 1 / periods.length : (weights[at] ?? 0) / whole,
    }));
  });
}

/** How much of a period lies behind at the end of a day: 0 before it, 1 once it is over; by working days within it. */
export function elapsedShare(grain: KpiGrain, periodDay: Day, asOf: Day): number {
  if (asOf < periodDay) return 0;
  const lastDay = periodEnd(grain, periodDay);
  if (asOf >= lastDay) return 1;
  const all = workDaysIn({ firstDay: periodDay, lastDay });
  if (all > 0) return workDaysIn({ firstDay: periodDay, lastDay: asOf }) / all;
  return (daysBetween(periodDay, asOf) + 1) / (daysBetween(periodDay, lastDay) + 1);
}

/** φ: the share of the target that is due by the end of a day; 0 before its periods, 1 after them (M6 of the methods). */
export function dueShare(periods: readonly DuePeriod[], grain: KpiGrain, asOf: Day): number {
  const running = periodStart(grain, asOf);
  const over = elapsedShare(grain, running, asOf) === 1;
  const last = periods.at(-1);
  if (last === undefined) return 0;
  // All of it, and not what is left of 1 after adding it up.
  if (last.periodDay < running || (over && last.periodDay === running)) return 1;
  return sumOf(
    periods.map(({ periodDay, share }) => {
      if (periodDay === running) return share * elapsedShare(grain, running, asOf);
      return periodDay < running ? share : 0;
    }),
  );
}

function weightsOf(profile: KpiProfile, grain: KpiGrain, periods: readonly Day[]): readonly number[] {
  if (typeof profile === 'object') return resampled(profile.shares, periods.length);
  const calendarDays = periods.map((first) => daysBetween(first, periodEnd(grain, first)) + 1);
  if (profile === 'even') return calendarDays;
  const worked = periods.map((first) => workDaysIn({ firstDay: first, lastDay: periodEnd(grain, first) }));
  return worked.some((days) => days > 0) ? worked : calendarDays;
}

/** Shares for some equal parts, as shares for other equal parts of the same whole. */
function resampled(shares: readonly number[], count: number): readonly number[] {
  if (shares.length === count) return shares;
  const upTo = (at: number) => {
    const place = (at * shares.length) / count;
    const full = Math.floor(place);
    return sumOf(shares.slice(0, full)) + (shares[full] ?? 0) * (place - full);
  };
  return Array.from({ length: count }, (_, at) => upTo(at + 1) - upTo(at));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
