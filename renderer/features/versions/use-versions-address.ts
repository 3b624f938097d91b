import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanVersionId, VersionRef } from '#shared/domain/versions/version.ts';
import type { VersionsDrawer, VersionsSearch } from './versions-search.ts';

export type VersionsAddress = {
  readonly search: VersionsSearch;
  /** One version by line and month. */
  readonly openVersion: (id: PlanVersionId) => void;
  /** The list, with what was compared there. */
  readonly backToList: () => void;
  readonly compare: (from: VersionRef, to: VersionRef) => void;
  readonly look: (change: Pick<VersionsSearch, 'mode' | 'only' | 'level'>) => void;
  readonly show: (drawer: VersionsDrawer, id?: string) => void;
  readonly close: () => void;
};

/** What the address asks the Versions screen to show. */
export function useVersionsAddress(): VersionsAddress {
  const search = useSearch({ from: '/budget/versions' });
  const navigate = useNavigate({ from: '/budget/versions' });
  const moves = useMemo(() => {
    const move = (change: Partial<VersionsSearch>, replace = false) =>
      void navigate({
        to: '/budget/versions',
        search: (before: VersionsSearch) => ({ ...before, ...change }),
        replace,
      });
    const nothing = { show: undefined, id: undefined };
    return {
      openVersion: (open: PlanVersionId) => move({ open, ...nothing }),
      backToList: () => move({ open: undefined, ...nothing }),
      compare: (from: VersionRef, to: VersionRef) => move({ open: undefined, from, to, ...nothing }),
      look: (change: Pick<VersionsSearch, 'mode' | 'only' | 'level'>) => move(change, true),
      show: (drawer: VersionsDrawer, id?: string) => move({ show: drawer, id }),
      close: () => move(nothing),
    };
  }, [navigate]);
  return { search, ...moves };
}
