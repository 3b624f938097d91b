import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { kpiGrains, type KpiGrain } from '#shared/domain/kpis/kpi.ts';
import type { Day } from '#shared/values/day.ts';
import type { KpiBook } from './kpis-data.ts';
import type { ValuesSearch } from './kpis-search.ts';
import { noPanel, type PanelAddress } from './panel-address.ts';

export type ValuesAddress = PanelAddress & {
  readonly grain: KpiGrain;
  /** The last period that is shown holds this day. */
  readonly until: Day;
  readonly segment: string;
  readonly look: (change: Pick<ValuesSearch, 'grain' | 'until' | 'segment'>) => void;
};

/** Which values the address asks for: of the commonest grain, up to today. */
export function useValuesAddress(book: KpiBook): ValuesAddress {
  const search = useSearch({ from: '/kpis/values' });
  const navigate = useNavigate({ from: '/kpis/values' });
  const moves = useMemo(() => {
    const move = (change: Partial<ValuesSearch>, replace: boolean) =>
      void navigate({
        to: '/kpis/values',
        search: (before: ValuesSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      look: (change: Partial<ValuesSearch>) => move(change, true),
      open: (panel: PanelAddress['panel']) => move({ ...noPanel, ...panel }, false),
      close: () => move(noPanel, false),
    };
  }, [navigate]);
  const { grain = commonest(book), until = book.today, segment = '' } = search;
  return { panel: search, grain, until, segment, ...moves };
}

function commonest({ kpis }: KpiBook): KpiGrain {
  const countOf = (grain: KpiGrain) => kpis.filter((kpi) => kpi.grain === grain).length;
  return kpiGrains.reduce((most, grain) => (countOf(grain) > countOf(most) ? grain : most), 'week');
}
