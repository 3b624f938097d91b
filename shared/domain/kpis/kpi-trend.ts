import { addDays, type Day } from '#shared/values/day.ts';
import { addPeriods, periodEnd, periodStart } from './grain.ts';
import type { KpiGrain } from './kpi.ts';
import type { KpiStanding } from './kpi-standing-view.ts';
import { RememberedFew } from './remembered-few.ts';
import { type KpiAggregation, rollUp } from './roll-up.ts';
import type { PeriodValue } from './target-course.ts';

/** So many periods show where a KPI goes. */
export const TREND_PERIODS = 12;
/** Against fewer a change says nothing. */
const PERIODS_FOR_CHANGE = 3;

const remembered = new RememberedFew<readonly Day[]>();

/** The last periods that are over by the end of a day, by their first days, the oldest first. */
export function lastPeriods(grain: KpiGrain, asOf: Day, count: number): readonly Day[] {
  return remembered.get(`${grain} ${asOf} ${count}`, () => {
    const running = periodStart(grain, asOf);
    const newest = periodEnd(grain, running) <= asOf ? running : addPeriods(grain, running, -1);
    return Array.from({ length: count }, (_, at) => addPeriods(grain, newest, at + 1 - count));
  });
}

/** The last periods with their values, the running one too where it has one; what is missing is null. */
export function trendOf(
  { aggregation, grain }: { readonly aggregation: KpiAggregation; readonly grain: KpiGrain },
  values: readonly PeriodValue[],
  asOf: Day,
): KpiStanding['trend'] {
  const newest = new Map(values.slice(-2 * TREND_PERIODS).map((value) => [value.periodDay, value]));
  // One that ends on the day itself is there once it has its value.
  const over = lastPeriods(grain, addDays(asOf, -1), TREND_PERIODS);
  const running = values.at(-1);
  const isRunning = running !== undefined && running.periodDay > (over.at(-1) ?? running.periodDay);
  const days = isRunning ? [...over.slice(1), running.periodDay] : over;
  return days.map((periodDay) => {
    const value = newest.get(periodDay);
    return { periodDay, value: value === undefined ? null : rollUp(aggregation, [value]) };
  });
}

/** The newest value against the mean of those before it, as a share of that mean; null where too few are known. */
export function trendChange(trend: KpiStanding['trend']): number | null {
  const known = trend.flatMap(({ value }) => value ?? []);
  const newest = known.at(-1);
  const before = known.slice(0, -1);
  if (newest === undefined || before.length < PERIODS_FOR_CHANGE) return null;
  const mean = before.reduce((sum, value) => sum + value, 0) / before.length;
  return mean === 0 ? null : (newest - mean) / Math.abs(mean);
}
