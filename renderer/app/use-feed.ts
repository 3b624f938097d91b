import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Client } from '#renderer/rpc/connection.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import { refreshAfterCommit } from './freshness.ts';

type FeedEvent =
  Awaited<ReturnType<Client['feed']['watch']>> extends AsyncIterable<infer Event> ? Event : never;
type WorkspaceState = Extract<FeedEvent, { kind: 'workspace' }>['state'];

const PAUSE_BEFORE_LISTENING_AGAIN = 250;

/** Keeps what the window shows as fresh as the service, whoever changed it: this window, another, a tab. */
export function useFeed(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    void listen(queryClient, ended.signal);
    return () => ended.abort();
  }, [queryClient]);
}

async function listen(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await client.feed.watch(undefined, { signal })) take(event, queryClient);
    } catch {
      // The line went down, or the window is done listening; the connection tells the former.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_LISTENING_AGAIN));
  }
}

function take(event: FeedEvent, queryClient: QueryClient): void {
  switch (event.kind) {
    case 'ready':
      // What happened while nobody listened is not told again.
      void queryClient.invalidateQueries();
      return;
    case 'committed':
      refreshAfterCommit(queryClient, event.tables);
      return;
    case 'session':
      void queryClient.invalidateQueries({ queryKey: orpc.session.key() });
      // Whoever sits at the desk may decide other requests.
      void queryClient.invalidateQueries({ queryKey: orpc.requests.key() });
      return;
    case 'workspace':
      changeWorkspace(queryClient, event.state);
      return;
  }
}

/** Another workspace, another state of this one, or none: nothing of the one before may be shown any longer. */
export function changeWorkspace(queryClient: QueryClient, state: WorkspaceState): void {
  queryClient.setQueryData(orpc.workspace.state.queryKey(), state);
  void queryClient.invalidateQueries({ queryKey: orpc.session.key() });
  void queryClient.invalidateQueries({ queryKey: orpc.workspace.places.key() });
  void queryClient.resetQueries({ predicate: ({ queryKey }) => isOfWorkspace(queryKey) });
}

const OUTSIDE = ['session', 'workspace'];

function isOfWorkspace(queryKey: QueryKey): boolean {
  const [path] = queryKey;
  return Array.isArray(path) && !OUTSIDE.includes(String(path[0]));
}
