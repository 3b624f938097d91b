import {
  type Meeting,
  meetingSchema,
  type MeetingSeries,
  meetingSeriesSchema,
} from '#shared/domain/meetings/meeting.ts';
import type { Reader, Writer } from '../schema.ts';
import type { MeetingTable } from '../tables/meeting-tables.ts';

/** The series that was set; undefined while the default holds. */
export async function readSeries(reader: Reader): Promise<MeetingSeries | undefined> {
  const row = await reader.selectFrom('meeting_series').selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  return meetingSeriesSchema.parse({
    name: row.name,
    weekday: row.weekday,
    startTime: row.start_time,
    minutes: row.minutes,
    chairId: row.chair_id,
    minuteTakerId: row.minute_taker_id,
    departmentIds: JSON.parse(row.department_ids),
  });
}

export async function writeSeries(writer: Writer, series: MeetingSeries, newId: () => string): Promise<void> {
  const row = {
    name: series.name,
    weekday: series.weekday,
    start_time: series.startTime,
    minutes: series.minutes,
    chair_id: series.chairId,
    minute_taker_id: series.minuteTakerId,
    department_ids: JSON.stringify(series.departmentIds),
  };
  const standing = await writer.selectFrom('meeting_series').select('id').executeTakeFirst();
  if (standing === undefined) {
    await writer
      .insertInto('meeting_series')
      .values({ id: newId(), ...row })
      .execute();
  } else {
    await writer.updateTable('meeting_series').set(row).where('id', '=', standing.id).execute();
  }
}

function meetingOf(row: MeetingTable): Meeting {
  return meetingSchema.parse({
    id: row.id,
    number: row.number,
    day: row.day,
    state: row.state,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    sinceSeq: row.since_seq,
    closedSeq: row.closed_seq,
    attendance: JSON.parse(row.attendance),
  });
}

function rowOf(meeting: Meeting): MeetingTable {
  return {
    id: meeting.id,
    number: meeting.number,
    day: meeting.day,
    state: meeting.state,
    opened_at: meeting.openedAt,
    closed_at: meeting.closedAt,
    since_seq: meeting.sinceSeq,
    closed_seq: meeting.closedSeq,
    attendance: JSON.stringify(meeting.attendance),
  };
}

/** The newest first. */
export async function readMeetings(reader: Reader): Promise<Meeting[]> {
  const rows = await reader.selectFrom('meeting').selectAll().orderBy('number', 'desc').execute();
  return rows.map(meetingOf);
}

export async function readMeeting(reader: Reader, id: string): Promise<Meeting | undefined> {
  const row = await reader.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : meetingOf(row);
}

export async function insertMeeting(writer: Writer, meeting: Meeting): Promise<void> {
  await writer.insertInto('meeting').values(rowOf(meeting)).execute();
}

export async function updateMeeting(writer: Writer, meeting: Meeting): Promise<void> {
  const { id, ...row } = rowOf(meeting);
  await writer.updateTable('meeting').set(row).where('id', '=', id).execute();
}
