import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { KpiId } from '#shared/domain/kpis/kpi.ts';
import type { Span } from '#shared/domain/kpis/kpi-page-view.ts';
import type { HistoryView, KpiPageSearch } from './kpis-search.ts';
import { noPanel, type PanelAddress } from './panel-address.ts';

export type KpiPageAddress = PanelAddress & {
  readonly id: KpiId | undefined;
  readonly segment: string;
  readonly view: HistoryView | undefined;
  /** The earlier span that was chosen; undefined: the one before. */
  readonly earlier: Span | undefined;
  readonly look: (change: Pick<KpiPageSearch, 'segment' | 'view' | 'first' | 'last'>) => void;
};

/** What the address asks the KPI page to show. */
export function useKpiPageAddress(): KpiPageAddress {
  const search = useSearch({ from: '/kpis/kpi' });
  const navigate = useNavigate({ from: '/kpis/kpi' });
  const moves = useMemo(() => {
    const move = (change: Partial<KpiPageSearch>, replace: boolean) =>
      void navigate({
        to: '/kpis/kpi',
        search: (before: KpiPageSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      look: (change: Partial<KpiPageSearch>) => move(change, true),
      open: (panel: PanelAddress['panel']) => move({ ...noPanel, ...panel }, false),
      close: () => move(noPanel, false),
    };
  }, [navigate]);
  const { id, segment = '', view, first, last } = search;
  const earlier = useMemo(
    () => (first === undefined || last === undefined ? undefined : { firstDay: first, lastDay: last }),
    [first, last],
  );
  return { panel: { ...search, of: search.of ?? id }, id, segment, view, earlier, ...moves };
}
