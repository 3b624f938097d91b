import { readTiedDeliverables } from '#db/queries/deliverable-queries.ts';
import { isMovedByPublication, publicationEdit } from '#shared/domain/kols/publication-task.ts';
import { refused } from '#shared/domain/refusal.ts';
import { applyEdits } from '#shared/domain/timeline/apply-edits.ts';
import { followCount, withFollowers } from '#shared/domain/timeline/edit-label.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import type { Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import type { Workspace } from '#db/workspace.ts';
import { refuse, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { keepChange, planChange, type PlannedChange } from '../timeline/change-timeline.ts';
import { readPlanNow } from '../timeline/read-plan.ts';

/** The command under way, as far as the timeline is moved by it. */
export interface MovingContext extends RequestContext {
  readonly workspace: Pick<Workspace, 'reader'>;
}

/** What moved of the timeline; null where nothing had to. */
export type MovedTask = PlannedChange | null;

/**
 * Brings the task of a publication up to its day: it ends on the last of the days on which what is tied to it is due,
 * and everything that depends on it moves along, in the same command. A task that is done stays.
 * Refused: 'reason-missing' where others move with it; as the timeline refuses the edit.
 */
export async function movePublicationTask(
  context: MovingContext,
  taskId: TaskId | null,
  reason: string,
): Promise<MovedTask> {
  if (taskId === null) return null;
  const { writer, parts, workspace } = context;
  const { timeline: before } = await readPlanNow(workspace.reader);
  const task = before.tasks.find(({ id }) => id === taskId);
  if (task === undefined || !isMovedByPublication(task)) return null;
  const days = (await readTiedDeliverables(writer, taskId)).map(({ dueDay }) => dueDay).toSorted();
  const last = days.at(-1);
  if (last === undefined) return null;
  const edited = applyEdits(before, [valueOf(publicationEdit(before, task, last))], {
    newId: () => parts.newId(),
  });
  const change = await planChange(writer, before, valueOf(edited));
  if (change.needsReason && reason === '') refuse(refused('reason-missing', {}, 'reason').refusal);
  await keepChange(context, change);
  return change;
}

/** A task that a publication can be tied to, with the day on which it ends. Refused: 'not-found', 'task-is-phase'. */
export async function requirePublicationTask(
  { workspace }: Pick<MovingContext, 'workspace'>,
  taskId: TaskId,
): Promise<{ readonly task: Task; readonly day: Day }> {
  const { timeline } = await readPlanNow(workspace.reader);
  const task = found(
    timeline.tasks.find(({ id }) => id === taskId),
    'task',
    'taskId',
  );
  if (timeline.tasks.some(({ parentId }) => parentId === taskId)) {
    refuse(refused('task-is-phase', { task: task.name }, 'taskId').refusal);
  }
  return { task, day: dayEndedAt(minuteOf(task.finish)) };
}

export function movedCount(moved: MovedTask): number {
  return moved === null ? 0 : followCount(moved);
}

/** The label with how many tasks and lines moved along. */
export function withMoved(label: Label, moved: MovedTask): Label {
  return moved === null ? label : withFollowers(label, { ...moved, tiedLineCount: moved.tied.length });
}
