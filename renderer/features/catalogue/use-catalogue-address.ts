import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CatalogueSearch } from './catalogue-search.ts';

export type CatalogueAddress = {
  readonly show: CatalogueSearch['show'];
  readonly id: string | undefined;
  readonly open: (show: CatalogueSearch['show'], id?: string) => void;
  readonly close: () => void;
};

/** What the address asks to be shown in the drawer. */
export function useCatalogueAddress(): CatalogueAddress {
  const { show, id } = useSearch({ from: '/catalogue' });
  const navigate = useNavigate();
  const moves = useMemo(
    () => ({
      open: (next: CatalogueSearch['show'], nextId?: string) =>
        void navigate({ to: '/catalogue', search: { show: next, id: nextId } }),
      close: () => void navigate({ to: '/catalogue', search: {} }),
    }),
    [navigate],
  );
  return { show, id, ...moves };
}
