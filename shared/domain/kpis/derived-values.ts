import { type Day, day } from '#shared/values/day.ts';
import type { Moment } from '#shared/values/moment.ts';
import { type DaySpan, periodStart, periodsTouching } from './grain.ts';
import type { Kpi, KpiGrain } from './kpi.ts';
import { type KpiAggregation, rollUp } from './roll-up.ts';
import type { PeriodValue } from './target-course.ts';

interface Spent {
  readonly periodDay: Day;
  readonly fen: number;
}

/**
 * Spend by period. From the first entry to the last one a period without entries spent nothing, which is known; what
 * comes after the last one is missing.
 * @param known the first and the last day on which anything was entered.
 */
export function spendValues(
  spent: readonly Spent[],
  grain: KpiGrain,
  asked: DaySpan,
  known: DaySpan | null,
): readonly PeriodValue[] {
  if (known === null) return [];
  const firstDay = asked.firstDay > known.firstDay ? asked.firstDay : known.firstDay;
  const lastDay = asked.lastDay < known.lastDay ? asked.lastDay : known.lastDay;
  const byPeriod = new Map(spent.map(({ periodDay, fen }) => [periodDay, fen]));
  return periodsTouching(grain, { firstDay, lastDay }).map((periodDay) => ({
    periodDay,
    numerator: byPeriod.get(periodDay) ?? 0,
    denominator: 1,
  }));
}

/**
 * Spend for each conversion, by period: missing where either is missing, or nobody converted.
 * @param conversions of a KPI whose periods are as long or shorter.
 */
export function costPerConversion(
  spend: readonly PeriodValue[],
  conversions: readonly PeriodValue[],
  grain: KpiGrain,
): readonly PeriodValue[] {
  const counts = new Map<Day, number>();
  for (const { periodDay, numerator } of conversions) {
    const period = periodStart(grain, periodDay);
    counts.set(period, (counts.get(period) ?? 0) + numerator);
  }
  return spend.flatMap(({ periodDay, numerator }) => {
    const denominator = counts.get(periodDay) ?? 0;
    return denominator > 0 ? [{ periodDay, numerator, denominator }] : [];
  });
}

/** A milestone with what it was due by and when it was reached. */
interface Due {
  readonly due: Moment;
  readonly reached: Moment | null;
}

/** Of the milestones due in each period by a day, those that were reached in time: on their due day at the latest. */
export function milestonesOnTime(
  milestones: readonly Due[],
  grain: KpiGrain,
  asOf: Day,
): readonly PeriodValue[] {
  const periods = new Map<Day, { onTime: number; due: number }>();
  for (const { due, reached } of milestones) {
    const dueDay = dayOf(due);
    if (dueDay > asOf) continue;
    const counts = periods.get(periodStart(grain, dueDay)) ?? { onTime: 0, due: 0 };
    counts.due += 1;
    if (reached !== null && dayOf(reached) <= dueDay) counts.onTime += 1;
    periods.set(periodStart(grain, dueDay), counts);
  }
  return [...periods]
    .map(([periodDay, { onTime, due }]) => ({ periodDay, numerator: onTime, denominator: due }))
    .toSorted((one, other) => (one.periodDay < other.periodDay ? -1 : 1));
}

function dayOf(moment: Moment): Day {
  return day(moment.slice(0, 10));
}

/** Segments add up to a whole only where values add up, with or without a denominator. */
export function addsUpSegments({ aggregation }: Pick<Kpi, 'aggregation'>): boolean {
  return aggregation === 'sum' || aggregation === 'ratio' || aggregation === 'weighted-mean';
}

/** The whole: as it was entered, and where it was not, what the segments of the period come to. */
export function wholeOf(
  kpi: Pick<Kpi, 'aggregation'>,
  entered: readonly PeriodValue[],
  segments: readonly (readonly PeriodValue[])[],
): readonly PeriodValue[] {
  if (segments.length === 0 || !addsUpSegments(kpi)) return entered;
  const known = new Set(entered.map(({ periodDay }) => periodDay));
  const parts = new Map<Day, PeriodValue[]>();
  for (const value of segments.flat()) {
    if (known.has(value.periodDay)) continue;
    const group = parts.get(value.periodDay);
    if (group === undefined) parts.set(value.periodDay, [value]);
    else group.push(value);
  }
  const summed = [...parts].flatMap(
    ([periodDay, group]) => summedPart(kpi.aggregation, periodDay, group) ?? [],
  );
  return [...entered, ...summed].toSorted((one, other) => (one.periodDay < other.periodDay ? -1 : 1));
}

function summedPart(
  aggregation: KpiAggregation,
  periodDay: Day,
  parts: readonly PeriodValue[],
): PeriodValue | null {
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  if (aggregation === 'ratio') {
    const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
    return denominator === 0 ? null : { periodDay, numerator, denominator };
  }
  const value = rollUp(aggregation, parts);
  if (value === null) return null;
  return { periodDay, numerator: value, denominator: aggregation === 'sum' ? 1 : denominator };
}
