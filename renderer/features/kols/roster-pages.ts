import type { FetchPage, GridSort } from '#renderer/ui/grid/paged-grid.tsx';
import type { RosterFilter, RosterSort } from '#shared/domain/kols/roster.ts';
import { readRoster, type RosterSums } from './kols-data.ts';
import { groupedTotal, type RosterLine, tierSlices, type TierSlice } from './roster-rows.ts';
import { sortedColumns } from './roster-search.ts';

function sortOf(sort: GridSort | null): RosterSort {
  const by = sortedColumns.find((name) => name === sort?.columnId);
  return by === undefined
    ? { by: 'followers', descending: true }
    : { by, descending: sort?.descending ?? true };
}

export function plainPage(filter: RosterFilter): FetchPage<RosterLine> {
  return async ({ offset, limit, sort }) => {
    const { rows, total } = await readRoster(filter, sortOf(sort), offset, limit);
    return { rows, total };
  };
}

/** Tier by tier, each under a heading with its sums; within a tier as it is sorted. */
export function groupedPage(filter: RosterFilter): FetchPage<RosterLine> {
  return async ({ offset, limit, sort }) => {
    const { tiers } = await readRoster(filter, sortOf(null), 0, 1);
    const read = async (slice: TierSlice) => [
      ...headingOf(tiers, slice),
      ...(slice.limit === 0
        ? []
        : (await readRoster({ ...filter, tiers: [slice.tier] }, sortOf(sort), slice.offset, slice.limit))
            .rows),
    ];
    const parts = await Promise.all(tierSlices(tiers, offset, limit).map(read));
    return { rows: parts.flat(), total: groupedTotal(tiers) };
  };
}

function headingOf(tiers: RosterSums['tiers'], { tier, hasHeading }: TierSlice): RosterLine[] {
  const group = tiers.find((one) => one.tier === tier);
  return hasHeading && group !== undefined ? [{ ...group, isGroup: true }] : [];
}
