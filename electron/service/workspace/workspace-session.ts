import type { Workspace } from '#db/workspace.ts';
import type { ServiceParts } from '../service-parts.ts';
import { backUpAtClose, backUpDaily } from './workspace-backups.ts';

/** How often it is looked whether the day's backup is due. */
const LOOK_EVERY_MS = 60 * 60 * 1000;
/** Work on a large file begins when the first screens have been drawn: until then it would hold them up. */
const LARGE_FILE_PAUSE_MS = 8_000;

/** What goes on beside an open workspace: commits are told, its pages walked where that is due, backups made. */
export class WorkspaceSession {
  readonly workspaceId: string;
  readonly #parts: ServiceParts;
  readonly #workspace: Workspace;
  readonly #timers: readonly NodeJS.Timeout[];
  #background: Promise<void> = Promise.resolve();

  constructor(parts: ServiceParts, workspace: Workspace, workspaceId: string) {
    this.workspaceId = workspaceId;
    this.#parts = parts;
    this.#workspace = workspace;
    workspace.onCommit(({ seq, tables }) =>
      parts.publisher.publish('event', { kind: 'committed', seq, tables: [...tables] }),
    );
    const { largeFilePauseMs = LARGE_FILE_PAUSE_MS } = parts.options;
    const isLarge = workspace.soundness === 'unknown';
    this.#timers = [
      setInterval(() => this.#backUpDaily(), LOOK_EVERY_MS).unref(),
      ...(isLarge ? [setTimeout(() => this.#begin(), largeFilePauseMs).unref()] : []),
    ];
    if (!isLarge) this.#begin();
  }

  /** Looks for damage in the background and tells every window where there is any. */
  checkPages(): void {
    this.#inBackground('check', async () => {
      if ((await this.#workspace.check()) !== 'damaged') return;
      const state = await this.#workspace.state();
      this.#parts.publisher.publish('event', { kind: 'workspace', state });
      this.#parts.options.log(`damaged pages in ${this.#workspace.path}`);
    });
  }

  /** Ends what goes on and makes the backup of the session, while the workspace is still open. */
  async end(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#workspace.stopChecking();
    await this.#background;
    if (this.#workspace.readOnly !== null) return;
    this.#inBackground('backup at close', () => backUpAtClose(this.#parts, this.#workspace));
    await this.#background;
  }

  #begin(): void {
    if (this.#workspace.soundness === 'unknown') this.checkPages();
    this.#backUpDaily();
  }

  #backUpDaily(): void {
    if (this.#workspace.readOnly !== null) return;
    this.#inBackground('daily backup', () => backUpDaily(this.#parts, this.#workspace));
  }

  /** One after the other; none of it is worth a failure that people would see. */
  #inBackground(name: string, work: () => Promise<void>): void {
    this.#background = this.#background.then(work).catch((error: unknown) => {
      this.#parts.options.log(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
