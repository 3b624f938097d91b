import { resolve } from 'node:path';

const ENDING = '.tongzhou';

/** The workspace file among a program's arguments, whole; null where there is none. */
export function workspaceInArguments(args: readonly string[], workingFolder: string): string | null {
  const given = args.findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(ENDING));
  return given === undefined ? null : resolve(workingFolder, given);
}

/**
 * Files that the system asks the program to open. Until a window has taken the first one it waits; after
 * that each goes to the window at once.
 */
export class FilesToOpen {
  #waiting: string | null = null;
  #deliver: ((path: string) => void) | null = null;

  get waiting(): string | null {
    return this.#waiting;
  }

  offer(path: string): void {
    if (this.#deliver === null) this.#waiting = path;
    else this.#deliver(path);
  }

  /** The page asks once it listens. */
  take(deliverLater: (path: string) => void): string | null {
    const path = this.#waiting;
    this.#waiting = null;
    this.#deliver = deliverLater;
    return path;
  }
}
