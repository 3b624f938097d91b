import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import { measured, type Results, type ResultSums } from '#shared/domain/kols/result-sums.ts';

type Group = { readonly tier: Tier; readonly results: Results };

/** Of all tiers together, which part of the cost is a tier's, and which part of a result. */
export type TierShare = {
  readonly tier: Tier;
  /** Null where nothing has a cost. */
  readonly cost: number | null;
  /** Null where nobody measured it. */
  readonly result: number | null;
};

export function sharesOf(tiers: readonly Group[], measure: keyof ResultSums): readonly TierShare[] {
  const allCost = tiers.reduce((sum, { results }) => sum + (results.costFen ?? 0), 0);
  const allResult = tiers.reduce((sum, { results }) => sum + (measured(results, measure) ?? 0), 0);
  return tiers.map(({ tier, results }) => ({
    tier,
    cost: allCost === 0 ? null : (results.costFen ?? 0) / allCost,
    result: allResult === 0 ? null : (measured(results, measure) ?? 0) / allResult,
  }));
}
