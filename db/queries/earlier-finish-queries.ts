import { sql } from 'kysely';
import type { EarlierFinish } from '#shared/domain/timeline/timeline-standing.ts';
import { type Instant, isInstant } from '#shared/values/instant.ts';
import { isMoment, minuteOf } from '#shared/values/moment.ts';
import type { Reader } from '../schema.ts';

interface Row {
  taskId: string;
  finish: string;
  seq: number;
  at: string;
  reason: string | null;
  personName: string | null;
}

/**
 * The tasks whose finish was moved since an instant: where they ended before the first of the moves, and the newest
 * record that moved them. Tasks that came meanwhile are being planned: with them only moves count that had a reason.
 */
export async function readEarlierFinishes(reader: Reader, since: Instant): Promise<EarlierFinish[]> {
  const { rows } = await sql<Row>`
    with recent as (
      select c.row_id, c.seq, c.transaction_seq, c.before ->> '$.finish_at' as was,
        c.after ->> '$.finish_at' as "is"
      from change c
      where c.table_name = 'task'
        and c.transaction_seq > coalesce((select max(seq) from transaction_record where at < ${since}), 0)),
    fresh as (select row_id from recent where was is null),
    moved as (
      select m.row_id, min(m.seq) as first, max(m.transaction_seq) as newest
      from recent m join transaction_record r on r.seq = m.transaction_seq
      where m.was is not null and m."is" is not null and m.was <> m."is"
        and (r.reason is not null or m.row_id not in (select row_id from fresh))
      group by m.row_id)
    select m.row_id as taskId, c.before ->> '$.finish_at' as finish, r.seq, r.at, r.reason,
      r.person_name as personName
    from moved m join change c on c.seq = m.first join transaction_record r on r.seq = m.newest
    order by r.seq desc, m.first`.execute(reader);
  return rows.flatMap(({ finish, at, ...row }) =>
    isMoment(finish) && isInstant(at) ? [{ ...row, at, finish: minuteOf(finish) }] : [],
  );
}
