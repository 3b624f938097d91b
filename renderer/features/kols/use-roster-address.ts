import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { GridSort } from '#renderer/ui/grid/paged-grid.tsx';
import type { KolId } from '#shared/domain/kols/kol.ts';
import type { RosterFilter } from '#shared/domain/kols/roster.ts';
import { type RosterSearch, sortedColumns } from './roster-search.ts';

export type RosterAddress = {
  readonly search: RosterSearch;
  readonly filter: RosterFilter;
  readonly isNarrowed: boolean;
  /** Narrows the roster down, or lets go of what is given as undefined. */
  readonly narrow: (change: Partial<RosterSearch>) => void;
  readonly showAll: () => void;
  readonly sort: GridSort;
  readonly sortBy: (sort: GridSort | null) => void;
  readonly open: (id: KolId) => void;
  readonly startNew: () => void;
  readonly compare: (ids: readonly KolId[]) => void;
  /** Without the drawer, and without the comparison. */
  readonly close: () => void;
};

const everything = {
  tier: undefined,
  platform: undefined,
  flag: undefined,
  agency: undefined,
  text: undefined,
  qualified: undefined,
  signed: undefined,
  measured: undefined,
};

/** What the address asks the roster to list and to show. */
export function useRosterAddress(): RosterAddress {
  const search = useSearch({ from: '/kols' });
  const navigate = useNavigate({ from: '/kols' });
  const filter = useMemo(() => filterOf(search), [search]);
  const moves = useMemo(() => {
    const move = (change: Partial<RosterSearch>, replace = false) =>
      void navigate({
        to: '/kols',
        search: (before: RosterSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      narrow: (change: Partial<RosterSearch>) => move(change, true),
      showAll: () => move(everything, true),
      sortBy: (sort: GridSort | null) =>
        move(
          {
            sort: sortedColumns.find((name) => name === sort?.columnId),
            order: sort === null ? undefined : sort.descending ? 'desc' : 'asc',
          },
          true,
        ),
      open: (id: KolId) => void navigate({ to: '/kols/kol', search: { id } }),
      startNew: () => move({ kol: 'new' }),
      compare: (ids: readonly KolId[]) => move({ compare: [...ids] }),
      close: () => move({ kol: undefined, compare: undefined }),
    };
  }, [navigate]);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const sort = { columnId: search.sort ?? 'followers', descending: search.order !== 'asc' };
  return { search, filter, isNarrowed, sort, ...moves };
}

function filterOf(search: RosterSearch): RosterFilter {
  const { tier, platform, flag, agency, text, qualified, signed, measured } = search;
  return {
    tiers: tier === undefined ? undefined : [tier],
    platforms: platform === undefined ? undefined : [platform],
    flag,
    agency,
    text,
    expiredOnly: qualified === 'expired' ? true : undefined,
    expiringOnly: qualified === 'expiring' ? true : undefined,
    signedOnly: signed === true ? true : undefined,
    measuredOnly: measured === true ? true : undefined,
  };
}
