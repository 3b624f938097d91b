import type { SlipReport } from '../schedule/slip.ts';
import type { Task, TaskId } from './task.ts';
import type { Timeline } from './timeline.ts';

/** What scheduling writes, and what only says where a task is listed: no edit of the task. */
const NOT_EDITED = new Set<string>(['position', 'start', 'finish', 'movedById']);

/**
 * The tasks that were edited by themselves: added, changed, put under another phase, or with other predecessors. What
 * moves beside them follows.
 */
export function editedTasks(before: Timeline, edited: Timeline): ReadonlySet<TaskId> {
  const found = new Set<TaskId>();
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  for (const task of edited.tasks) {
    const was = known.get(task.id);
    if (was !== task && (was === undefined || isEdited(was, task))) found.add(task.id);
  }
  for (const id of relinked(before, edited)) found.add(id);
  return found;
}

/** Whether a change moves tasks that were not edited themselves, phases aside: then it needs a reason. */
export function needsReason(
  slip: SlipReport,
  editedIds: ReadonlySet<string>,
  isPhase: (taskId: string) => boolean,
): boolean {
  return slip.moved.some(({ taskId }) => !editedIds.has(taskId) && !isPhase(taskId));
}

function isEdited(was: Task, task: Task): boolean {
  for (const field in task) {
    if (!NOT_EDITED.has(field) && !Object.is(Reflect.get(was, field), Reflect.get(task, field))) return true;
  }
  return false;
}

/** Links keep their objects, unless they are others. One that went with its predecessor is no edit of who waited. */
function relinked({ links: before }: Timeline, { links: after, tasks }: Timeline): TaskId[] {
  if (before === after) return [];
  const isAfter = new Set(after);
  const isBefore = new Set(before);
  const isThere = new Set(tasks.map(({ id }) => id));
  const gone = before.filter((link) => !isAfter.has(link) && isThere.has(link.predecessorId));
  const come = after.filter((link) => !isBefore.has(link));
  return [...gone, ...come].map(({ successorId }) => successorId);
}
