import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CalendarId } from '#shared/domain/timeline/task.ts';
import type { CalendarsSearch } from './calendars-search.ts';

export type CalendarsAddress = {
  readonly search: CalendarsSearch;
  readonly choose: (calendar: CalendarId | undefined) => void;
  readonly showYear: (year: number) => void;
  readonly change: (calendar: CalendarId | undefined) => void;
  readonly startNew: () => void;
  readonly close: () => void;
};

/** What the address asks the Calendars screen to show. */
export function useCalendarsAddress(): CalendarsAddress {
  const search = useSearch({ from: '/timeline/calendars' });
  const navigate = useNavigate({ from: '/timeline/calendars' });
  const moves = useMemo(() => {
    const move = (change: Partial<CalendarsSearch>, replace = false) =>
      void navigate({
        to: '/timeline/calendars',
        search: (before: CalendarsSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      choose: (calendar: CalendarId | undefined) => move({ calendar, drawer: undefined }, true),
      showYear: (year: number) => move({ year }, true),
      change: (calendar: CalendarId | undefined) => move({ calendar, drawer: 'change' }),
      startNew: () => move({ drawer: 'new' }),
      close: () => move({ drawer: undefined }),
    };
  }, [navigate]);
  return { search, ...moves };
}
