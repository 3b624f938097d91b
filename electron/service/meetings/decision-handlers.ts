import { readTarget } from '#db/ledger/record-row.ts';
import { takeBackRows } from '#db/ledger/take-back.ts';
import { readAgendaItem, updateAgendaItem } from '#db/queries/agenda-queries.ts';
import { insertDecision, markReversed, readDecision, readDecisions } from '#db/queries/decision-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { Decision, DecisionInput } from '#shared/domain/meetings/decision.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import { allPresent } from '#shared/domain/meetings/meeting-rules.ts';
import { refused } from '#shared/domain/refusal.ts';
import { nextNumber } from '#shared/domain/values/running-number.ts';
import { command, refuse, valueOf } from '../base.ts';
import { keepPlanSound } from '../history/keep-plan-sound.ts';
import { found } from '../refusals.ts';
import { requireReason } from '../kpis/target-handlers.ts';
import { requireRunning } from './agenda-handlers.ts';
import { carryOut, departmentsNeeded, type DecidingContext } from './carry-out.ts';

/** What a meeting itself keeps: it stays when what a decision did is taken back. */
const MEETING_TABLES = ['meeting', 'agenda_item', 'decision', 'action_item'];

export const decide = command.meetings.decide.handler(async ({ context, input }) => {
  const meeting = await requireRunning(context.writer, input.meetingId);
  await requireItem(context.writer, input, meeting);
  valueOf(allPresent(await departmentsNeeded(context, input.carryOut), meeting.attendance));
  await carryOut(context, input);
  const decision = await keepDecision(context, meeting, {
    ...input,
    carriedOut: input.carryOut?.kind ?? null,
  });
  const { number, question, choice } = decision;
  context.record.describe({ key: 'decisionTaken', params: { number, question, choice } }, input.reason);
  return { seq: await context.record.position(), id: decision.id, number };
});

export const reverseDecision = command.meetings.reverse.handler(async ({ context, input }) => {
  const { writer, record, watched } = context;
  requireReason(input.reason);
  const meeting = await requireRunning(writer, input.meetingId);
  const before = found(await readDecision(writer, input.id), 'record');
  if (before.reversedById !== null) {
    refuse(refused('decision-reversed', { number: before.number }).refusal);
  }
  if (before.carriedOut !== null) {
    const target = found(await readTarget(writer, before.seq, record.seq), 'record');
    // What it did is taken back; that it was decided stays.
    await keepPlanSound(context, () => takeBackRows({ writer, watched }, target, 'undo', MEETING_TABLES));
  }
  const { question } = before;
  const decision = await keepDecision(context, meeting, {
    question,
    options: [],
    choice: before.number,
    reason: input.reason,
    ownerId: before.ownerId,
    itemId: null,
    carriedOut: null,
  });
  await markReversed(writer, before.id, decision.id);
  const params = { number: decision.number, reversedNumber: before.number };
  record.describe({ key: 'decisionReversed', params }, input.reason);
  return { seq: await record.position(), id: decision.id, number: decision.number };
});

type Decided = Pick<
  Decision,
  'question' | 'options' | 'choice' | 'reason' | 'ownerId' | 'itemId' | 'carriedOut'
>;

/** Writes a decision down under its number; its item counts as dealt with. */
async function keepDecision(
  { writer, parts, record, person }: DecidingContext,
  meeting: Meeting,
  { question, options, choice, reason, ownerId, itemId, carriedOut }: Decided,
): Promise<Decision> {
  const prefix = `D-${meeting.day.slice(0, 4)}-`;
  const given = (await readDecisions(writer)).map(({ number }) => number);
  const decision: Decision = {
    id: parts.newId<'decision'>(),
    meetingId: meeting.id,
    itemId,
    number: nextNumber(prefix, given),
    question,
    options,
    choice,
    reason,
    ownerId,
    departmentIds: meeting.attendance.flatMap((one) => (one.isPresent ? [one.departmentId] : [])),
    carriedOut,
    seq: record.seq,
    at: parts.now(),
    personId: person?.id ?? null,
    reversedById: null,
  };
  await insertDecision(writer, decision);
  const item = itemId === null ? undefined : await readAgendaItem(writer, itemId);
  if (item?.kind === 'proposal') await updateAgendaItem(writer, { ...item, state: 'done' });
  return decision;
}

/** The item has to be of this meeting. */
async function requireItem(writer: Writer, { itemId }: DecisionInput, { id }: Meeting): Promise<void> {
  if (itemId === null) return;
  const item = found(await readAgendaItem(writer, itemId), 'record', 'itemId');
  if (item.meetingId !== id) refuse(refused('item-elsewhere', {}, 'itemId').refusal);
}
