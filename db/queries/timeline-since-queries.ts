import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** What `readTimeline` reads. */
const PLAN_TABLES = [
  'timeline',
  'work_calendar',
  'task',
  'task_link',
  'task_risk',
  'task_line',
  'line_tie',
  'gate_criterion',
  'gate_decision',
];

/**
 * Whether anything was committed after a position of the ledger that changed the timeline, or what the lines plan and
 * which months are closed. Without the command under way.
 */
export async function planChangedSince(
  reader: Reader,
  after: number,
  lineIds: readonly string[],
): Promise<boolean> {
  const lines = JSON.stringify(lineIds);
  const isOfLine = (image: string) =>
    sql`${sql.ref(`c.${image}`)} ->> '$.line_id' in (select value from json_each(${lines}))`;
  const { rows } = await sql<{ found: number }>`
    select exists (select 1 from change c
      where c.transaction_seq > ${after} and c.transaction_seq is not (select transaction_seq from ledger_open)
        and case c.table_name
          when 'plan_month' then ${isOfLine('before')} or ${isOfLine('after')}
          when 'month_close' then ${lineIds.length} > 0
          else c.table_name in (select value from json_each(${JSON.stringify(PLAN_TABLES)})) end) as found
    `.execute(reader);
  return rows[0]?.found === 1;
}

/** Whether a record changed the timeline. */
export async function touchesPlan(reader: Reader, seq: number): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select exists (select 1 from change where transaction_seq = ${seq}
      and table_name in (select value from json_each(${JSON.stringify(PLAN_TABLES)}))) as found`.execute(
    reader,
  );
  return rows[0]?.found === 1;
}
