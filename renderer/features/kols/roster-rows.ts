import { type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { RosterRow } from '#shared/domain/kols/roster.ts';
import type { RosterSums } from './kols-data.ts';

export type GroupResults = RosterSums['all']['results'];

/** A tier with its sums, above its KOLs; or all of them together, in the last row. */
export type TierRow = RosterSums['all'] & { readonly tier: Tier | null; readonly isGroup: true };
export type RosterLine = RosterRow | TierRow;

export function isTierRow(row: RosterLine): row is TierRow {
  return 'isGroup' in row;
}

export function lineId(row: RosterLine): string {
  return isTierRow(row) ? `tier-${row.tier ?? 'all'}` : row.id;
}

/** Some rows of one tier: its heading too, where they begin with it. */
export type TierSlice = {
  readonly tier: Tier;
  readonly hasHeading: boolean;
  /** Of its KOLs. */
  readonly offset: number;
  readonly limit: number;
};

type Counted = { readonly tier: Tier; readonly kolCount: number };

/** What of each tier stands on a page of the grouped roster, where every tier that has KOLs begins with a heading. */
export function tierSlices(tiers: readonly Counted[], offset: number, limit: number): readonly TierSlice[] {
  const slices: TierSlice[] = [];
  let start = 0;
  for (const { tier, kolCount } of inOrder(tiers)) {
    const from = Math.max(offset, start);
    const end = Math.min(offset + limit, start + 1 + kolCount);
    if (from < end) {
      const hasHeading = from === start;
      const first = hasHeading ? 0 : from - start - 1;
      slices.push({ tier, hasHeading, offset: first, limit: end - from - (hasHeading ? 1 : 0) });
    }
    start += 1 + kolCount;
  }
  return slices;
}

/** All rows of the grouped roster, headings among them. */
export function groupedTotal(tiers: readonly Counted[]): number {
  return inOrder(tiers).reduce((sum, { kolCount }) => sum + kolCount + 1, 0);
}

function inOrder(tiers: readonly Counted[]): readonly Counted[] {
  return tierSchema.options.flatMap((tier) =>
    tiers.filter((group) => group.tier === tier && group.kolCount > 0),
  );
}
