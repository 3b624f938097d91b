import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RiskId } from '#shared/domain/risks/risk.ts';
import type { RiskPanelName, RisksSearch } from './risks-search.ts';

export type RisksAddress = {
  readonly search: RisksSearch;
  readonly openRisk: (risk: RiskId) => void;
  /** Of a warning, with its cause. */
  readonly show: (panel: RiskPanelName, cause?: string) => void;
  readonly close: () => void;
  /** Narrows the register down, or shows more of the warnings; undefined lets go. */
  readonly narrow: (change: Pick<Partial<RisksSearch>, 'cell' | 'closed' | 'handled' | 'all'>) => void;
};

/** What the address asks the screen of risks to show. */
export function useRisksAddress(): RisksAddress {
  const search = useSearch({ from: '/risks' });
  const navigate = useNavigate({ from: '/risks' });
  const moves = useMemo(() => {
    const move = (change: Partial<RisksSearch>, replace = false) =>
      void navigate({
        to: '/risks',
        search: (before: RisksSearch) => ({ ...before, ...change }),
        replace,
      });
    const nothing = { risk: undefined, show: undefined, cause: undefined };
    return {
      openRisk: (risk: RiskId) => move({ ...nothing, risk }),
      show: (show: RiskPanelName, cause?: string) => move({ ...nothing, show, cause }),
      close: () => move(nothing),
      narrow: (change: Partial<RisksSearch>) => move(change, true),
    };
  }, [navigate]);
  return { search, ...moves };
}
