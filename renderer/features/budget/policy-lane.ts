import { bandLimits } from '#shared/domain/policy/band.ts';
import type { BandState, Drift, DriftBasis, PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import type { BasisPoints } from '#shared/values/basis-points.ts';

const POINT = 100;
const NARROWEST_SCALE = 4 * POINT;
/** How much farther than the widest band the scale reaches. */
const AROUND_BAND = 4 / 3;

/**
 * How many basis points on either side of its policy share a lane shows: the same for all lanes, so that the
 * policy shares form one vertical. Bands fill three quarters of it; a mark farther away stays at the edge.
 */
export function laneScaleBp(rows: readonly PolicyWatchRow[]): number {
  const reaches = rows.map((row) => {
    const { lowerBp, upperBp } = bandLimits(row);
    return Math.max(row.shareBp - lowerBp, upperBp - row.shareBp);
  });
  const wanted = Math.max(NARROWEST_SCALE, ...reaches.map((reach) => reach * AROUND_BAND));
  return Math.ceil(wanted / POINT) * POINT;
}

export type LaneMark = {
  /** From −1 at the left edge over 0 at the policy share to 1. */
  readonly at: number;
  /** The drift is farther out than the lane reaches. */
  readonly isBeyond: boolean;
};

export function laneMark(driftBp: BasisPoints | null, scaleBp: number): LaneMark | null {
  if (driftBp === null) return null;
  const at = Math.max(-1, Math.min(1, driftBp / scaleBp));
  return { at, isBeyond: Math.abs(driftBp) > scaleBp };
}

/** The band's edges on the lane. */
export function laneBand(
  row: PolicyWatchRow,
  scaleBp: number,
): { readonly from: number; readonly to: number } {
  const { lowerBp, upperBp } = bandLimits(row);
  return { from: (lowerBp - row.shareBp) / scaleBp, to: (upperBp - row.shareBp) / scaleBp };
}

const SEVERITY: Readonly<Record<BandState, number>> = {
  'no-data': 0,
  within: 1,
  'near-upper': 2,
  'near-lower': 2,
  above: 3,
  below: 3,
};

/** The basis whose state a row tells: the worst one; of those alike the actuals, then what is committed. */
export function tellingBasis(row: PolicyWatchRow): DriftBasis {
  return (['actual', 'committed', 'plan'] as const).reduce((worst, basis) =>
    SEVERITY[row[basis].state] > SEVERITY[row[worst].state] ? basis : worst,
  );
}

/** By how much a share is past the limit of its band that it crossed; zero inside. */
export function pastLimitBp(row: PolicyWatchRow, { shareBp }: Drift): number {
  if (shareBp === null) return 0;
  const { lowerBp, upperBp } = bandLimits(row);
  return Math.max(0, shareBp - upperBp, lowerBp - shareBp);
}
