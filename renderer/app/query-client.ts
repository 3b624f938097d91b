import { type Query, QueryClient } from '@tanstack/react-query';
import { ConnectionLostError } from '#renderer/rpc/connection.ts';
import '#renderer/rpc/command-meta.ts';

const PAUSE_AFTER_LOSS = 500;

/**
 * Data stays as it is until the feed says that it changed (freshness.ts). A query whose line went down asks
 * again by itself; a command does not, since it may have happened.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      // The service is on this machine: the browser's idea of being offline is none of ours.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (_failures, error) => error instanceof ConnectionLostError,
      retryDelay: PAUSE_AFTER_LOSS,
      throwOnError: hasNothingToShow,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** A query that failed before it had data leaves its screen nothing to show; one with data keeps showing it. */
function hasNothingToShow(_error: unknown, query: Query<unknown, Error, unknown>): boolean {
  return query.state.data === undefined;
}
