import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { TimelineDrawer, TimelineSearch } from './timeline-search.ts';

export type TimelineAddress = {
  readonly search: TimelineSearch;
  readonly isNarrowed: boolean;
  /** Another zoom, baseline, grouping or filter; undefined lets go of one. */
  readonly change: (change: Partial<TimelineSearch>) => void;
  readonly showAll: () => void;
  readonly open: (drawer: TimelineDrawer, task?: TaskId) => void;
  readonly close: () => void;
};

const everything = {
  department: undefined,
  owner: undefined,
  phase: undefined,
  critical: undefined,
  late: undefined,
  soon: undefined,
} as const satisfies Partial<TimelineSearch>;

/** What the address asks the Timeline screen to show. */
export function useTimelineAddress(): TimelineAddress {
  const search = useSearch({ from: '/timeline' });
  const navigate = useNavigate({ from: '/timeline' });
  const moves = useMemo(() => {
    const move = (change: Partial<TimelineSearch>, replace: boolean) =>
      void navigate({
        to: '/timeline',
        search: (before: TimelineSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      change: (change: Partial<TimelineSearch>) => move(change, true),
      showAll: () => move(everything, true),
      open: (drawer: TimelineDrawer, task?: TaskId) => move({ drawer, task }, false),
      close: () => move({ drawer: undefined, task: undefined }, false),
    };
  }, [navigate]);
  const { department, owner, phase, critical, late, soon } = search;
  const isNarrowed = [department, owner, phase, critical, late, soon].some((value) => value !== undefined);
  return { search, isNarrowed, ...moves };
}
