import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import {
  alignedValues,
  type ComparedSeries,
  type ComparedSpans,
  type ComparedTerms,
  stretchesOf,
} from './aligned-spans.ts';
import { drivers } from './drivers.ts';
import { addPeriods, type DaySpan, periodEnd, periodStart } from './grain.ts';
import type { Kpi } from './kpi.ts';
import type { KpiComparison } from './kpi-page-view.ts';
import { rollUp } from './roll-up.ts';
import type { PeriodValue } from './target-course.ts';

type ComparedSpan = KpiComparison['later'];

/** Without a target: a quarter of weeks. */
const PERIODS_COMPARED = 13;

/**
 * The spans that are compared where none is named: that of the target that runs, or the last periods; and the target
 * before it, or as many days before it.
 */
export function spansCompared(
  { grain }: Pick<ComparedTerms, 'grain'>,
  targets: readonly DaySpan[],
  asOf: Day,
): ComparedSpans {
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

/** Two spans of a KPI side by side, and what it came to over the same working days of both. */
export function compareSpans(
  series: ComparedSeries,
  spans: ComparedSpans,
  asOf: Day,
): Omit<KpiComparison, 'drivers'> {
  const aligned = alignedValues([series], spans, asOf);
  const [value] = aligned?.values ?? [];
  const isKnown = aligned !== null && typeof value?.later === 'number' && typeof value.earlier === 'number';
  return {
    later: comparedSpan(series, spans.later, asOf),
    earlier: comparedSpan(series, spans.earlier, asOf),
    sameWorkDay: isKnown ? { workDay: aligned.workDay, later: value.later, earlier: value.earlier } : null,
  };
}

/** A span's periods by the working days gone at the end of each, with what has come together by then. */
function comparedSpan(series: ComparedSeries, { firstDay, lastDay }: DaySpan, asOf: Day): ComparedSpan {
  const { aggregation } = series.terms;
  const stretches = stretchesOf(series, { firstDay, lastDay }, asOf);
  const came: PeriodValue[] = [];
  const points = stretches.map(({ periodDay, to, part }) => {
    if (part !== null) came.push(part);
    return {
      workDay: to,
      periodDay,
      value: part === null ? null : rollUp(aggregation, [part]),
      soFar: part === null ? null : rollUp(aggregation, came),
    };
  });
  const workDayCount = stretches.at(-1)?.to ?? 0;
  return { firstDay, lastDay, workDayCount, value: rollUp(aggregation, came), points };
}

/** A factor of the KPI with its values. */
export interface FactorValues {
  readonly kpi: Pick<Kpi, 'id' | 'name' | 'aggregation' | 'grain'>;
  readonly values: readonly PeriodValue[];
}

/**
 * What each factor contributed between the spans, in the unit of the product (LMDI, M6 of the methods), over the same
 * working days of both: a quarter that runs is not held against a whole one. The product of a sum and of ratios is the
 * KPI itself when each ratio is over the numerator of the one before it: visits × (purchases / visits) × (amount /
 * purchases).
 */
export function driversBetween(
  factors: readonly FactorValues[],
  spans: ComparedSpans,
  asOf: Day,
): KpiComparison['drivers'] {
  if (factors.length === 0) return null;
  const series = factors.map(({ kpi, values }) => ({ terms: kpi, values }));
  const joint = alignedValues(series, spans, asOf);
  const sides = factors.map(({ kpi: { id, name } }, at) => {
    const own = series[at];
    // A factor that is missing hides the product, not what the others came to.
    const alone = joint === null && own !== undefined ? alignedValues([own], spans, asOf) : null;
    const { later = null, earlier = null } = (joint ?? alone)?.values[joint === null ? 0 : at] ?? {};
    return { kpiId: id, name, before: earlier, after: later };
  });
  const complete = sides.flatMap(({ name, before, after }) =>
    joint === null || before === null || after === null ? [] : [{ name, before, after }],
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
