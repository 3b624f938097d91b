import { useIsMutating } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { WelcomeScreen } from '#renderer/features/welcome/welcome-screen.tsx';
import { OpeningProvider } from '#renderer/features/welcome/opening-provider.tsx';
import { connection, orpc } from '#renderer/rpc/rpc.ts';
import { OpenWorkspaceContext, useWorkspaceState } from '#renderer/rpc/use-workspace.ts';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Shell, WelcomeShell } from './shell/shell.tsx';

/** With a workspace the screen of the address, without one the welcome. */
export function RootFrame() {
  const workspace = useWorkspaceState();
  const isRestoring = useIsMutating({ mutationKey: orpc.backups.restore.mutationKey() }) > 0;
  const isOpening = useIsMutating({ mutationKey: orpc.workspace.open.mutationKey() }) > 0;
  useKeptOpen(isRestoring);
  return (
    <OpeningProvider>
      {workspace.kind === 'none' ? (
        <WelcomeShell>{isRestoring || isOpening ? <Waiting /> : <WelcomeScreen />}</WelcomeShell>
      ) : (
        <OpenWorkspaceContext value={workspace}>
          <Shell key={workspace.path}>
            <Outlet />
          </Shell>
        </OpenWorkspaceContext>
      )}
    </OpeningProvider>
  );
}

/** One workspace has gone and the next is on its way. */
function Waiting() {
  return (
    <Page>
      <Skeleton rows={12} />
    </Page>
  );
}

/** The line to the service knows what to open again; an address into the workspace before is left behind. */
function useKeptOpen(isRestoring: boolean): void {
  const workspace = useWorkspaceState();
  const navigate = useNavigate();
  const shownPath = useRef<string | null>(null);
  useEffect(() => {
    const isOpen = workspace.kind === 'open';
    // The same workspace comes back as another state of it: its screen stays.
    if (!isOpen && isRestoring) return;
    connection.keepOpen(isOpen ? { path: workspace.path, readOnly: workspace.readOnly === 'chosen' } : null);
    const path = isOpen ? workspace.path : null;
    if (shownPath.current !== null && shownPath.current !== path) void navigate({ to: '/' });
    shownPath.current = path;
  }, [workspace, isRestoring, navigate]);
}
