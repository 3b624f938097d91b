import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import { drivers } from './drivers.ts';
import { addPeriods, type DaySpan, periodEnd, periodsOf, periodStart } from './grain.ts';
import type { Kpi } from './kpi.ts';
import type { KpiComparison } from './kpi-page-view.ts';
import { rollUp } from './roll-up.ts';
import { type PeriodValue, valuesUpTo } from './target-course.ts';
import { workDaysIn } from './work-day-count.ts';

type ComparedSpan = KpiComparison['later'];
type ComparedTerms = Pick<Kpi, 'aggregation' | 'grain'>;

/** Without a target: a quarter of weeks. */
const PERIODS_COMPARED = 13;

/**
 * The spans that are compared where none is named: that of the target that runs, or the last periods; and the target
 * before it, or as many days before it.
 */
export function spansCompared(
  { grain }: ComparedTerms,
  targets: readonly DaySpan[],
  asOf: Day,
): { readonly later: DaySpan; readonly earlier: DaySpan } {
  const at = targets.findLastIndex(({ firstDay }) => firstDay <= asOf);
  const running = periodStart(grain, asOf);
  const held = targets[at];
  const later =
    held === undefined
      ? { firstDay: addPeriods(grain, running, 1 - PERIODS_COMPARED), lastDay: periodEnd(grain, running) }
      : { firstDay: held.firstDay, lastDay: held.lastDay };
  const before = targets[at - 1];
  const length = daysBetween(later.firstDay, later.lastDay) + 1;
  const earlier =
    before === undefined
      ? { firstDay: addDays(later.firstDay, -length), lastDay: addDays(later.firstDay, -1) }
      : { firstDay: before.firstDay, lastDay: before.lastDay };
  return { later, earlier };
}

/** A span's periods by the working days gone at the end of each, with what has come together by then. */
export function comparedSpan(
  { grain, aggregation }: ComparedTerms,
  { firstDay, lastDay }: DaySpan,
  values: readonly PeriodValue[],
  asOf: Day,
): ComparedSpan {
  const known = new Map(valuesUpTo(values, asOf).map((value) => [value.periodDay, value]));
  const came: PeriodValue[] = [];
  const points = periodsOf(grain, { firstDay, lastDay }).map((periodDay) => {
    const end = periodEnd(grain, periodDay);
    const value = known.get(periodDay);
    if (value !== undefined) came.push(value);
    return {
      workDay: workDaysIn({ firstDay, lastDay: end < lastDay ? end : lastDay }),
      periodDay,
      value: value === undefined ? null : rollUp(aggregation, [value]),
      soFar: value === undefined ? null : rollUp(aggregation, came),
    };
  });
  const workDayCount = workDaysIn({ firstDay, lastDay });
  return { firstDay, lastDay, workDayCount, value: rollUp(aggregation, came), points };
}

/** The last working day on which the later span has a value, and what the earlier one had come to by then. */
export function sameWorkDay(later: ComparedSpan, earlier: ComparedSpan): KpiComparison['sameWorkDay'] {
  const newest = later.points.findLast(({ soFar }) => soFar !== null);
  if (newest === undefined || newest.soFar === null) return null;
  const { workDay, soFar } = newest;
  const then = earlier.points.findLast((point) => point.soFar !== null && point.workDay <= workDay);
  return then === undefined || then.soFar === null ? null : { workDay, later: soFar, earlier: then.soFar };
}

/** A factor of the KPI with its values. */
export interface FactorValues {
  readonly kpi: Pick<Kpi, 'id' | 'name' | 'aggregation' | 'grain'>;
  readonly values: readonly PeriodValue[];
}

/**
 * What each factor contributed between the spans (LMDI, M6 of the methods), both up to the working day that the later
 * one has come to: a quarter that runs is not held against a whole one.
 */
export function driversBetween(
  factors: readonly FactorValues[],
  { later, earlier }: { readonly later: DaySpan; readonly earlier: DaySpan },
  asOf: Day,
): KpiComparison['drivers'] {
  if (factors.length === 0) return null;
  const cut = Math.min(...factors.map((factor) => lastWorkDay(factor, later, asOf)));
  const sides = factors.map((factor) => ({
    kpiId: factor.kpi.id,
    name: factor.kpi.name,
    before: upToWorkDay(factor, earlier, cut, asOf),
    after: upToWorkDay(factor, later, cut, asOf),
  }));
  const complete = sides.flatMap(({ name, before, after }) =>
    before === null || after === null ? [] : [{ name, before, after }],
  );
  const isComplete = complete.length === sides.length;
  const changes = isComplete ? drivers(complete) : null;
  const product = (of: (side: { before: number; after: number }) => number) =>
    isComplete ? complete.reduce((whole, side) => whole * of(side), 1) : null;
  return {
    factors: sides.map((side, at) => ({ ...side, change: changes?.[at]?.change ?? null })),
    before: product(({ before }) => before),
    after: product(({ after }) => after),
  };
}

function lastWorkDay({ kpi, values }: FactorValues, span: DaySpan, asOf: Day): number {
  const { points } = comparedSpan(kpi, span, values, asOf);
  return points.findLast(({ value }) => value !== null)?.workDay ?? 0;
}

function upToWorkDay({ kpi, values }: FactorValues, span: DaySpan, cut: number, asOf: Day): number | null {
  const { points } = comparedSpan(kpi, span, values, asOf);
  return points.findLast(({ soFar, workDay }) => soFar !== null && workDay <= cut)?.soFar ?? null;
}
