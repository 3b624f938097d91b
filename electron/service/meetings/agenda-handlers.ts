import {
  insertAgendaItem,
  readAgenda,
  readAgendaItem,
  updateAgendaItem,
} from '#db/queries/agenda-queries.ts';
import { readMeeting } from '#db/queries/meeting-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import { whileRunning } from '#shared/domain/meetings/meeting-rules.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, refuse, valueOf } from '../base.ts';
import { found } from '../refusals.ts';

export const addTopic = command.meetings.addTopic.handler(async ({ context, input }) => {
  const { writer, parts, record } = context;
  const meeting = await requireRunning(writer, input.id);
  const items = await readAgenda(writer, meeting.id);
  const itemId = parts.newId<'agenda_item'>();
  await insertAgendaItem(writer, {
    ...input.topic,
    id: itemId,
    meetingId: meeting.id,
    kind: 'topic',
    key: `topic:${itemId}`,
    position: Math.max(-1, ...items.map(({ position }) => position)) + 1,
    spentSeconds: 0,
    state: 'open',
    notes: '',
    carriedCount: 0,
  });
  record.describe({ key: 'agendaTopicAdded', params: { name: input.topic.title } });
  return { seq: await record.position(), itemId };
});

export const changeItem = command.meetings.changeItem.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const item = found(await readAgendaItem(writer, input.id), 'record');
  const { number } = await requireRunning(writer, item.meetingId);
  await updateAgendaItem(writer, { ...item, ...input.change });
  const key = input.change.state === 'parked' ? 'agendaItemParked' : 'agendaItemChanged';
  record.describe({ key, params: { meetingNumber: number } });
  return { seq: await record.position() };
});

export const reorderAgenda = command.meetings.reorder.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const { id, number } = await requireRunning(writer, input.id);
  const items = await readAgenda(writer, id);
  const isWhole =
    new Set(input.itemIds).size === items.length &&
    items.every((item) => input.itemIds.includes(item.id)) &&
    input.itemIds.length === items.length;
  if (!isWhole) refuse(refused('item-elsewhere', {}, 'itemIds').refusal);
  for (const item of items) {
    const position = input.itemIds.indexOf(item.id);
    if (position !== item.position) await updateAgendaItem(writer, { ...item, position });
  }
  record.describe({ key: 'agendaReordered', params: { meetingNumber: number } });
  return { seq: await record.position() };
});

/** The meeting, which has to run: a closed one stays as it is. */
export async function requireRunning(reader: Reader, id: string): Promise<Meeting> {
  return valueOf(whileRunning(found(await readMeeting(reader, id), 'meeting')));
}
