import { useSuspenseQuery } from '@tanstack/react-query';
import { orpc } from './rpc.ts';

/** The workspace that is open, or `{ kind: 'none' }`. */
export function useWorkspaceState() {
  return useSuspenseQuery(orpc.workspace.state.queryOptions()).data;
}

/** The open workspace: for what is only shown while there is one. */
export function useOpenWorkspace() {
  const state = useWorkspaceState();
  if (state.kind === 'none') throw new Error('no workspace is open');
  return state;
}

/** Whether nothing can be changed at present: controls that change something are then switched off. */
export function useReadOnly(): boolean {
  const state = useWorkspaceState();
  return state.kind === 'open' && state.readOnly !== null;
}
