import type { Status } from '#renderer/ui/status-mark.tsx';
import type { VersionList, VersionRow } from '#shared/domain/versions/version-sheet.ts';
import type { PlanVersionId } from '#shared/domain/versions/version.ts';
import { type Fen, ZERO_FEN, subtractFen } from '#shared/values/money.ts';

type Amounts = {
  readonly totalFen: Fen;
  readonly planFen: Fen;
  readonly unallocatedFen: Fen;
  /** Its plan less that of the plan as it stands. */
  readonly byFen: Fen;
};

/** A row of the list: the plan as it stands, or a version. */
export type ListRow = Amounts &
  (
    | { readonly kind: 'current'; readonly id: 'current'; readonly version: null }
    | {
        readonly kind: VersionRow['kind'];
        readonly id: PlanVersionId;
        readonly version: VersionRow;
      }
  );

const order = { current: 0, baseline: 1, scenario: 2, snapshot: 3 } as const;

/** The plan first, then the baseline in force, scenarios, snapshots and earlier baselines, each the newest first. */
export function listRows({ current, versions }: VersionList): readonly ListRow[] {
  const plan: ListRow = { ...current, kind: 'current', id: 'current', version: null, byFen: ZERO_FEN };
  const rows = versions.map(
    (version): ListRow => ({
      kind: version.kind,
      id: version.id,
      version,
      totalFen: version.totalFen,
      planFen: version.planFen,
      unallocatedFen: version.unallocatedFen,
      byFen: subtractFen(version.planFen, current.planFen),
    }),
  );
  return [plan, ...rows.toSorted((one, other) => placeOf(one) - placeOf(other))];
}

function placeOf({ kind, version }: ListRow): number {
  return kind === 'baseline' && !version.inForce ? order.snapshot + 1 : order[kind];
}

export type VersionState =
  | 'current'
  | 'inForce'
  | 'earlier'
  | 'draft'
  | 'waiting'
  | 'rejected'
  | 'promoted'
  | 'kept';

export function stateOf({ kind, version }: Pick<ListRow, 'kind' | 'version'>): VersionState {
  if (kind === 'current' || version === null) return 'current';
  if (kind === 'baseline') return version.inForce ? 'inForce' : 'earlier';
  if (version.promotedAt !== null) return 'promoted';
  if (version.request?.state === 'submitted') return 'waiting';
  if (version.request?.state === 'rejected') return 'rejected';
  return kind === 'scenario' ? 'draft' : 'kept';
}

export const stateStatus: Readonly<Record<VersionState, Status>> = {
  current: 'good',
  inForce: 'good',
  earlier: 'none',
  draft: 'none',
  waiting: 'watch',
  rejected: 'stop',
  promoted: 'good',
  kept: 'none',
};
