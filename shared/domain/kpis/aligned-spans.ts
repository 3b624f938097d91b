import type { Day } from '#shared/values/day.ts';
import { type DaySpan, periodEnd, periodsOf } from './grain.ts';
import type { Kpi } from './kpi.ts';
import { type KpiAggregation, type KpiPart, rollUp } from './roll-up.ts';
import { type PeriodValue, valuesUpTo } from './target-course.ts';
import { workDaysIn } from './work-day-count.ts';

export type ComparedTerms = Pick<Kpi, 'aggregation' | 'grain'>;

/** Two stretches of time that are held against each other. */
export interface ComparedSpans {
  readonly later: DaySpan;
  readonly earlier: DaySpan;
}

/** A KPI, or a segment of it, with its values in the order of their periods. */
export interface ComparedSeries {
  readonly terms: ComparedTerms;
  readonly values: readonly PeriodValue[];
}

/** A period of a span in working days: from after its `from`th to its `to`th. */
export interface Stretch {
  readonly periodDay: Day;
  readonly from: number;
  readonly to: number;
  /** Null where it is missing. */
  readonly part: PeriodValue | null;
}

/** The periods that count towards a span, each whole, since its value is. The running one goes to the day, if it has a value. */
export function stretchesOf(
  { terms: { grain }, values }: ComparedSeries,
  span: DaySpan,
  asOf: Day,
): readonly Stretch[] {
  const byDay = new Map(valuesUpTo(values, asOf).map((value) => [value.periodDay, value]));
  let to = 0;
  return periodsOf(grain, span).map((periodDay) => {
    const from = to;
    const end = periodEnd(grain, periodDay);
    const part = byDay.get(periodDay) ?? null;
    to += workDaysIn({ firstDay: periodDay, lastDay: part !== null && asOf < end ? asOf : end });
    return { periodDay, from, to, part };
  });
}

/** What some KPIs came to in two spans, over the same working days of both. */
export interface AlignedValues {
  /** The last of these working days. */
  readonly workDay: number;
  /** In the order of the series. */
  readonly values: readonly { readonly later: number | null; readonly earlier: number | null }[];
}

/**
 * Holds the n-th working day of one span against the n-th of the other, so that a holiday week is not held against an
 * ordinary one: all series are rolled up over the working days that every one of them knows in both. A period that
 * lies there in part counts in proportion to its working days. Once both spans are over with all their values, all of
 * one is held against all of the other.
 * @returns null where there are no such days.
 */
export function alignedValues(
  series: readonly ComparedSeries[],
  spans: ComparedSpans,
  asOf: Day,
): AlignedValues | null {
  const stretches = series.map((one) => ({
    aggregation: one.terms.aggregation,
    later: stretchesOf(one, spans.later, asOf),
    earlier: stretchesOf(one, spans.earlier, asOf),
  }));
  const isOver = spans.later.lastDay <= asOf && spans.earlier.lastDay <= asOf;
  if (isOver && stretches.every(({ later, earlier }) => isComplete(later) && isComplete(earlier))) {
    return {
      workDay: Math.max(...stretches.map(({ later }) => later.at(-1)?.to ?? 0)),
      values: stretches.map(({ aggregation, later, earlier }) => ({
        later: rollUp(aggregation, partsOf(later)),
        earlier: rollUp(aggregation, partsOf(earlier)),
      })),
    };
  }
  return alignedInPart(
    stretches.map(({ aggregation, later, earlier }) => ({
      aggregation,
      later: blocksOf(later),
      earlier: blocksOf(earlier),
    })),
  );
}

function isComplete(stretches: readonly Stretch[]): boolean {
  return stretches.length > 0 && stretches.every(({ part }) => part !== null);
}

function partsOf(stretches: readonly Stretch[]): readonly KpiPart[] {
  return stretches.flatMap(({ part }) => part ?? []);
}

interface Side {
  readonly aggregation: KpiAggregation;
  readonly later: readonly Block[];
  readonly earlier: readonly Block[];
}

function alignedInPart(sides: readonly Side[]): AlignedValues | null {
  const [coarsest] = sides.toSorted((one, other) => one.later.length - other.later.length);
  const sums = sides.map(() => ({ later: new Array<KpiPart>(), earlier: new Array<KpiPart>() }));
  let workDay: number | null = null;
  for (const { from, to } of coarsest?.later ?? []) {
    const found = sides.map(({ aggregation, later, earlier }) => ({
      later: partsBetween(aggregation, later, from, to),
      earlier: partsBetween(aggregation, earlier, from, to),
    }));
    if (found.some(({ later, earlier }) => later === null || earlier === null)) continue;
    for (const [at, { later, earlier }] of found.entries()) {
      sums[at]?.later.push(...(later ?? []));
      sums[at]?.earlier.push(...(earlier ?? []));
    }
    workDay = to;
  }
  if (workDay === null) return null;
  const values = sums.map(({ later, earlier }, at) => {
    const aggregation = sides[at]?.aggregation ?? 'sum';
    return { later: rollUp(aggregation, later), earlier: rollUp(aggregation, earlier) };
  });
  return { workDay, values };
}

/** A period that is worked, with the days off before it: those at the end of a span are with its last. */
interface Block {
  readonly from: number;
  readonly to: number;
  /** Null where the period that is worked is missing. */
  readonly parts: readonly KpiPart[] | null;
}

function blocksOf(stretches: readonly Stretch[]): readonly Block[] {
  const lastWorked = stretches.findLastIndex(({ from, to }) => to > from);
  const blocks: Block[] = [];
  let off: KpiPart[] = [];
  for (const [at, { from, to, part }] of stretches.entries()) {
    if (to === from) {
      if (part !== null) off.push(part);
      continue;
    }
    const trailing = at === lastWorked ? stretches.slice(at + 1).flatMap((after) => after.part ?? []) : [];
    blocks.push({ from, to, parts: part === null ? null : [...off, part, ...trailing] });
    off = [];
  }
  return blocks;
}

/** What lies between two working days, in parts; null where some of it is missing, or nothing is there. */
function partsBetween(
  aggregation: KpiAggregation,
  blocks: readonly Block[],
  after: number,
  upTo: number,
): readonly KpiPart[] | null {
  const found: KpiPart[] = [];
  for (const { from, to, parts } of blocks) {
    const within = (Math.min(upTo, to) - Math.max(after, from)) / (to - from);
    if (within <= 0) continue;
    if (parts === null) return null;
    found.push(...parts.map((part) => portion(aggregation, part, within)));
  }
  return found.length === 0 ? null : found;
}

/** Of what adds up, so much of it; of a mean, so much of its weight; a level is what it is all the time. */
function portion(aggregation: KpiAggregation, { numerator, denominator }: KpiPart, share: number): KpiPart {
  if (aggregation === 'sum') return { numerator: numerator * share, denominator };
  if (aggregation === 'ratio') return { numerator: numerator * share, denominator: denominator * share };
  if (aggregation === 'weighted-mean') return { numerator, denominator: denominator * share };
  return { numerator, denominator };
}
