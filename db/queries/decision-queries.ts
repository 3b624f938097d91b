import { type Action, actionSchema } from '#shared/domain/meetings/action.ts';
import { type Decision, decisionSchema } from '#shared/domain/meetings/decision.ts';
import type { Reader, Writer } from '../schema.ts';
import type { ActionItemTable, DecisionTable } from '../tables/meeting-tables.ts';

function decisionOf(row: DecisionTable): Decision {
  return decisionSchema.parse({
    id: row.id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    number: row.number,
    question: row.question,
    options: JSON.parse(row.options),
    choice: row.choice,
    reason: row.reason,
    ownerId: row.owner_id,
    departmentIds: JSON.parse(row.department_ids),
    carriedOut: row.carried_out,
    seq: row.seq,
    at: row.at,
    personId: row.person_id,
    reversedById: row.reversed_by_id,
  });
}

/** In the order in which they were taken. */
export async function readDecisions(reader: Reader, meetingId?: string): Promise<Decision[]> {
  const rows = await reader
    .selectFrom('decision')
    .selectAll()
    .$if(meetingId !== undefined, (query) => query.where('meeting_id', '=', meetingId ?? ''))
    .orderBy('number')
    .execute();
  return rows.map(decisionOf);
}

export async function readDecision(reader: Reader, id: string): Promise<Decision | undefined> {
  const row = await reader.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : decisionOf(row);
}

export async function insertDecision(writer: Writer, decision: Decision): Promise<void> {
  await writer
    .insertInto('decision')
    .values({
      id: decision.id,
      meeting_id: decision.meetingId,
      item_id: decision.itemId,
      number: decision.number,
      question: decision.question,
      options: JSON.stringify(decision.options),
      choice: decision.choice,
      reason: decision.reason,
      owner_id: decision.ownerId,
      department_ids: JSON.stringify(decision.departmentIds),
      carried_out: decision.carriedOut,
      seq: decision.seq,
      at: decision.at,
      person_id: decision.personId,
      reversed_by_id: decision.reversedById,
    })
    .execute();
}

/** Says which later decision took this one back. */
export async function markReversed(writer: Writer, id: string, reversedById: string): Promise<void> {
  await writer.updateTable('decision').set({ reversed_by_id: reversedById }).where('id', '=', id).execute();
}

function actionOf(row: ActionItemTable): Action {
  return actionSchema.parse({
    id: row.id,
    number: row.number,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    decisionId: row.decision_id,
    text: row.text,
    ownerId: row.owner_id,
    departmentId: row.department_id,
    dueDay: row.due_day,
    note: row.note,
    state: row.state,
    endedOn: row.ended_on,
    taskId: row.task_id,
  });
}

/** The first to be due first. */
export async function readActions(reader: Reader): Promise<Action[]> {
  const rows = await reader
    .selectFrom('action_item')
    .selectAll()
    .orderBy('due_day')
    .orderBy('number')
    .execute();
  return rows.map(actionOf);
}

export async function readAction(reader: Reader, id: string): Promise<Action | undefined> {
  const row = await reader.selectFrom('action_item').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : actionOf(row);
}

/** @throws RangeError for an action that is nobody's. */
function rowOf(action: Action): ActionItemTable {
  if (action.ownerId === null) throw new RangeError(`action ${action.number} has no owner`);
  return {
    id: action.id,
    number: action.number,
    meeting_id: action.meetingId,
    item_id: action.itemId,
    decision_id: action.decisionId,
    text: action.text,
    owner_id: action.ownerId,
    department_id: action.departmentId,
    due_day: action.dueDay,
    note: action.note,
    state: action.state,
    ended_on: action.endedOn,
    task_id: action.taskId,
  };
}

export async function insertAction(writer: Writer, action: Action): Promise<void> {
  await writer.insertInto('action_item').values(rowOf(action)).execute();
}

export async function updateAction(writer: Writer, action: Action): Promise<void> {
  const { id, ...row } = rowOf(action);
  await writer.updateTable('action_item').set(row).where('id', '=', id).execute();
}

export async function deleteAction(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('action_item').where('id', '=', id).execute();
}
