import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import { addPeriods, periodEnd, periodsOf } from './grain.ts';
import { duePeriods } from './due-share.ts';
import { periodAims, periodAttainment } from './history-points.ts';
import type { AlertRuleInput, KpiAlert, Snooze } from './kpi-alert.ts';
import { lastPeriods } from './kpi-trend.ts';
import { rollUp } from './roll-up.ts';
import { judgedShare, type KpiTerms, type StandingTarget } from './standing.ts';
import { type PeriodValue, valuesUpTo } from './target-course.ts';

/** A KPI, or one of its segments, with all that its alerts follow from. */
export interface WatchedKpi {
  readonly terms: KpiTerms;
  /** The newest version of each period, in the order of their days. */
  readonly targets: readonly StandingTarget[];
  /** In the order of their periods. */
  readonly values: readonly PeriodValue[];
}

/** An alert that stands: since when, and by what. */
export type RaisedAlert = Pick<KpiAlert, 'since' | 'measure'>;

const BP = 10_000;
/** Where a window looks back this far there is nothing left in it that could still count. */
const WINDOWS_BACK = 12;

/**
 * Whether a rule's alert stands at the end of a day. The history is gone through from period to period, so that the
 * answer for a day is always the same: raised at the limit, withdrawn only beyond limit and hysteresis, and in between
 * as it was.
 * @returns null where it does not stand.
 */
export function raisedAlert(kpi: WatchedKpi, rule: AlertRuleInput, asOf: Day): RaisedAlert | null {
  const known = { ...kpi, values: valuesUpTo(kpi.values, asOf) };
  if (rule.kind === 'off-pace') return offPace(known, rule, asOf);
  return rule.kind === 'stale' ? stale(known, rule, asOf) : outOfBand(known, rule, asOf);
}

/** The snooze that keeps an alert quiet on a day, that day included: of several the one that lasts longest. */
export function snoozeOn<Kept extends Pick<Snooze, 'kpiId' | 'kind' | 'untilDay'>>(
  snoozes: readonly Kept[],
  { kpiId, kind }: Pick<Snooze, 'kpiId' | 'kind'>,
  asOf: Day,
): Kept | null {
  const quiet = snoozes.filter((snooze) => snooze.kpiId === kpiId && snooze.kind === kind);
  return (
    quiet
      .filter(({ untilDay }) => untilDay >= asOf)
      .toSorted((one, other) => (one.untilDay < other.untilDay ? 1 : -1))[0] ?? null
  );
}

/** The rule that holds for a KPI: its own in place of the general one of its kind. */
export function ruleFor<Rule extends Pick<AlertRuleInput, 'kpiId' | 'kind'>>(
  rules: readonly Rule[],
  kpiId: AlertRuleInput['kpiId'],
  kind: AlertRuleInput['kind'],
): Rule | null {
  const ofKind = rules.filter((rule) => rule.kind === kind);
  return ofKind.find((rule) => rule.kpiId === kpiId) ?? ofKind.find((rule) => rule.kpiId === null) ?? null;
}

/** Each target begins anew: what was off in the last quarter says nothing of this one. */
function offPace(kpi: WatchedKpi, rule: AlertRuleInput, asOf: Day): RaisedAlert | null {
  const target = kpi.targets.findLast(({ firstDay }) => firstDay <= asOf);
  if (target === undefined || target.lastDay < asOf) return null;
  const periods = duePeriods(kpi.terms.profile, kpi.terms.grain, target);
  const first = periods[0]?.periodDay ?? target.firstDay;
  const own = kpi.values.slice(kpi.values.findLastIndex(({ periodDay }) => periodDay < first) + 1);
  let raised: RaisedAlert | null = null;
  for (const { lastDay: day } of periods) {
    if (day > asOf) break;
    const measure = judgedShare(kpi.terms, target, valuesUpTo(own, day), day);
    if (measure === null) continue;
    raised = after(raised, { measure, since: day }, rule);
  }
  return raised;
}

/** Below the limit it is raised, and keeps its day; within the hysteresis it stays as it was. */
function after(before: RaisedAlert | null, found: RaisedAlert, rule: AlertRuleInput): RaisedAlert | null {
  const bp = Math.round(found.measure * BP);
  const stands = bp < rule.limitBp || (before !== null && bp < rule.limitBp + rule.hysteresisBp);
  return stands ? { measure: found.measure, since: before?.since ?? found.since } : null;
}

/**
 * So many of the last periods out of their band. Raised when `n` of the last `m` fell short of the limit; withdrawn when
 * fewer than `n` fell short of limit and hysteresis. A missing period is neither in nor out.
 */
function outOfBand(kpi: WatchedKpi, rule: AlertRuleInput, asOf: Day): RaisedAlert | null {
  const { grain } = kpi.terms;
  const days = lastPeriods(grain, asOf, rule.m * WINDOWS_BACK);
  const shares = periodAttainments(kpi, days);
  const below = (from: number, to: number, limitBp: number) =>
    days.slice(Math.max(0, from), to).filter((first) => {
      const share = shares.get(first);
      return share !== undefined && Math.round(share * BP) < limitBp;
    }).length;
  return days.reduce<RaisedAlert | null>((raised, first, at) => {
    const from = at + 1 - rule.m;
    const out = below(from, at + 1, rule.limitBp);
    const near = below(from, at + 1, rule.limitBp + rule.hysteresisBp);
    if (out < rule.n && (raised === null || near < rule.n)) return null;
    return { measure: out, since: raised?.since ?? periodEnd(grain, first) };
  }, null);
}

function periodAttainments(
  { terms, targets, values }: WatchedKpi,
  days: readonly Day[],
): ReadonlyMap<Day, number> {
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return new Map();
  const end = periodEnd(terms.grain, to);
  const touched = targets.filter(({ firstDay, lastDay }) => lastDay >= from && firstDay <= end);
  const aims = periodAims(terms, touched);
  const shares = new Map<Day, number>();
  for (const value of values.slice(values.findLastIndex(({ periodDay }) => periodDay < from) + 1)) {
    if (value.periodDay > to) break;
    const reached = periodAttainment(rollUp(terms.aggregation, [value]), aims.get(value.periodDay));
    if (reached !== null) shares.set(value.periodDay, reached);
  }
  return shares;
}

/** A count of days does not waver, so it needs no hysteresis. The first value is due in the first target's first period. */
function stale({ terms, targets, values }: WatchedKpi, { n }: AlertRuleInput, asOf: Day): RaisedAlert | null {
  const { grain } = terms;
  const newest = values.at(-1)?.periodDay;
  const [first] = targets;
  const missing = newest === undefined ? first && periodsOf(grain, first)[0] : addPeriods(grain, newest, 1);
  if (missing === undefined) return null;
  const since = addDays(periodEnd(grain, missing), n);
  return asOf > since ? { since, measure: daysBetween(since, asOf) } : null;
}
