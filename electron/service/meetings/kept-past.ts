import type { Workspace } from '#db/workspace.ts';

const MOST_KEPT = 8;

/**
 * What was read at positions of the ledger that are over: it stays the same for ever, so it is read once while the
 * workspace is open. The longest unused goes first.
 */
export class KeptPast<T> {
  readonly #byWorkspace = new WeakMap<Workspace, Map<string, Promise<T>>>();

  /** @param key of the position and of all that the reading depends on besides. */
  read(workspace: Workspace, key: string, work: () => Promise<T>): Promise<T> {
    const kept = this.#byWorkspace.get(workspace) ?? new Map<string, Promise<T>>();
    this.#byWorkspace.set(workspace, kept);
    const known = kept.get(key) ?? work();
    kept.delete(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return known;
  }
}
