import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Day } from '#shared/values/day.ts';

export type LoadAddress = {
  readonly from: Day | undefined;
  /** The row of the cell that is looked at, with its week. */
  readonly who: string | undefined;
  readonly week: Day | undefined;
  readonly levelling: boolean;
  readonly showFrom: (week: Day) => void;
  readonly openCell: (who: string, week: Day) => void;
  readonly openLevelling: () => void;
  readonly close: () => void;
};

/** What the address asks the Load screen to show. */
export function useLoadAddress(): LoadAddress {
  const { from, who, week, levelling = false } = useSearch({ from: '/timeline/load' });
  const navigate = useNavigate({ from: '/timeline/load' });
  const moves = useMemo(() => {
    type Search = { from?: Day; who?: string; week?: Day; levelling?: true };
    const move = (change: Search, replace: boolean) =>
      void navigate({
        to: '/timeline/load',
        search: (before: Search) => ({ from: before.from, ...change }),
        replace,
      });
    return {
      showFrom: (first: Day) => move({ from: first }, true),
      openCell: (row: string, at: Day) => move({ who: row, week: at }, false),
      openLevelling: () => move({ levelling: true }, false),
      close: () => move({}, false),
    };
  }, [navigate]);
  return { from, who, week, levelling, ...moves };
}
