import { type Outcome, accepted, refused } from '../refusal.ts';
import type { PlanTask } from './work-plan.ts';

/** Who stands under whom, by index into the plan's tasks. */
export interface Outline {
  readonly indexOf: ReadonlyMap<string, number>;
  /** By task: its phase; -1 at the top. */
  readonly parentOf: Int32Array;
  /** By task: 1 where others stand under it. */
  readonly isSummary: Uint8Array;
  /** Every task after the phase that it stands under. */
  readonly fromTop: Int32Array;
}

/**
 * Reads the outline.
 * Refused, naming tasks: 'task-repeated' (an id twice), 'parent-missing', 'outline-cycle' (a task under itself).
 */
export function readOutline(tasks: readonly PlanTask[]): Outcome<Outline> {
  const indexOf = new Map<string, number>();
  for (const [index, { id, name }] of tasks.entries()) {
    if (indexOf.has(id)) return refused('task-repeated', { name });
    indexOf.set(id, index);
  }
  const parentOf = new Int32Array(tasks.length).fill(-1);
  const isSummary = new Uint8Array(tasks.length);
  for (const [index, { parentId, name }] of tasks.entries()) {
    if (parentId === null) continue;
    const parent = indexOf.get(parentId);
    if (parent === undefined) return refused('parent-missing', { name });
    parentOf[index] = parent;
    isSummary[parent] = 1;
  }
  const fromTop = topDown(parentOf);
  if (fromTop.length < tasks.length) {
    return refused('outline-cycle', { name: tasks[underItself(parentOf, fromTop)]?.name ?? '' });
  }
  return accepted({ indexOf, parentOf, isSummary, fromTop });
}

/** Whether a task stands, at any depth, under a summary. */
export function isUnder({ parentOf }: Outline, task: number, summary: number): boolean {
  for (let above = parentOf[task] ?? -1; above >= 0; above = parentOf[above] ?? -1) {
    if (above === summary) return true;
  }
  return false;
}

/** Those that can be reached from the top, each after its parent. */
function topDown(parentOf: Int32Array): Int32Array {
  const firstChild = new Int32Array(parentOf.length).fill(-1);
  const nextSibling = new Int32Array(parentOf.length).fill(-1);
  const reached: number[] = [];
  for (let task = parentOf.length - 1; task >= 0; task -= 1) {
    const parent = parentOf[task] ?? -1;
    if (parent < 0) continue;
    nextSibling[task] = firstChild[parent] ?? -1;
    firstChild[parent] = task;
  }
  for (let task = 0; task < parentOf.length; task += 1) {
    if ((parentOf[task] ?? -1) < 0) reached.push(task);
  }
  for (let at = 0; at < reached.length; at += 1) {
    let child = firstChild[reached[at] ?? 0] ?? -1;
    for (; child >= 0; child = nextSibling[child] ?? -1) reached.push(child);
  }
  return Int32Array.from(reached);
}

function underItself(parentOf: Int32Array, fromTop: Int32Array): number {
  const reached = new Uint8Array(parentOf.length);
  for (const task of fromTop) reached[task] = 1;
  return reached.indexOf(0);
}
