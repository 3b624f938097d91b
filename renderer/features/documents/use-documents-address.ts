import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { GridSort } from '#renderer/ui/grid/paged-grid.tsx';
import type { DocumentFilter, DocumentId, DocumentKind } from '#shared/domain/documents/document.ts';
import { type DocumentsSearch, sortedColumns } from './documents-search.ts';

export type DocumentsAddress = {
  readonly search: DocumentsSearch;
  readonly filter: DocumentFilter;
  readonly isNarrowed: boolean;
  /** Narrows the list down, or lets go of what is given as undefined. */
  readonly narrow: (change: Partial<DocumentsSearch>) => void;
  readonly showAll: () => void;
  readonly sort: GridSort;
  readonly sortBy: (sort: GridSort | null) => void;
  readonly open: (id: DocumentId) => void;
  /** The form for a new document: on its own, or taking over from another one. */
  readonly startNew: (kind: DocumentKind, after?: DocumentId) => void;
  readonly close: () => void;
};

const everything = {
  line: undefined,
  category: undefined,
  stage: undefined,
  state: undefined,
  vendor: undefined,
  text: undefined,
  due: undefined,
  open: undefined,
  overdue: undefined,
};

/** What the address asks the Commitments screen to list and to show. */
export function useDocumentsAddress(): DocumentsAddress {
  const search = useSearch({ from: '/budget/commitments' });
  const navigate = useNavigate({ from: '/budget/commitments' });
  const filter = useMemo(() => filterOf(search), [search]);
  const moves = useMemo(() => {
    const move = (change: Partial<DocumentsSearch>, replace = false) =>
      void navigate({
        to: '/budget/commitments',
        search: (before: DocumentsSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      narrow: (change: Partial<DocumentsSearch>) => move(change, true),
      showAll: () => move(everything, true),
      sortBy: (sort: GridSort | null) =>
        move(
          {
            sort: sortedColumns.find((name) => name === sort?.columnId),
            order: sort === null ? undefined : sort.descending ? 'desc' : 'asc',
          },
          true,
        ),
      open: (document: DocumentId) => move({ document, kind: undefined, after: undefined }),
      startNew: (kind: DocumentKind, after?: DocumentId) => move({ document: 'new', kind, after }),
      close: () => move({ document: undefined, kind: undefined, after: undefined }),
    };
  }, [navigate]);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  const sort = { columnId: search.sort ?? 'day', descending: search.order !== 'asc' };
  return { search, filter, isNarrowed, sort, ...moves };
}

function filterOf(search: DocumentsSearch): DocumentFilter {
  const { line, category, stage, state, vendor, text, due, open, overdue } = search;
  return {
    lineIds: line === undefined ? undefined : [line],
    categoryId: category,
    kinds: stage === undefined ? undefined : [stage],
    states: state === undefined ? undefined : [state],
    vendor,
    text,
    openOnly: open === true ? true : undefined,
    overdue: overdue === true ? true : undefined,
    dueMonth: due,
  };
}
