import { nameKey } from '#shared/values/name-key.ts';
import type { Task, TaskId } from './task.ts';

/** Longer numbers are somebody's own, not counted on from. */
const COUNTED = /^\d{1,9}$/;

/** Who has which code, while a plan is edited. Read when first asked for. */
export class TaskCodes {
  readonly #tasks: readonly Task[];
  #ownerOf: Map<string, TaskId> | null = null;
  #last = 0;

  constructor(tasks: readonly Task[]) {
    this.#tasks = tasks;
  }

  ownerOf(code: string): TaskId | undefined {
    return this.#owners().get(nameKey(code));
  }

  take(code: string, id: TaskId): void {
    this.#take(this.#owners(), code, id);
  }

  free(code: string, id: TaskId): void {
    if (this.ownerOf(code) === id) this.#owners().delete(nameKey(code));
  }

  /** A number after every number in use. */
  next(): string {
    this.#owners();
    return String(this.#last + 1);
  }

  #owners(): Map<string, TaskId> {
    if (this.#ownerOf !== null) return this.#ownerOf;
    const owners = new Map<string, TaskId>();
    for (const { code, id } of this.#tasks) this.#take(owners, code, id);
    this.#ownerOf = owners;
    return owners;
  }

  #take(owners: Map<string, TaskId>, code: string, id: TaskId): void {
    owners.set(nameKey(code), id);
    if (COUNTED.test(code)) this.#last = Math.max(this.#last, Number(code));
  }
}
