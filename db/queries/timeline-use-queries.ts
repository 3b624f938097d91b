import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** How many tasks spend a budget line, or move its phasing. */
export async function countLineTasks(reader: Reader, lineId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select task_id from task_line where line_id = ${lineId}
      union select task_id from line_tie where line_id = ${lineId})`.execute(reader);
  return rows[0]?.count ?? 0;
}

/** How many actions that a gate's decision demands are a person's. */
export async function countPersonActions(reader: Reader, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from gate_decision d, json_each(d.actions) a
    where a.value ->> '$.ownerId' = ${personId}`.execute(reader);
  return rows[0]?.count ?? 0;
}
