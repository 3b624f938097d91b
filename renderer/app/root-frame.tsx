import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { WelcomeScreen } from '#renderer/features/welcome/welcome-screen.tsx';
import { OpeningProvider } from '#renderer/features/welcome/opening-provider.tsx';
import { connection } from '#renderer/rpc/rpc.ts';
import { useWorkspaceState } from '#renderer/rpc/use-workspace.ts';
import { Shell, WelcomeShell } from './shell/shell.tsx';

/** With a workspace the screen of the address, without one the welcome. */
export function RootFrame() {
  const workspace = useWorkspaceState();
  useKeptOpen();
  return (
    <OpeningProvider>
      {workspace.kind === 'none' ? (
        <WelcomeShell>
          <WelcomeScreen />
        </WelcomeShell>
      ) : (
        <Shell key={workspace.id}>
          <Outlet />
        </Shell>
      )}
    </OpeningProvider>
  );
}

/** The line to the service knows what to open again; an address into the workspace before is left behind. */
function useKeptOpen(): void {
  const workspace = useWorkspaceState();
  const navigate = useNavigate();
  const shownId = useRef<string | null>(null);
  useEffect(() => {
    const isOpen = workspace.kind === 'open';
    connection.keepOpen(isOpen ? { path: workspace.path, readOnly: workspace.readOnly === 'chosen' } : null);
    const id = isOpen ? workspace.id : null;
    if (shownId.current !== null && shownId.current !== id) void navigate({ to: '/' });
    shownId.current = id;
  }, [workspace, navigate]);
}
