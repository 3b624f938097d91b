import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { HistorySearch } from './history-search.ts';

export type HistoryAddress = {
  readonly search: HistorySearch;
  /** Narrows the list down, or lets go of what is given as undefined. */
  readonly narrow: (change: Partial<HistorySearch>) => void;
  readonly clear: () => void;
  readonly open: (record: number) => void;
  readonly close: () => void;
};

/** What the address asks History to list and to show. */
export function useHistoryAddress(): HistoryAddress {
  const search = useSearch({ from: '/history' });
  const navigate = useNavigate();
  const moves = useMemo(() => {
    const move = (change: Partial<HistorySearch>, replace = false) =>
      void navigate({ to: '/history', search: (before) => ({ ...before, ...change }), replace });
    return {
      narrow: (change: Partial<HistorySearch>) => move(change, true),
      clear: () => void navigate({ to: '/history', search: {}, replace: true }),
      open: (record: number) => move({ record }),
      close: () => move({ record: undefined }),
    };
  }, [navigate]);
  return { search, ...moves };
}

/** Whether anything narrows the list down. */
export function isNarrowed({ record: _record, ...filter }: HistorySearch): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
