import type { KpiAim } from './kpi-aim.ts';

/** How far attainment counts in a score: no KPI makes up for the others beyond a fifth. */
export const MOST_ATTAINMENT = 1.2;

/**
 * How much of its aim a value reaches, 1 being all of it (M6 of the methods). Raw: below 0 where it is worse than the
 * baseline, above 1 where it is better than the target.
 * @returns null where that has no meaning: baseline and target are the same, or the target as a share of no value.
 */
export function attainment(value: number, aim: KpiAim): number | null {
  if (aim.direction === 'range') return withinRange(value, aim.lower, aim.upper, aim.tolerance);
  const { target, baseline } = aim;
  if (aim.direction === 'lower' && baseline === null) return value === 0 ? null : target / value;
  const from = baseline ?? 0;
  return target === from ? null : (value - from) / (target - from);
}

/** As a score counts it: between 0 and MOST_ATTAINMENT. */
export function cappedAttainment(raw: number): number {
  return Math.min(MOST_ATTAINMENT, Math.max(0, raw));
}

/** 1 inside; outside it falls to 0 in a straight line over the tolerance. */
function withinRange(value: number, lower: number, upper: number, tolerance: number): number {
  const outside = Math.max(lower - value, value - upper, 0);
  if (outside === 0) return 1;
  return tolerance === 0 ? 0 : Math.max(0, 1 - outside / tolerance);
}
