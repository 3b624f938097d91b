import type { Status } from '#renderer/ui/status-mark.tsx';
import { type BandState, driftBases, type PolicyWatchRow } from '#shared/domain/policy/policy.ts';

/** A category whose share is out of its band by any of what shares are taken of. */
export function isOut(row: PolicyWatchRow): boolean {
  return driftBases.some((basis) => row[basis].state === 'above' || row[basis].state === 'below');
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
