import type { Day } from '#shared/values/day.ts';
import { periodEnd, periodsOf } from './grain.ts';
import type { KeptKpiLanding, KpiLandingScore } from './kept-landing.ts';
import type { Kpi } from './kpi.ts';
import { rollUp } from './roll-up.ts';
import { type PeriodValue, targetCourse, valuesUpTo } from './target-course.ts';

export type LandingTerms = Pick<Kpi, 'aggregation' | 'grain' | 'profile'>;

/**
 * A kept landing held against where it landed. Null until every period is over and has its value: what lacks one has
 * not landed yet.
 */
export function scoreKpiLanding(
  {
    firstDay,
    lastDay,
    expected,
    low,
    high,
  }: Pick<KeptKpiLanding, 'firstDay' | 'lastDay' | 'expected' | 'low' | 'high'>,
  terms: LandingTerms,
  values: readonly PeriodValue[],
  asOf: Day,
): KpiLandingScore | null {
  const span = { firstDay, lastDay };
  const periods = periodsOf(terms.grain, span);
  const last = periods.at(-1);
  if (last === undefined || periodEnd(terms.grain, last) > asOf) return null;
  const { known } = targetCourse(terms, span, valuesUpTo(values, asOf), asOf);
  const landed = known.length < periods.length ? null : rollUp(terms.aggregation, known);
  if (landed === null) return null;
  return { landed, off: landed - expected, isInBand: landed >= low && landed <= high };
}

/** How good some landings were on the whole. */
export interface LandingsScore {
  readonly scoredCount: number;
  readonly inBandCount: number;
  /** Mean distance of what was foretold from what came, as a share of the latter; null without a case. */
  readonly meanError: number | null;
}

export function landingsScore(scores: readonly (KpiLandingScore | null)[]): LandingsScore {
  const scored = scores.filter((score) => score !== null);
  const cases = scored.filter(({ landed }) => landed !== 0);
  const errors = cases.reduce((sum, { off, landed }) => sum + Math.abs(off / landed), 0);
  return {
    scoredCount: scored.length,
    inBandCount: scored.filter(({ isInBand }) => isInBand).length,
    meanError: cases.length === 0 ? null : errors / cases.length,
  };
}
