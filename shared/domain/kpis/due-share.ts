import { type Day, daysBetween } from '#shared/values/day.ts';
import { type DaySpan, periodEnd, periodStart, periodsOf } from './grain.ts';
import type { KpiGrain, KpiProfile } from './kpi.ts';
import { RememberedFew } from './remembered-few.ts';
import { workDaysIn } from './work-day-count.ts';

/** What is due in one period of a target. */
export interface DuePeriod {
  readonly periodDay: Day;
  readonly lastDay: Day;
  /** Of the whole target; those of all its periods add up to 1. */
  readonly share: number;
}

const remembered = new RememberedFew<readonly DuePeriod[]>();

/**
 * A target's periods (see periodsOf) with the share of it that is due in each. A period weighs by its own working
 * days, all of them, since its value is that of all of them; where no day of the target is worked, by its days. Shares
 * of one's own are each for an equal stretch of that, and only their proportions count.
 */
export function duePeriods(profile: KpiProfile, grain: KpiGrain, span: DaySpan): readonly DuePeriod[] {
  const shares = profile.kind === 'custom' ? profile.sharesBp.join(' ') : '';
  const key = `${grain} ${span.firstDay} ${span.lastDay} ${profile.kind} ${shares}`;
  return remembered.get(key, () => workOut(profile, grain, span));
}

function workOut(profile: KpiProfile, grain: KpiGrain, span: DaySpan): readonly DuePeriod[] {
  const periods = periodsOf(grain, span);
  const weights = weightsOf(profile, grain, periods);
  const whole = sumOf(weights);
  return periods.map((periodDay, at) => ({
    periodDay,
    lastDay: periodEnd(grain, periodDay),
    share: (weights[at] ?? 0) / whole,
  }));
}

/** How much of a period lies behind at the end of a day, of which φ is made: 0 before it, 1 once it is over; by working days within it. */
export function elapsedShare(grain: KpiGrain, periodDay: Day, asOf: Day): number {
  if (asOf < periodDay) return 0;
  const lastDay = periodEnd(grain, periodDay);
  if (asOf >= lastDay) return 1;
  const all = workDaysIn({ firstDay: periodDay, lastDay });
  if (all > 0) return workDaysIn({ firstDay: periodDay, lastDay: asOf }) / all;
  return (daysBetween(periodDay, asOf) + 1) / (daysBetween(periodDay, lastDay) + 1);
}

/** The period in which a day lies, and how much of it lies behind at its end. */
export interface RunningPeriod {
  readonly periodDay: Day;
  readonly elapsed: number;
}

const rememberedRunning = new RememberedFew<RunningPeriod>();

export function runningPeriod(grain: KpiGrain, asOf: Day): RunningPeriod {
  return rememberedRunning.get(`${grain} ${asOf}`, () => {
    const periodDay = periodStart(grain, asOf);
    return { periodDay, elapsed: elapsedShare(grain, periodDay, asOf) };
  });
}

/** Never all of them 0. */
function weightsOf(profile: KpiProfile, grain: KpiGrain, periods: readonly Day[]): readonly number[] {
  const calendarDays = periods.map((first) => daysBetween(first, periodEnd(grain, first)) + 1);
  if (profile.kind === 'even') return calendarDays;
  const worked = periods.map((first) => workDaysIn({ firstDay: first, lastDay: periodEnd(grain, first) }));
  const days = worked.some((count) => count > 0) ? worked : calendarDays;
  if (profile.kind === 'working-days') return days;
  const custom = resampled(profile.sharesBp, days);
  return custom.some((weight) => weight > 0) ? custom : days;
}

/** Shares of equal stretches of some days, as shares of the periods that those days are in. */
function resampled(shares: readonly number[], days: readonly number[]): readonly number[] {
  const whole = sumOf(days);
  const upTo = (gone: number) => {
    const place = (gone * shares.length) / whole;
    const full = Math.floor(place);
    return sumOf(shares.slice(0, full)) + (shares[full] ?? 0) * (place - full);
  };
  let gone = 0;
  return days.map((count) => {
    const before = upTo(gone);
    gone += count;
    return upTo(gone) - before;
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
