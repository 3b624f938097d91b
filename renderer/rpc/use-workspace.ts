import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Client } from './connection.ts';
import { orpc } from './rpc.ts';

type WorkspaceState = Awaited<ReturnType<Client['workspace']['state']>>;
export type OpenWorkspace = Extract<WorkspaceState, { kind: 'open' }>;

/** The workspace that is open, or `{ kind: 'none' }`. */
export function useWorkspaceState(): WorkspaceState {
  return useSuspenseQuery(orpc.workspace.state.queryOptions()).data;
}

/**
 * The workspace that the window was drawn for. Below it nobody asks the query: its answer can already be that
 * there is none, an instant before the frame that holds the screens hears of it.
 */
export const OpenWorkspaceContext = createContext<OpenWorkspace | null>(null);

/** The open workspace: for what is only shown while there is one. */
export function useOpenWorkspace(): OpenWorkspace {
  const workspace = useContext(OpenWorkspaceContext);
  if (workspace === null) throw new Error('no workspace is open');
  return workspace;
}

/** Whether nothing can be changed at present: controls that change something are then switched off. */
export function useReadOnly(): boolean {
  return useOpenWorkspace().readOnly !== null;
}
