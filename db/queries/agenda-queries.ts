import { type AgendaItem, agendaItemSchema } from '#shared/domain/meetings/agenda.ts';
import type { Reader, Writer } from '../schema.ts';
import type { AgendaItemTable } from '../tables/meeting-tables.ts';

function itemOf(row: AgendaItemTable): AgendaItem {
  return agendaItemSchema.parse({
    id: row.id,
    meetingId: row.meeting_id,
    kind: row.kind,
    area: row.area,
    key: row.key,
    title: row.title,
    position: row.position,
    minutes: row.minutes,
    spentSeconds: row.spent_seconds,
    state: row.state,
    notes: row.notes,
    carriedCount: row.carried_count,
  });
}

function rowOf(item: AgendaItem): AgendaItemTable {
  return {
    id: item.id,
    meeting_id: item.meetingId,
    kind: item.kind,
    area: item.area,
    key: item.key,
    title: item.title,
    position: item.position,
    minutes: item.minutes,
    spent_seconds: item.spentSeconds,
    state: item.state,
    notes: item.notes,
    carried_count: item.carriedCount,
  };
}

/** In the order of the agenda. */
export async function readAgenda(reader: Reader, meetingId: string): Promise<AgendaItem[]> {
  const rows = await reader
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(itemOf);
}

export async function readAgendaItem(reader: Reader, id: string): Promise<AgendaItem | undefined> {
  const row = await reader.selectFrom('agenda_item').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : itemOf(row);
}

export async function insertAgendaItem(writer: Writer, item: AgendaItem): Promise<void> {
  await writer.insertInto('agenda_item').values(rowOf(item)).execute();
}

export async function updateAgendaItem(writer: Writer, item: AgendaItem): Promise<void> {
  const { id, ...row } = rowOf(item);
  await writer.updateTable('agenda_item').set(row).where('id', '=', id).execute();
}
