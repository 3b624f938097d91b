import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { noPanel, type PanelAddress } from './panel-address.ts';

export type AlertsAddress = PanelAddress & {
  /** Whether disputes that ended are listed too. */
  readonly ended: boolean;
  readonly showEnded: (ended: boolean) => void;
};

/** What the address asks the list of alerts and disputes to show. */
export function useAlertsAddress(): AlertsAddress {
  const search = useSearch({ from: '/kpis/alerts' });
  const navigate = useNavigate({ from: '/kpis/alerts' });
  const moves = useMemo(() => {
    const move = (change: Partial<typeof search>, replace: boolean) =>
      void navigate({ to: '/kpis/alerts', search: (before) => ({ ...before, ...change }), replace });
    return {
      showEnded: (ended: boolean) => move({ ended: ended ? true : undefined }, true),
      open: (panel: PanelAddress['panel']) => move({ ...noPanel, ...panel }, false),
      close: () => move(noPanel, false),
    };
  }, [navigate]);
  return { panel: search, ended: search.ended === true, ...moves };
}
