import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import {
  type ComponentType,
  type FunctionComponent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
} from 'react';
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { fetchAhead } from './fetch-ahead.ts';
import { useArrival } from './use-arrival.ts';

/**
 * A screen that is fetched when it is wanted, so that the window starts with the shell alone. The router calls
 * `preload` when a link is pointed at, and before it shows the screen.
 */
export function screen(load: () => Promise<FunctionComponent>) {
  const fetched = () => lazy(async () => ({ default: await load() }));
  let newest: ComponentType = fetched();
  function FramedScreen() {
    const [Screen, setScreen] = useState(() => newest);
    // What could not be fetched is fetched anew: React itself keeps to the failure.
    const fetchAnew = () => {
      newest = fetched();
      setScreen(() => newest);
    };
    return (
      <ScreenFrame onRetry={fetchAnew}>
        <Screen />
      </ScreenFrame>
    );
  }
  /**
   * Fetched, it stands in its own place: React leaves a screen that had to be waited for hidden for 300 ms. What goes
   * wrong here goes wrong again in the screen's frame, which tells it.
   */
  FramedScreen.preload = async (): Promise<void> => {
    const screenItself = await load().catch(() => undefined);
    if (screenItself !== undefined) newest = screenItself;
  };
  return FramedScreen;
}

type FrameProps = { readonly onRetry: () => void; readonly children: ReactNode };

/** What fails inside stays inside: the shell and the other screens go on. */
function ScreenFrame({ onRetry, children }: FrameProps) {
  const queryClient = useQueryClient();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const startAnew = () => {
    onRetry();
    void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' });
  };
  return (
    <ErrorBoundary resetKey={path} onRetry={startAnew}>
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
  useEffect(fetchAhead, []);
  return null;
}
