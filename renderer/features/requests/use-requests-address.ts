import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RequestId } from '#shared/domain/requests/request.ts';
import type { RequestFilter } from '#shared/domain/requests/request-detail.ts';
import type { FormKind, RequestsSearch } from './requests-search.ts';

export type RequestsAddress = {
  readonly search: RequestsSearch;
  readonly filter: RequestFilter;
  readonly isNarrowed: boolean;
  /** Narrows the list down, or lets go of what is given as undefined. */
  readonly narrow: (change: Partial<RequestsSearch>) => void;
  readonly showAll: () => void;
  readonly open: (id: RequestId) => void;
  readonly startNew: (kind: FormKind) => void;
  readonly openLimits: () => void;
  readonly close: () => void;
};

/** What a request beside a screen does with the address. */
export type DrawerAddress = Pick<RequestsAddress, 'open' | 'close'>;

const everything = {
  state: undefined,
  kind: undefined,
  whose: undefined,
  line: undefined,
  text: undefined,
};

/** What the address asks the Requests screen to list and to show. */
export function useRequestsAddress(): RequestsAddress {
  const search = useSearch({ from: '/budget/requests' });
  const navigate = useNavigate({ from: '/budget/requests' });
  const filter = useMemo(() => filterOf(search), [search]);
  const moves = useMemo(() => {
    const move = (change: Partial<RequestsSearch>, replace = false) =>
      void navigate({
        to: '/budget/requests',
        search: (before: RequestsSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      narrow: (change: Partial<RequestsSearch>) => move(change, true),
      showAll: () => move(everything, true),
      open: (request: RequestId) => move({ request, start: undefined }),
      startNew: (start: FormKind) => move({ request: 'new', start }),
      openLimits: () => move({ request: 'limits', start: undefined }),
      close: () => move({ request: undefined, start: undefined }),
    };
  }, [navigate]);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return { search, filter, isNarrowed, ...moves };
}

function filterOf({ state, kind, whose, line, text }: RequestsSearch): RequestFilter {
  return {
    states: state === undefined ? undefined : [state],
    kinds: kind === undefined ? undefined : [kind],
    mine: whose === 'mine' ? true : undefined,
    waitingForMe: whose === 'waiting' ? true : undefined,
    lineId: line,
    text,
  };
}
