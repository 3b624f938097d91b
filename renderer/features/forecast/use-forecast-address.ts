import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

export type ForecastAddress = {
  readonly line: string | undefined;
  readonly keep: boolean;
  readonly openLine: (id: string) => void;
  readonly startKeeping: () => void;
  readonly close: () => void;
};

/** What the address asks the Forecast screen to show beside the forecast. */
export function useForecastAddress(): ForecastAddress {
  const { line, keep = false } = useSearch({ from: '/budget/forecast' });
  const navigate = useNavigate();
  const moves = useMemo(() => {
    const move = (search: { readonly line?: string; readonly keep?: boolean }) =>
      void navigate({ to: '/budget/forecast', search });
    return {
      openLine: (id: string) => move({ line: id }),
      startKeeping: () => move({ keep: true }),
      close: () => move({}),
    };
  }, [navigate]);
  return { line, keep, ...moves };
}
