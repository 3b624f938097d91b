import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Month } from '#shared/values/month.ts';
import type { MonthsSearch } from './months-search.ts';

export type MonthsAddress = {
  readonly search: MonthsSearch;
  readonly open: (month: Month) => void;
  readonly close: () => void;
};

/** What the address asks the Month end screen to show. */
export function useMonthsAddress(): MonthsAddress {
  const search = useSearch({ from: '/budget/months' });
  const navigate = useNavigate({ from: '/budget/months' });
  const moves = useMemo(() => {
    const show = (month: Month | undefined) => void navigate({ to: '/budget/months', search: { month } });
    return { open: show, close: () => show(undefined) };
  }, [navigate]);
  return { search, ...moves };
}
