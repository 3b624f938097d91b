import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';

/** One level in: under the task before it on the same level, as its last. Null where there is none. */
export function indentEdit(tasks: readonly Task[], task: Task): PlanEdit | null {
  const before = siblingBefore(tasks, task);
  if (before === null) return null;
  const last = tasks.filter(({ parentId }) => parentId === before.id).at(-1) ?? null;
  return { kind: 'move-tasks', ids: [task.id], parentId: before.id, afterId: last?.id ?? null };
}

/** One level out: right after the phase that it stands under. Null at the top. */
export function outdentEdit(tasks: readonly Task[], task: Task): PlanEdit | null {
  const parent = tasks.find(({ id }) => id === task.parentId);
  if (parent === undefined) return null;
  return { kind: 'move-tasks', ids: [task.id], parentId: parent.parentId, afterId: parent.id };
}

/** A new task right after another one, or at the end of the plan. */
export function addEdit(tasks: readonly Task[], after: Task | null, id: TaskId, name: string): PlanEdit {
  const last = tasks.filter(({ parentId }) => parentId === null).at(-1) ?? null;
  const task = { ...ordinary, steps: [], name, departmentId: after?.departmentId ?? null };
  return after === null
    ? { kind: 'add-task', id, parentId: null, afterId: last?.id ?? null, task }
    : { kind: 'add-task', id, parentId: after.parentId, afterId: after.id, task };
}

const ordinary = {
  isGate: false,
  ownerId: null,
  unitsBp: 10_000,
  duration: { hundredths: 100, unit: 'd' },
  estimate: null,
  estimateKind: '',
  calendarId: null,
  constraint: { kind: 'ASAP', at: null },
  deadline: null,
  doneBp: 0,
  actualStart: null,
  actualFinish: null,
  remainingMinutes: null,
  earningRule: 'percent',
  note: '',
  deliverable: '',
} as const;

/** Of some tasks those that no other of them holds: removing these removes them all. */
export function topmost(tasks: readonly Task[], ids: ReadonlySet<TaskId>): TaskId[] {
  const parentOf = new Map(tasks.map(({ id, parentId }) => [id, parentId]));
  return tasks.flatMap(({ id }) => {
    if (!ids.has(id)) return [];
    for (let above = parentOf.get(id) ?? null; above !== null; above = parentOf.get(above) ?? null) {
      if (ids.has(above)) return [];
    }
    return [id];
  });
}

function siblingBefore(tasks: readonly Task[], { parentId, position }: Task): Task | null {
  return tasks.find((other) => other.parentId === parentId && other.position === position - 1) ?? null;
}
