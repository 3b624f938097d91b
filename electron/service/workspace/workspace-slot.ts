import type { Workspace } from '#db/workspace.ts';
import type { WorkspaceState } from '#shared/domain/workspace/workspace-state.ts';

/** What goes on beside an open workspace, as far as the rest of the service has to know of it. */
interface RunningSession {
  readonly workspaceId: string;
  checkPages(): void;
  end(): Promise<void>;
}

/** The one workspace that is open, if any. */
export class WorkspaceSlot {
  #current: Workspace | null = null;
  #session: RunningSession | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  get current(): Workspace | null {
    return this.#current;
  }

  get session(): RunningSession | null {
    return this.#session;
  }

  put(workspace: Workspace | null, session: RunningSession | null = null): void {
    this.#current = workspace;
    this.#session = session;
  }

  /** Opening, closing and restoring take turns, whichever window asks for them. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async state(): Promise<WorkspaceState> {
    return this.#current === null ? { kind: 'none' } : this.#current.state();
  }
}
