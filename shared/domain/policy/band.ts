import { type BasisPoints, WHOLE_BP, basisPoints } from '#shared/values/basis-points.ts';
import type { BandState, PolicyShare } from './policy.ts';

/** Closer to a limit than half a percentage point is near it. */
const NEAR_BP = 50;

export type BandLimits = { readonly lowerBp: BasisPoints; readonly upperBp: BasisPoints };

/** The shares that a band lets through, clipped to 0–100 %: 3 % ± 5 pp reaches from 0 to 8 %. */
export function bandLimits({ shareBp, bandBp }: Pick<PolicyShare, 'shareBp' | 'bandBp'>): BandLimits {
  return {
    lowerBp: basisPoints(Math.max(0, shareBp - bandBp)),
    upperBp: basisPoints(Math.min(WHOLE_BP, shareBp + bandBp)),
  };
}

/**
 * Where a share stands to its band. On a limit is still within. Near is told only on the side to which the share
 * has drifted, and only for a limit that can be crossed: nothing falls below 0 % or rises above 100 % by drifting.
 */
export function bandState(policy: Pick<PolicyShare, 'shareBp' | 'bandBp'>, shareBp: BasisPoints): BandState {
  const { lowerBp, upperBp } = bandLimits(policy);
  if (shareBp > upperBp) return 'above';
  if (shareBp < lowerBp) return 'below';
  const driftBp = shareBp - policy.shareBp;
  if (driftBp > 0 && upperBp < WHOLE_BP && upperBp - shareBp < NEAR_BP) return 'near-upper';
  if (driftBp < 0 && lowerBp > 0 && shareBp - lowerBp < NEAR_BP) return 'near-lower';
  return 'within';
}
