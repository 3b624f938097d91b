import { type BandState, driftBases, type PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import type { BasisPoints } from '#shared/values/basis-points.ts';
import type { Fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { Status } from '#renderer/ui/status-mark.tsx';

/** What the sentence of the overview is made of. */
export type OverviewFacts = {
  /** Actual of plan; null without plan. */
  readonly spentBp: BasisPoints | null;
  readonly outOfBandCount: number;
  readonly overspentCount: number;
};

type Parts = {
  readonly planFen: Fen;
  readonly actualFen: Fen;
  readonly policy: readonly PolicyWatchRow[];
  readonly overspent: readonly unknown[];
};

export function overviewFacts({ planFen, actualFen, policy, overspent }: Parts): OverviewFacts {
  return {
    spentBp: shareBp(actualFen, planFen),
    outOfBandCount: policy.filter((row) => driftBases.some((basis) => isOut(row[basis].state))).length,
    overspentCount: overspent.length,
  };
}

function isOut(state: BandState): boolean {
  return state === 'above' || state === 'below';
}

const SEVERITY = { 'no-data': 0, within: 1, 'near-upper': 2, 'near-lower': 2, above: 3, below: 3 } as const;

/** The state that a category is shown with: the worst of its bases. */
export function worstState({ plan, committed, actual }: PolicyWatchRow): BandState {
  return [actual.state, committed.state, plan.state].reduce((worst, state) =>
    SEVERITY[state] > SEVERITY[worst] ? state : worst,
  );
}

const STATUS = {
  'no-data': 'none',
  within: 'good',
  'near-upper': 'watch',
  'near-lower': 'watch',
  above: 'stop',
  below: 'stop',
} as const satisfies Record<BandState, Status>;

export function statusOf(state: BandState): Status {
  return STATUS[state];
}
