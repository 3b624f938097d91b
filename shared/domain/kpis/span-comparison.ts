import type { Day } from '#shared/values/day.ts';
import { type DaySpan, periodEnd, periodsOf } from './grain.ts';
import type { Kpi } from './kpi.ts';
import type { ComparedPoint, KpiComparison } from './kpi-page-view.ts';
import { type KpiAggregation, type KpiPart, rollUp } from './roll-up.ts';
import type { PeriodValue } from './target-course.ts';
import { workDaysIn } from './work-day-count.ts';

export type ComparedTerms = Pick<Kpi, 'aggregation' | 'grain'>;

/** A period of a span in working days: from after its `from`th to its `to`th. */
interface Stretch {
  readonly periodDay: Day;
  readonly from: number;
  readonly to: number;
  /** Null where it is missing. */
  readonly part: KpiPart | null;
}

/**
 * Two spans of a KPI set side by side by working days, the n-th against the n-th, so that a holiday week is not held
 * against an ordinary one. At the last working day that the later one has a value of, both are rolled up over what is
 * known in both; a period of the earlier that ends later counts in proportion to its working days.
 * @param values of one segment, in the order of their periods.
 */
export function compareSpans(
  terms: ComparedTerms,
  spans: { readonly later: DaySpan; readonly earlier: DaySpan },
  values: readonly PeriodValue[],
): Omit<KpiComparison, 'drivers'> {
  const byDay = new Map(values.map((value) => [value.periodDay, value]));
  const later = stretchesOf(terms, spans.later, byDay);
  const earlier = stretchesOf(terms, spans.earlier, byDay);
  return {
    later: comparedSpan(terms, spans.later, later),
    earlier: comparedSpan(terms, spans.earlier, earlier),
    sameWorkDay: atSameWorkDay(terms.aggregation, later, earlier),
  };
}

function stretchesOf(
  { grain }: ComparedTerms,
  span: DaySpan,
  byDay: ReadonlyMap<Day, PeriodValue>,
): readonly Stretch[] {
  let to = 0;
  return periodsOf(grain, span).map((periodDay) => {
    const from = to;
    to += workDaysIn({ firstDay: periodDay, lastDay: periodEnd(grain, periodDay) });
    return { periodDay, from, to, part: byDay.get(periodDay) ?? null };
  });
}

function comparedSpan(
  { aggregation }: ComparedTerms,
  { firstDay, lastDay }: DaySpan,
  stretches: readonly Stretch[],
): KpiComparison['later'] {
  const known: KpiPart[] = [];
  const points = stretches.map(({ periodDay, to, part }): ComparedPoint => {
    if (part !== null) known.push(part);
    return {
      workDay: to,
      periodDay,
      value: part === null ? null : rollUp(aggregation, [part]),
      soFar: rollUp(aggregation, known),
    };
  });
  const workDayCount = stretches.at(-1)?.to ?? 0;
  return { firstDay, lastDay, workDayCount, value: rollUp(aggregation, known), points };
}

function atSameWorkDay(
  aggregation: KpiAggregation,
  later: readonly Stretch[],
  earlier: readonly Stretch[],
): KpiComparison['sameWorkDay'] {
  const ofLater: KpiPart[] = [];
  const ofEarlier: KpiPart[] = [];
  const blocks = blocksOf(earlier);
  let workDay = 0;
  for (const { from, to, parts } of blocksOf(later)) {
    const matched = parts === null ? null : partsBetween(aggregation, blocks, from, to);
    if (parts === null || matched === null) continue;
    ofLater.push(...parts);
    ofEarlier.push(...matched);
    workDay = to;
  }
  const now = rollUp(aggregation, ofLater);
  const then = rollUp(aggregation, ofEarlier);
  return now === null || then === null ? null : { workDay, later: now, earlier: then };
}

/** A period that is worked, with the days off before it: those at the end of a span are with its last. */
interface Block extends Omit<Stretch, 'periodDay' | 'part'> {
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

/** What lies between two working days, in parts; null where some of it is missing. */
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
  return found;
}

/** Of what adds up, so much of it; of a mean, so much of its weight; a level is what it is all the time. */
function portion(aggregation: KpiAggregation, { numerator, denominator }: KpiPart, share: number): KpiPart {
  if (aggregation === 'sum') return { numerator: numerator * share, denominator };
  if (aggregation === 'ratio') return { numerator: numerator * share, denominator: denominator * share };
  if (aggregation === 'weighted-mean') return { numerator, denominator: denominator * share };
  return { numerator, denominator };
}
