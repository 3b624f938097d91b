import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { GridSort } from '#renderer/ui/grid/paged-grid.tsx';
import type { EntryFilter } from '#shared/domain/budget/entry.ts';
import { type EntriesSearch, sortedColumns } from './entries-search.ts';

export type EntriesAddress = {
  readonly search: EntriesSearch;
  readonly filter: EntryFilter;
  readonly isNarrowed: boolean;
  /** Narrows the list down, or lets go of what is given as undefined. */
  readonly narrow: (change: Partial<EntriesSearch>) => void;
  readonly showAll: () => void;
  readonly sort: GridSort;
  readonly sortBy: (sort: GridSort | null) => void;
  readonly open: (entry: string) => void;
  readonly startImport: () => void;
  /** Closes what stands beside the list or in its place. */
  readonly close: () => void;
  /** After an import: what it brought, or everything. */
  readonly showImport: (importId: string | undefined) => Promise<void>;
};

const everything = {
  line: undefined,
  category: undefined,
  from: undefined,
  to: undefined,
  text: undefined,
  import: undefined,
};

/** What the address asks the Entries screen to list and to show. */
export function useEntriesAddress(): EntriesAddress {
  const search = useSearch({ from: '/budget/entries' });
  const navigate = useNavigate({ from: '/budget/entries' });
  const filter = useMemo(() => filterOf(search), [search]);
  const moves = useMemo(() => {
    const move = (change: Partial<EntriesSearch>, replace = false) =>
      navigate({
        to: '/budget/entries',
        search: (before: EntriesSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      narrow: (change: Partial<EntriesSearch>) => void move(change, true),
      sortBy: (sort: GridSort | null) =>
        void move(
          {
            sort: sortedColumns.find((name) => name === sort?.columnId),
            order: sort === null ? undefined : sort.descending ? 'desc' : 'asc',
          },
          true,
        ),
      showAll: () => void move(everything, true),
      open: (entry: string) => void move({ entry, importing: undefined }),
      startImport: () => void move({ entry: undefined, importing: true }),
      close: () => void move({ entry: undefined, importing: undefined }),
      showImport: (importId: string | undefined) =>
        move({ ...everything, import: importId, importing: undefined }, true),
    };
  }, [navigate]);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const sort = { columnId: search.sort ?? 'day', descending: search.order !== 'asc' };
  return { search, filter, isNarrowed, sort, ...moves };
}

function filterOf({ line, category, from, to, text, import: importId }: EntriesSearch): EntryFilter {
  return {
    lineIds: line === undefined ? undefined : [line],
    categoryId: category,
    fromDay: from,
    toDay: to,
    text,
    importId,
  };
}
