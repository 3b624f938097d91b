import type { Task, TaskId } from './task.ts';

/** The tasks of a plan and who stands under whom, while they are being edited. */
export class OutlineDraft {
  readonly #before: Task[];
  readonly #tasks: Map<TaskId, Task>;
  readonly #children = new Map<TaskId | null, TaskId[]>();
  #isMoved = false;
  #isChanged = false;

  constructor(tasks: Task[]) {
    this.#before = tasks;
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
    for (const { id, parentId } of tasks) {
      const siblings = this.#children.get(parentId);
      if (siblings === undefined) this.#children.set(parentId, [id]);
      else siblings.push(id);
    }
    for (const siblings of this.#children.values()) {
      siblings.sort((one, other) => this.#positionOf(one) - this.#positionOf(other));
    }
  }

  get(id: TaskId): Task | undefined {
    return this.#tasks.get(id);
  }

  all(): Iterable<Task> {
    return this.#tasks.values();
  }

  childrenOf(id: TaskId | null): readonly TaskId[] {
    return this.#children.get(id) ?? [];
  }

  isPhase(id: TaskId): boolean {
    return this.childrenOf(id).length > 0;
  }

  /** Whether a task stands, at any depth, under one of others, or is one of them. */
  isAtOrUnder(id: TaskId | null, others: ReadonlySet<TaskId>): boolean {
    for (let at = id; at !== null; at = this.#tasks.get(at)?.parentId ?? null) {
      if (others.has(at)) return true;
    }
    return false;
  }

  /** A task as it is now; its place stays. */
  set(task: Task): void {
    if (this.#tasks.get(task.id) === task) return;
    this.#tasks.set(task.id, task);
    this.#isChanged = true;
  }

  /** Puts tasks under a parent, after a sibling (null: first), in their order. They are in no other place. */
  place(ids: readonly TaskId[], parentId: TaskId | null, afterId: TaskId | null): void {
    const siblings = this.#children.get(parentId) ?? [];
    // From the end: what is added one after the other follows the last.
    const at = afterId === null ? 0 : siblings.lastIndexOf(afterId) + 1;
    if (at === siblings.length) siblings.push(...ids);
    else siblings.splice(at, 0, ...ids);
    this.#children.set(parentId, siblings);
    this.#isMoved = true;
  }

  /** Takes tasks out of their places, with what stands under them. */
  lift(ids: ReadonlySet<TaskId>): void {
    const parents = new Set([...ids].map((id) => this.#tasks.get(id)?.parentId ?? null));
    for (const parentId of parents) {
      this.#children.set(
        parentId,
        this.childrenOf(parentId).filter((id) => !ids.has(id)),
      );
    }
    this.#isMoved = true;
  }

  /** Takes tasks out for good. @returns them and all that stood under them. */
  remove(ids: ReadonlySet<TaskId>): ReadonlySet<TaskId> {
    this.lift(ids);
    const gone = new Set(ids);
    for (const id of gone) {
      for (const child of this.childrenOf(id)) gone.add(child);
      this.#children.delete(id);
      this.#tasks.delete(id);
    }
    return gone;
  }

  /** Ids in outline order, each after the phase that it stands under. */
  order(): TaskId[] {
    const found: TaskId[] = [];
    const waiting = this.childrenOf(null).toReversed();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      found.push(id);
      const children = this.childrenOf(id);
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const child = children[at];
        if (child !== undefined) waiting.push(child);
      }
    }
    return found;
  }

  /** In outline order, with positions without gaps; tasks that stayed as they were are the same objects. */
  list(): Task[] {
    if (!this.#isMoved && !this.#isChanged) return this.#before;
    if (this.#isMoved) this.#number();
    return this.order().flatMap((id) => this.#tasks.get(id) ?? []);
  }

  #number(): void {
    for (const siblings of this.#children.values()) {
      for (const [position, id] of siblings.entries()) {
        const task = this.#tasks.get(id);
        if (task !== undefined && task.position !== position) this.#tasks.set(id, { ...task, position });
      }
    }
  }

  #positionOf(id: TaskId): number {
    return this.#tasks.get(id)?.position ?? 0;
  }
}
