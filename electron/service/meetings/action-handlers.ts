import { readPerson } from '#db/queries/catalogue-queries.ts';
import {
  deleteAction,
  insertAction,
  readAction,
  readActions,
  updateAction,
} from '#db/queries/decision-queries.ts';
import { readMeetings } from '#db/queries/meeting-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { LabelKey } from '#shared/domain/ledger/label.ts';
import type { Action, ActionState } from '#shared/domain/meetings/action.ts';
import { actionRows } from '#shared/domain/meetings/action-rows.ts';
import { changedAction, owned } from '#shared/domain/meetings/meeting-rules.ts';
import { applyEdits } from '#shared/domain/timeline/apply-edits.ts';
import { taskIdSchema, taskInputSchema } from '#shared/domain/timeline/task.ts';
import { nextNumber } from '#shared/domain/values/running-number.ts';
import { momentAt, startOfDay } from '#shared/values/moment.ts';
import { command, query, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { keepChange, planChange } from '../timeline/change-timeline.ts';
import { readPlanNow } from '../timeline/read-plan.ts';
import { requireRunning } from './agenda-handlers.ts';

const PREFIX = 'A-';

export const listActions = query.meetings.actions.handler(async ({ context: { reader, parts }, input }) => {
  const rows = actionRows(await readActions(reader), await readMeetings(reader), parts.today());
  return rows.filter(
    ({ ownerId, state }) =>
      (input.ownerId === undefined || ownerId === input.ownerId) && (!input.openOnly || state === 'open'),
  );
});

export const addAction = command.meetings.addAction.handler(async ({ context, input }) => {
  const { writer, parts, record } = context;
  valueOf(owned(input));
  await requireRunning(writer, input.meetingId);
  await requireOwner(writer, input.ownerId);
  const number = nextNumber(
    PREFIX,
    (await readActions(writer)).map((action) => action.number),
  );
  const id = parts.newId<'action_item'>();
  await insertAction(writer, { ...input, id, number, state: 'open', endedOn: null, taskId: null });
  record.describe({ key: 'actionGiven', params: { number, name: input.text } });
  return { seq: await record.position(), id, number };
});

export const changeAction = command.meetings.changeAction.handler(async ({ context, input }) => {
  const { writer, parts, record } = context;
  const before = found(await readAction(writer, input.id), 'action');
  const after = valueOf(changedAction(before, input.change, parts.today()));
  await requireOwner(writer, after.ownerId);
  await updateAction(writer, after);
  const key = before.state === after.state ? 'actionChanged' : endings[after.state];
  record.describe({ key, params: { number: after.number, name: after.text } });
  return { seq: await record.position() };
});

export const removeAction = command.meetings.removeAction.handler(async ({ context, input }) => {
  const { number, text } = found(await readAction(context.writer, input.id), 'action');
  await deleteAction(context.writer, input.id);
  context.record.describe({ key: 'actionRemoved', params: { number, name: text } });
  return { seq: await context.record.position() };
});

export const makeTask = command.meetings.makeTask.handler(async ({ context, input }) => {
  const { writer, parts, record } = context;
  const action = found(await readAction(writer, input.id), 'action');
  const { timeline } = await readPlanNow(context.workspace.reader);
  const taskId = taskIdSchema.parse(parts.newId());
  const parentId = taskIdSchema.nullable().parse(input.parentId);
  const siblings = timeline.tasks.filter((task) => task.parentId === parentId);
  const edit = {
    kind: 'add-task',
    id: taskId,
    parentId,
    afterId: siblings.at(-1)?.id ?? null,
    task: taskOf(action),
  } as const;
  const edited = valueOf(applyEdits(timeline, [edit], { newId: () => parts.newId() }));
  await keepChange(context, await planChange(writer, timeline, edited));
  await updateAction(writer, { ...action, taskId });
  record.describe({ key: 'actionMadeTask', params: { number: action.number, name: action.text } });
  return { seq: await record.position(), taskId };
});

const endings: Readonly<Record<ActionState, LabelKey>> = {
  open: 'actionChanged',
  done: 'actionDone',
  dropped: 'actionDropped',
};

/** A day's work that has to be done by the end of its day. */
function taskOf({ text, ownerId, departmentId, dueDay, note }: Action) {
  const deadline = momentAt(startOfDay(dueDay) + 24 * 60);
  return taskInputSchema.parse({ name: text, ownerId, departmentId, deadline, note });
}

/** Who is named has to be there. */
async function requireOwner(writer: Writer, ownerId: string | null): Promise<void> {
  if (ownerId !== null) found(await readPerson(writer, ownerId), 'person', 'ownerId');
}
