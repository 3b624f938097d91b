import { FEN_LIMIT, fen } from '#shared/values/money.ts';
import { splitFen } from '#shared/values/split.ts';
import type { DuePeriod } from './due-share.ts';
import type { KpiAim } from './kpi-aim.ts';

/** Shares as whole weights: finer than any target is written. */
const WEIGHT_UNITS = 1e9;

/**
 * A target that adds up, split over its periods by what is due in each; the parts add up to it. Whole targets (fen,
 * counts) are split into whole parts by largest remainder (M5 of the methods), others exactly as the shares are.
 */
export function splitTarget(target: number, periods: readonly DuePeriod[]): readonly number[] {
  const isWhole = Number.isSafeInteger(target) && Math.abs(target) <= FEN_LIMIT;
  return (isWhole ? wholeParts(target, periods) : null) ?? periods.map(({ share }) => target * share);
}

/** Splitting whole units is the same work whether they are fen or not. */
function wholeParts(target: number, periods: readonly DuePeriod[]): readonly number[] | null {
  return splitFen(
    fen(target),
    periods.map(({ share }) => Math.round(share * WEIGHT_UNITS)),
  );
}

/** The aim of a share of its period: everything that adds up is as much of itself. */
export function scaledAim(aim: KpiAim, share: number): KpiAim {
  if (aim.direction === 'range') {
    const { direction, lower, upper, tolerance } = aim;
    return { direction, lower: lower * share, upper: upper * share, tolerance: tolerance * share };
  }
  const baseline = aim.baseline === null ? null : aim.baseline * share;
  return { ...aim, target: aim.target * share, baseline };
}
