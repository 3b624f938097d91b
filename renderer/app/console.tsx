import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { connection, desktop, orpc } from '#renderer/rpc/rpc.ts';
import { useConnectionState } from '#renderer/rpc/use-connection.ts';
import { usePreferences } from '#renderer/rpc/use-preferences.ts';
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx';
import { ErrorPanel } from '#renderer/ui/error-panel.tsx';
import { ColumnStoreContext } from '#renderer/ui/grid/column-store.ts';
import { languageOfSystem } from '#renderer/ui/i18n.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { ThemeProvider } from '#renderer/ui/theme-provider.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.ts';
import { useFeed } from './use-feed.ts';

/** Everything around every screen. */
export function Console() {
  return (
    <QueryClientProvider client={queryClient}>
      <LookOfSession>
        <ErrorBoundary onRetry={() => void queryClient.resetQueries()}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </ErrorBoundary>
      </LookOfSession>
    </QueryClientProvider>
  );
}

/** Language and theme by preference; until those are known, by the system. */
function LookOfSession({ children }: { readonly children: ReactNode }) {
  const preferences = useSession().data?.preferences;
  const theme = preferences?.theme ?? 'system';
  const language = preferences?.language ?? languageOfSystem(navigator.language);
  const isKnown = preferences !== undefined;
  useEffect(() => {
    if (isKnown) void desktop?.setAppearance({ language, theme });
  }, [isKnown, language, theme]);
  return (
    <ThemeProvider theme={theme} language={language} moneyUnit={preferences?.moneyUnit ?? 'yuan'}>
      {children}
    </ThemeProvider>
  );
}

/** The screens begin once the service has answered; where it does not, that is said. */
function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  const workspace = useQuery(orpc.workspace.state.queryOptions({ throwOnError: false }));
  const state = useConnectionState();
  useFeed();
  if (session.isSuccess && workspace.isSuccess) return <KeptColumns>{children}</KeptColumns>;
  if (state === 'failed' || state === 'refused') {
    return (
      <ErrorPanel
        title={t('common.product')}
        text={t(`shell.connection.${state}`)}
        {...(state === 'failed' ? { onRetry: () => connection.retry() } : {})}
      />
    );
  }
  const failure = session.error ?? workspace.error;
  if (failure !== null) {
    return <ErrorPanel detail={failure.message} onRetry={() => void queryClient.resetQueries()} />;
  }
  return <Skeleton rows={6} />;
}

/** Grids keep the user's choice of columns with the other preferences. */
function KeptColumns({ children }: { readonly children: ReactNode }) {
  const { preferences, change } = usePreferences();
  const { columns } = preferences;
  const store = useMemo(
    () => ({
      read: (grid: string) => columns[grid],
      write: (grid: string, state: string) => change({ columns: { ...columns, [grid]: state } }),
    }),
    [columns, change],
  );
  return <ColumnStoreContext value={store}>{children}</ColumnStoreContext>;
}

function useSession() {
  return useQuery(orpc.session.get.queryOptions({ throwOnError: false }));
}
