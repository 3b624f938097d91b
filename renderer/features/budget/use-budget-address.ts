import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { BudgetDrawer } from './budget-search.ts';

export type BudgetAddress = {
  readonly show: BudgetDrawer | undefined;
  readonly id: string | undefined;
  readonly open: (show: BudgetDrawer, id?: string) => void;
  /** A request that is there. */
  readonly openRequest: (id: string) => void;
  readonly close: () => void;
};

/** What the address asks the Budget screen to show beside the sheet. */
export function useBudgetAddress(): BudgetAddress {
  const { show, id } = useSearch({ from: '/budget' });
  const navigate = useNavigate();
  const moves = useMemo(
    () => ({
      open: (next: BudgetDrawer, nextId?: string) =>
        void navigate({ to: '/budget', search: { show: next, id: nextId } }),
      openRequest: (requestId: string) =>
        void navigate({ to: '/budget', search: { show: 'request', id: requestId } }),
      close: () => void navigate({ to: '/budget', search: {} }),
    }),
    [navigate],
  );
  return { show, id, ...moves };
}
