import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { Day } from '#shared/values/day.ts';
import { noPanel, type PanelAddress } from './panel-address.ts';

export type KpisAddress = PanelAddress & {
  readonly department: DepartmentId | undefined;
  readonly day: Day | undefined;
  readonly filter: (department: DepartmentId | undefined) => void;
};

/** What the address asks the scorecards to show. */
export function useKpisAddress(): KpisAddress {
  const search = useSearch({ from: '/kpis' });
  const navigate = useNavigate({ from: '/kpis' });
  const moves = useMemo(() => {
    const move = (change: Partial<typeof search>, replace: boolean) =>
      void navigate({ to: '/kpis', search: (before) => ({ ...before, ...change }), replace });
    return {
      filter: (department: DepartmentId | undefined) => move({ department }, true),
      open: (panel: PanelAddress['panel']) => move({ ...noPanel, ...panel }, false),
      close: () => move(noPanel, false),
    };
  }, [navigate]);
  return { panel: search, department: search.department, day: search.day, ...moves };
}
