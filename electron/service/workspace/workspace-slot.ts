import type { Workspace } from '#db/workspace.ts';
import type { WorkspaceState } from '#shared/domain/workspace/workspace-state.ts';
import type { WorkspaceSession } from './workspace-session.ts';

/** The one workspace that is open, if any. */
export class WorkspaceSlot {
  #current: Workspace | null = null;
  #session: WorkspaceSession | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  get current(): Workspace | null {
    return this.#current;
  }

  get session(): WorkspaceSession | null {
    return this.#session;
  }

  put(workspace: Workspace | null, session: WorkspaceSession | null = null): void {
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
