import type { Day } from '#shared/values/day.ts';
import { accepted, type Outcome, refused } from '../refusal.ts';
import { periodsOf } from './grain.ts';
import type { Kpi } from './kpi.ts';
import type { KpiAim } from './kpi-aim.ts';
import type { HeldTarget } from './kpi-standing-view.ts';
import type { KpiTarget, KpiTargetInput } from './kpi-target.ts';

type Aimed = Pick<KpiTarget, 'target' | 'lower' | 'upper' | 'tolerance'>;
type AimingKpi = Pick<Kpi, 'name' | 'direction' | 'baseline'>;

/** What is aimed at; null where a target doesn't fit its KPI's direction. */
export function aimOf({ direction, baseline }: AimingKpi, aimed: Aimed): KpiAim | null {
  const { target, lower, upper, tolerance } = aimed;
  if (direction === 'range') {
    return lower === null || upper === null ? null : { direction, lower, upper, tolerance };
  }
  return target === null ? null : { direction, target, baseline };
}

/** The aim alone: there, reachable, and on the right side of the baseline. */
export function checkAim(kpi: AimingKpi, aimed: Aimed): Outcome<KpiAim> {
  const said = { kpi: kpi.name };
  const aim = aimOf(kpi, aimed);
  if (aim === null) {
    return kpi.direction === 'range'
      ? refused('kpi-range-missing', said, 'lower')
      : refused('kpi-target-missing', said, 'target');
  }
  if (aim.direction === 'range') {
    return aim.lower > aim.upper ? refused('kpi-range-reversed', said, 'lower') : accepted(aim);
  }
  const from = aim.baseline ?? 0;
  if (aim.target === from) return refused('kpi-target-zero', said, 'target');
  // Without a baseline, a lower-is-better target is a share of the value: above zero it always says something.
  const isAhead = aim.direction === 'higher' || aim.baseline === null ? aim.target > from : aim.target < from;
  return isAhead ? accepted(aim) : refused('kpi-target-behind-baseline', said, 'target');
}

/**
 * A target for its KPI, beside those that are there: of the same period it is the next version, and with others it may
 * not overlap.
 */
export function checkTarget(
  kpi: AimingKpi & Pick<Kpi, 'grain'>,
  input: KpiTargetInput,
  others: readonly KpiTarget[],
): Outcome<{ readonly aimed: Aimed; readonly version: number }> {
  const { firstDay, lastDay, segment } = input;
  const said = { kpi: kpi.name, firstDay, lastDay };
  if (lastDay < firstDay) return refused('kpi-target-days-reversed', said, 'lastDay');
  if (periodsOf(kpi.grain, input).length === 0) return refused('kpi-target-too-short', said, 'lastDay');
  const aim = checkAim(kpi, input);
  if (aim.kind === 'refused') return aim;
  const ofSegment = others.filter((other) => other.segment === segment);
  const isSame = (other: KpiTarget) => other.firstDay === firstDay && other.lastDay === lastDay;
  const crossed = ofSegment.find(
    (other) => !isSame(other) && other.firstDay <= lastDay && other.lastDay >= firstDay,
  );
  if (crossed !== undefined) {
    const { firstDay: from, lastDay: to } = crossed;
    return refused('kpi-target-overlaps', { kpi: kpi.name, firstDay: from, lastDay: to }, 'firstDay');
  }
  const version = Math.max(0, ...ofSegment.filter(isSame).map((other) => other.version)) + 1;
  const isRange = aim.value.direction === 'range';
  const aimed = isRange
    ? { target: null, lower: input.lower, upper: input.upper, tolerance: input.tolerance }
    : { target: input.target, lower: null, upper: null, tolerance: 0 };
  return accepted({ aimed, version });
}

/** The newest version of each period, the earliest period first. */
export function newestVersions(targets: readonly KpiTarget[]): KpiTarget[] {
  const newest = new Map<string, KpiTarget>();
  for (const target of targets) {
    const key = `${target.kpiId} ${target.firstDay} ${target.segment}`;
    if ((newest.get(key)?.version ?? 0) < target.version) newest.set(key, target);
  }
  return [...newest.values()].toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1));
}

/**
 * The target that a day is judged by: of the period that holds it, or else of the last one before it.
 * @param targets of one KPI and segment: the newest version of each period, in the order of their days.
 */
export function targetOn(
  kpi: AimingKpi,
  targets: readonly Omit<KpiTarget, 'reason' | 'decidedAt' | 'personId'>[],
  on: Day,
): HeldTarget | null {
  const target = targets.findLast(({ firstDay }) => firstDay <= on);
  if (target === undefined) return null;
  const aim = aimOf(kpi, target);
  const { id, version, firstDay, lastDay } = target;
  return aim === null ? null : { id, version, firstDay, lastDay, aim };
}
