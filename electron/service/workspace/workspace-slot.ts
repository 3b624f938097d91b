import type { Workspace } from '#db/workspace.ts';
import type { WorkspaceState } from '#shared/domain/workspace/workspace-state.ts';

/** The one workspace that is open, if any. */
export class WorkspaceSlot {
  #current: Workspace | null = null;

  get current(): Workspace | null {
    return this.#current;
  }

  put(workspace: Workspace | null): void {
    this.#current = workspace;
  }

  async state(): Promise<WorkspaceState> {
    return this.#current === null ? { kind: 'none' } : this.#current.state();
  }
}
