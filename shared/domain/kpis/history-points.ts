import type { Day } from '#shared/values/day.ts';
import { attainment } from './attainment.ts';
import { type DuePeriod, duePeriods } from './due-share.ts';
import type { KpiAim } from './kpi-aim.ts';
import type { PacePoint } from './kpi-page-view.ts';
import { kpiStanding, type KpiTerms, type StandingTarget } from './standing.ts';
import { type PeriodValue, valuesUpTo } from './target-course.ts';
import { scaledAim, splitTarget } from './target-split.ts';

/** What the targets ask of one period. */
export interface PeriodAim {
  /** Of what adds up, its part by the profile; otherwise the target itself. */
  readonly aim: KpiAim;
  /** The same in the KPI's unit; null for a range. */
  readonly due: number | null;
}

/** What each period is held against, by its first day; a period that no target holds is not in it. */
export function periodAims(terms: KpiTerms, targets: readonly StandingTarget[]): ReadonlyMap<Day, PeriodAim> {
  const aims = new Map<Day, PeriodAim>();
  for (const { aim, ...span } of targets) {
    const periods = duePeriods(terms.profile, terms.grain, span);
    const parts = terms.aggregation === 'sum' ? partsOf(aim, periods) : periods.map(() => aim);
    for (const [at, { periodDay }] of periods.entries()) {
      const own = parts[at] ?? aim;
      aims.set(periodDay, { aim: own, due: own.direction === 'range' ? null : own.target });
    }
  }
  return aims;
}

/** Parts of a target that is whole are whole, and add up to it. */
function partsOf(aim: KpiAim, periods: readonly DuePeriod[]): readonly KpiAim[] {
  const targets = aim.direction === 'range' ? [] : splitTarget(aim.target, periods);
  return periods.map(({ share }, at) => {
    const own = scaledAim(aim, share);
    const target = targets[at];
    return own.direction === 'range' || target === undefined ? own : { ...own, target };
  });
}

/** A period's own attainment; raw. Null without a value or a target, and where it was due nothing. */
export function periodAttainment(value: number | null, aim: PeriodAim | undefined): number | null {
  return value === null || aim === undefined ? null : attainment(value, aim.aim);
}

/** How a target's period came together: as it stood at the end of each of its periods that is over. */
export function pacePoints(
  terms: KpiTerms,
  target: StandingTarget,
  values: readonly PeriodValue[],
  asOf: Day,
): readonly PacePoint[] {
  const t = target.aim.direction === 'range' ? null : target.aim.target;
  return duePeriods(terms.profile, terms.grain, target)
    .filter(({ lastDay }) => lastDay <= asOf)
    .map(({ periodDay, lastDay }) => {
      const standing = kpiStanding(terms, target, valuesUpTo(values, lastDay), lastDay);
      const due = terms.aggregation === 'sum' ? standing.due : t;
      return {
        periodDay,
        lastDay,
        value: standing.value,
        due,
        pace: standing.pace,
        landing: standing.landing,
      };
    });
}
