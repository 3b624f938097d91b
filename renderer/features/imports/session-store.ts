import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useOpenWorkspace } from '#renderer/rpc/use-workspace.ts';

export type ImportStep = 'file' | 'mapping' | 'preview';

/** What every import under way has, whatever its file holds. */
export type SessionBase = {
  readonly workspaceId: string;
  readonly file: File;
  readonly profileName: string;
  readonly step: ImportStep;
};

type Held<Session> = { readonly session: Session | null };

export type SessionStore<Session extends SessionBase> = {
  readonly held: StoreApi<Held<Session>>;
  readonly begin: (session: Session) => void;
  readonly change: (change: Partial<Session>) => void;
  /** Changes it only while it is still of this file. */
  readonly changeOf: (file: File, change: (session: Session) => Session) => void;
  readonly end: () => void;
};

/**
 * The import of a kind that is under way in this window. It outlives the screen, so that what is missing can be added
 * elsewhere in between; a reload of the page ends it.
 */
export function createSessionStore<Session extends SessionBase>(): SessionStore<Session> {
  const held = createStore<Held<Session>>(() => ({ session: null }));
  return {
    held,
    begin: (session) => held.setState({ session }),
    change: (change) =>
      held.setState(({ session }) => ({ session: session === null ? null : { ...session, ...change } })),
    changeOf: (file, change) =>
      held.setState(({ session }) => ({ session: session?.file === file ? change(session) : session })),
    end: () => held.setState({ session: null }),
  };
}

/** The import under way in the workspace that is open. */
export function useSessionOf<Session extends SessionBase>(store: SessionStore<Session>): Session | null {
  const { id } = useOpenWorkspace();
  const session = useStore(store.held, (state) => state.session);
  return session?.workspaceId === id ? session : null;
}
