import type { TaskId } from './task.ts';

/** Rows of one kind, each of a task, while they are being edited. Copied only once something changes. */
export class TaskRows<Row extends { readonly id: string }> {
  readonly #before: Row[];
  readonly #taskOf: (row: Row) => TaskId;
  #byTask: Map<TaskId, readonly Row[]> | null = null;
  #isChanged = false;

  constructor(rows: Row[], taskOf: (row: Row) => TaskId) {
    this.#before = rows;
    this.#taskOf = taskOf;
  }

  of(taskId: TaskId): readonly Row[] {
    return this.#groups().get(taskId) ?? [];
  }

  /** Of all tasks. */
  *all(): Iterable<Row> {
    for (const rows of this.#groups().values()) yield* rows;
  }

  /** Rows that are among them as they were stay the same objects. */
  replace(taskId: TaskId, rows: readonly Row[]): void {
    const known = this.of(taskId);
    if (known.length === rows.length && known.every((row, at) => row === rows[at])) return;
    this.#groups().set(taskId, rows);
    this.#isChanged = true;
  }

  keepOnly(isKept: (row: Row) => boolean): void {
    for (const [taskId, rows] of this.#groups()) {
      const kept = rows.filter(isKept);
      if (kept.length === rows.length) continue;
      this.#groups().set(taskId, kept);
      this.#isChanged = true;
    }
  }

  /** In the order that they had, what is new at the end. */
  list(): Row[] {
    if (!this.#isChanged) return this.#before;
    const left = new Map<string, Row>();
    for (const row of this.all()) left.set(row.id, row);
    const kept = this.#before.flatMap(({ id }) => {
      const row = left.get(id);
      left.delete(id);
      return row === undefined ? [] : [row];
    });
    return [...kept, ...left.values()];
  }

  #groups(): Map<TaskId, readonly Row[]> {
    if (this.#byTask !== null) return this.#byTask;
    const groups = new Map<TaskId, Row[]>();
    for (const row of this.#before) {
      const taskId = this.#taskOf(row);
      const group = groups.get(taskId);
      if (group === undefined) groups.set(taskId, [row]);
      else group.push(row);
    }
    const made = new Map<TaskId, readonly Row[]>(groups);
    this.#byTask = made;
    return made;
  }
}
