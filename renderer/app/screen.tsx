import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type FunctionComponent, lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useArrival } from './use-arrival.ts';

/**
 * A screen that is fetched when it is wanted, so that the window starts with the shell alone. The router calls
 * `preload` when a link is pointed at, and before it shows the screen.
 */
export function screen(load: () => Promise<FunctionComponent>) {
  const Screen = lazy(async () => ({ default: await load() }));
  function FramedScreen() {
    return (
      <ScreenFrame>
        <Screen />
      </ScreenFrame>
    );
  }
  FramedScreen.preload = async (): Promise<void> => {
    await load();
  };
  return FramedScreen;
}

/** What fails inside stays inside: the shell and the other screens go on. */
function ScreenFrame({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const forgetFailures = () => {
    void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' });
  };
  return (
    <ErrorBoundary resetKey={path} onRetry={forgetFailures}>
      <Suspense
        fallback={
          <Page>
            <Skeleton rows={12} />
          </Page>
        }
      >
        {children}
        <Arrival />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Stands beside the screen, so that it is there once the screen is. */
function Arrival() {
  useArrival();
  return null;
}
