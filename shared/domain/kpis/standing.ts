import type { Day } from '#shared/values/day.ts';
import { attainment } from './attainment.ts';
import type { Kpi } from './kpi.ts';
import type { KpiAim } from './kpi-aim.ts';
import type { HeldTarget, KpiStanding, KpiStatus } from './kpi-standing-view.ts';
import { trendChange, trendOf } from './kpi-trend.ts';
import { kpiLanding } from './landing.ts';
import { HISTORY_PERIODS, levelLanding } from './level-landing.ts';
import { type KpiAggregation, type KpiPart, rollUp } from './roll-up.ts';
import { NO_COURSE, type PeriodValue, type TargetCourse, targetCourse, valuesUpTo } from './target-course.ts';
import { scaledAim } from './target-split.ts';

/** What the standing of a KPI depends on. */
export type KpiTerms = Pick<Kpi, 'aggregation' | 'grain' | 'profile' | 'goodBp' | 'watchBp'>;

export type StandingTarget = Pick<HeldTarget, 'firstDay' | 'lastDay' | 'aim'>;

/** All of a standing that follows from the values and the target alone. */
export type StandingFacts = Omit<
  KpiStanding,
  'kpiId' | 'segment' | 'target' | 'openDisputeCount' | 'alertKinds'
>;

type Measure = Pick<
  StandingFacts,
  'attainment' | 'attainmentSoFar' | 'dueShare' | 'due' | 'pace' | 'status' | 'judgedBy'
>;

const BP = 10_000;

/**
 * How a KPI stands at the end of a day (M6 of the methods). Values of periods that begin later are not known yet; one
 * that is missing is neither zero nor due. What adds up is held against what was due in the periods that have a value,
 * the running one by its working days so far.
 * @param values of one segment, in the order of their periods.
 */
export function kpiStanding(
  terms: KpiTerms,
  target: StandingTarget | null,
  values: readonly PeriodValue[],
  asOf: Day,
): StandingFacts {
  const past = valuesUpTo(values, asOf);
  const course = target === null ? NO_COURSE : targetCourse(terms, target, past, asOf);
  const parts = target === null ? past.slice(-1) : course.known;
  const value = rollUp(terms.aggregation, parts);
  const trend = trendOf(terms, past, asOf);
  return {
    value,
    parts: value === null ? null : sumsBehind(terms.aggregation, parts),
    ...measureOf(terms, target?.aim ?? null, value, course),
    landing: target === null ? null : landingOf(terms, target.aim, value, course, past),
    periodCount: course.overCount,
    knownCount: course.overCount - course.missing.length,
    missing: [...course.missing],
    newestDay: past.at(-1)?.periodDay ?? null,
    trend,
    trendChange: trendChange(trend),
  };
}

/** What the status is judged by, at the end of a day; null without data or where the target says nothing. */
export function judgedShare(
  terms: KpiTerms,
  target: StandingTarget,
  past: readonly PeriodValue[],
  asOf: Day,
): number | null {
  const course = targetCourse(terms, target, past, asOf);
  const { pace, attainmentSoFar, judgedBy } = measureOf(
    terms,
    target.aim,
    rollUp(terms.aggregation, course.known),
    course,
  );
  return judgedBy === 'pace' ? pace : attainmentSoFar;
}

/** The limits are attainments, and for what is judged by its pace, paces. */
export function statusOf(share: number, { goodBp, watchBp }: Pick<Kpi, 'goodBp' | 'watchBp'>): KpiStatus {
  // Thresholds are written in whole basis points: 0.95 that came out of a division must reach 95 %.
  const bp = Math.round(share * BP);
  if (bp >= goodBp) return 'good';
  return bp >= watchBp ? 'watch' : 'off';
}

/**
 * What adds up and should be high is judged by its pace while its period runs, everything else by its attainment of
 * what was due so far: a pace above 1 is no merit where less is better.
 */
function measureOf(terms: KpiTerms, aim: KpiAim | null, value: number | null, course: TargetCourse): Measure {
  const isSum = terms.aggregation === 'sum';
  const dueShare = isSum && aim !== null ? paceShare(course) : null;
  const t = aim === null || aim.direction === 'range' ? null : aim.target;
  const due = dueShare === null || t === null ? null : t * dueShare;
  const measured = { dueShare, due, pace: null, attainment: null, attainmentSoFar: null, judgedBy: null };
  if (value === null) return { ...measured, status: 'no-data' };
  if (aim === null) return { ...measured, status: 'no-target' };
  const whole = attainment(value, aim);
  const soFar = dueShare === null ? whole : attainment(value, scaledAim(aim, dueShare));
  const pace = due === null || due === 0 ? null : value / due;
  const byPace = pace !== null && aim.direction === 'higher' && dueShare !== 1;
  const judged = byPace ? pace : soFar;
  return {
    ...measured,
    pace,
    attainment: whole,
    attainmentSoFar: soFar,
    judgedBy: judged === null ? null : byPace ? 'pace' : 'attainment',
    status: judged === null ? (dueShare === 0 ? 'no-data' : 'no-target') : statusOf(judged, terms),
  };
}

/** φ over the periods with a value. */
function paceShare({ due, rest }: TargetCourse): number {
  return rest.length === 0 && due.length > 0 ? 1 : sumOf(due);
}

function landingOf(
  { aggregation }: KpiTerms,
  aim: KpiAim,
  value: number | null,
  course: TargetCourse,
  past: readonly PeriodValue[],
): StandingFacts['landing'] {
  const target = aim.direction === 'range' ? (aim.lower + aim.upper) / 2 : aim.target;
  if (aggregation === 'sum') {
    const { known, due, rest } = course;
    const { expected, low, high } = kpiLanding({
      target,
      value: value ?? 0,
      profile: [...due, ...rest],
      past: known.map(({ numerator }) => numerator),
    });
    return { expected, low, high };
  }
  return levelLanding({
    aggregation,
    target,
    known: course.known,
    rest: course.restSizes,
    history: past.slice(-HISTORY_PERIODS),
  });
}

/** The sums that a ratio or a weighted mean is made of; null for what is not divided. */
function sumsBehind(aggregation: KpiAggregation, parts: readonly KpiPart[]): StandingFacts['parts'] {
  if (aggregation !== 'ratio' && aggregation !== 'weighted-mean') return null;
  const ofRatio = aggregation === 'ratio';
  return {
    numerator: sumOf(parts.map(({ numerator, denominator }) => numerator * (ofRatio ? 1 : denominator))),
    denominator: sumOf(parts.map(({ denominator }) => denominator)),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
