import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/**
 * The number of a closed meeting of whose record the step `seq` changed something: the meeting itself, its agenda, its
 * decisions, the actions that it gave. What was done after its close (an action done, a decision taken back by a later
 * one) is no part of its record. Undefined where there is none.
 * @param targetSeq what the step takes back or brings about again.
 */
export async function findReopenedMeeting(
  reader: Reader,
  seq: number,
  targetSeq: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from (
      select coalesce(before, after) ->> '$.number' as number,
        coalesce(before ->> '$.closed_seq', after ->> '$.closed_seq') as closedSeq
      from change where transaction_seq = ${seq} and table_name = 'meeting'
      union all
      select m.number, m.closed_seq
      from change c join meeting m on m.id = coalesce(c.after, c.before) ->> '$.meeting_id'
      where c.transaction_seq = ${seq} and (c.table_name in ('agenda_item', 'decision')
        or (c.table_name = 'action_item' and (c.before is null or c.after is null))))
    where closedSeq >= ${targetSeq} order by number limit 1`.execute(reader);
  return rows[0]?.number;
}

/** The meetings that run, by number; there is one at most. */
export async function runningMeetings(reader: Reader): Promise<readonly number[]> {
  const rows = await reader
    .selectFrom('meeting')
    .select('number')
    .where('state', '=', 'running')
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

/** Where meetings name a person or a department by id: who came, who was there for a decision, who is expected. */
const named = sql`(
  select a.value ->> '$.departmentId' as id from meeting m, json_each(m.attendance) a
  union all select p.value from meeting m, json_each(m.attendance) a, json_each(a.value, '$.personIds') p
  union all select d.value from decision, json_each(decision.department_ids) d
  union all select d.value from meeting_series, json_each(meeting_series.department_ids) d)`;

/** How often meetings name a person or a department where no reference holds the row. */
export async function countMeetingMentions(reader: Reader, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${named} where id = ${id}`.execute(reader);
  return rows[0]?.count ?? 0;
}

/** A person or department that the record `seq` removed and that meetings name; undefined where there is none. */
export async function findMissingAttendant(
  reader: Reader,
  seq: number,
): Promise<{ name: string; useCount: number } | undefined> {
  const { rows } = await sql<{ name: string; useCount: number }>`
    select c.before ->> '$.name' as name, count(*) as useCount
    from change c join ${named} n on n.id = c.row_id
    where c.transaction_seq = ${seq} and c.table_name in ('person', 'department') and c.after is null
    group by c.row_id limit 1`.execute(reader);
  return rows[0];
}
