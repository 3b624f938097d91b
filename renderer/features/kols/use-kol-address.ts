import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Beside, KolSearch } from './kol-search.ts';

export type KolAddress = {
  readonly search: KolSearch;
  /** Opens what is shown beside the page; `item` is what it is about. */
  readonly show: (show: Beside, item?: KolSearch['item']) => void;
  readonly close: () => void;
  /** Back to the roster. */
  readonly leave: () => void;
};

/** What the address asks a KOL's page to show. */
export function useKolAddress(): KolAddress {
  const search = useSearch({ from: '/kols/kol' });
  const navigate = useNavigate({ from: '/kols/kol' });
  const moves = useMemo(() => {
    const move = (change: Partial<KolSearch>) =>
      void navigate({ to: '/kols/kol', search: (before: KolSearch) => ({ ...before, ...change }) });
    return {
      show: (show: Beside, item?: KolSearch['item']) => move({ show, item }),
      close: () => move({ show: undefined, item: undefined }),
      leave: () => void navigate({ to: '/kols' }),
    };
  }, [navigate]);
  return { search, ...moves };
}
