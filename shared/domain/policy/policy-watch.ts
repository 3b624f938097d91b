import { type BasisPoints, basisPoints } from '#shared/values/basis-points.ts';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import { sharesBp } from '#shared/values/split.ts';
import type { CategoryId } from '../budget/category.ts';
import { bandLimits, bandState } from './band.ts';
import type { BandState, Drift, DriftBasis, PolicyShare, PolicyWatchRow } from './policy.ts';

/** Fen by category; one that is missing has none. */
export type CategoryAmounts = ReadonlyMap<CategoryId, Fen>;

const NO_SHARE = basisPoints(0);

/**
 * Every category's share of all plan, of all that is committed and of all actuals against the policy, in the given
 * order. Drift is share less policy share, in basis points (M5). The shares of a basis add up to 10,000 (largest remainder). A basis
 * whose sum is zero or less has no shares: 'no-data'. A category that the policy doesn't name should hold 0 %.
 */
export function watchPolicy(
  categoryIds: readonly CategoryId[],
  shares: readonly PolicyShare[],
  amounts: Readonly<Record<DriftBasis, CategoryAmounts>>,
): PolicyWatchRow[] {
  const policies = categoryIds.map(
    (categoryId) =>
      shares.find((share) => share.categoryId === categoryId) ?? {
        categoryId,
        shareBp: NO_SHARE,
        bandBp: NO_SHARE,
      },
  );
  const plan = drifts(policies, amounts.plan);
  const committed = drifts(policies, amounts.committed);
  const actual = drifts(policies, amounts.actual);
  return policies.map((policy, index) => ({
    ...policy,
    plan: plan[index] ?? NO_DRIFT,
    committed: committed[index] ?? NO_DRIFT,
    actual: actual[index] ?? NO_DRIFT,
  }));
}

const NO_DRIFT: Drift = { fen: ZERO_FEN, shareBp: null, driftBp: null, state: 'no-data' };

/** One basis of all categories, in the order of their shares (see watchPolicy). */
export function drifts(policies: readonly PolicyShare[], amounts: CategoryAmounts): readonly Drift[] {
  const parts = policies.map(({ categoryId }) => amounts.get(categoryId) ?? ZERO_FEN);
  const shares = sharesBp(parts);
  return policies.map((policy, index) => {
    const fen = parts[index] ?? ZERO_FEN;
    const shareBp = shares?.[index];
    if (shareBp === undefined) return { ...NO_DRIFT, fen };
    const driftBp = basisPoints(shareBp - policy.shareBp);
    return { fen, shareBp, driftBp, state: bandState(policy, shareBp) };
  });
}

export type WorstDrift = {
  readonly categoryId: CategoryId;
  readonly basis: DriftBasis;
  readonly driftBp: BasisPoints;
  readonly state: BandState;
};

const SEVERITY: Readonly<Record<BandState, number>> = {
  'no-data': 0,
  within: 1,
  'near-upper': 2,
  'near-lower': 2,
  above: 3,
  below: 3,
};

/**
 * The drift that deserves the eye first: outside its band before near a limit before within; then the further
 * past its limit, or the closer to it; then actual before committed before plan, and the earlier category. Null
 * without data.
 */
export function worstDrift(rows: readonly PolicyWatchRow[]): WorstDrift | null {
  const candidates = [
    ...rows.map((row) => candidate(row, 'actual')),
    ...rows.map((row) => candidate(row, 'committed')),
    ...rows.map((row) => candidate(row, 'plan')),
  ]
    .filter((found) => found !== null)
    .toSorted((a, b) => SEVERITY[b.state] - SEVERITY[a.state] || b.excessBp - a.excessBp);
  const [worst] = candidates;
  if (worst === undefined) return null;
  const { categoryId, basis, driftBp, state } = worst;
  return { categoryId, basis, driftBp, state };
}

function candidate(row: PolicyWatchRow, basis: DriftBasis) {
  const { shareBp, driftBp, state } = row[basis];
  if (shareBp === null || driftBp === null) return null;
  const { lowerBp, upperBp } = bandLimits(row);
  const excessBp = driftBp >= 0 ? shareBp - upperBp : lowerBp - shareBp;
  return { categoryId: row.categoryId, basis, driftBp, state, excessBp };
}
