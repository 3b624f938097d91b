import { type RawBuilder, sql } from 'kysely';
import { lastMonthOf, type Period } from '#shared/domain/budget/period.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { type Month, firstDay, lastDay } from '#shared/values/month.ts';
import { isUndone, type RecordRow, toRecord } from '../ledger/record-row.ts';
import type { Reader } from '../schema.ts';

/** What a request looks at: itself, its lines, and the months of its legs. */
export interface Watched {
  readonly requestId: string;
  /** The version that it puts forward. */
  readonly versionId: string | null;
  readonly lineIds: readonly string[];
  readonly months: readonly Month[];
}

/**
 * Changes after a position of the ledger that touch the lines: their own rows, their plan, entries and documents;
 * months of the legs that were closed or reopened; and the request with its legs and its version. Without the command under way.
 */
function touching({ requestId, versionId, lineIds, months }: Watched, after: number): RawBuilder<unknown> {
  const lines = JSON.stringify(lineIds);
  const isLine = (image: string) =>
    sql`${sql.ref(`c.${image}`)} ->> '$.line_id' in (select value from json_each(${lines}))`;
  const isMonth = (image: string) =>
    sql`${sql.ref(`c.${image}`)} ->> '$.month' in (select value from json_each(${JSON.stringify(months)}))`;
  return sql`from change c
    where c.transaction_seq > ${after} and c.transaction_seq is not (select transaction_seq from ledger_open)
      and case c.table_name
        when 'budget_line' then c.row_id in (select value from json_each(${lines}))
        when 'month_close' then ${isMonth('after')} or ${isMonth('before')}
        when 'plan_month' then ${isLine('after')} or ${isLine('before')}
        when 'entry' then ${isLine('after')} or ${isLine('before')}
        when 'document' then ${isLine('after')} or ${isLine('before')}
        when 'budget_request' then c.row_id = ${requestId}
        when 'request_leg' then coalesce(c.after, c.before) ->> '$.request_id' = ${requestId}
        when 'plan_version' then c.row_id = ${versionId}
        when 'version_line' then coalesce(c.after, c.before) ->> '$.version_id' = ${versionId}
        else 0 end`;
}

export interface NewestChange {
  readonly seq: number;
  /** Null where it is not about a line. */
  readonly lineId: string | null;
}

/** The newest change after a position that touches what is watched. */
export async function newestChange(
  reader: Reader,
  watched: Watched,
  after: number,
): Promise<NewestChange | undefined> {
  const { rows } = await sql<NewestChange>`
    select c.transaction_seq as seq, case c.table_name when 'budget_line' then c.row_id
      else coalesce(c.after, c.before) ->> '$.line_id' end as lineId
    ${touching(watched, after)} order by c.seq desc limit 1`.execute(reader);
  return rows[0];
}

/** The commands behind the changes, newest first, and how many there are. */
export async function recordsSince(
  reader: Reader,
  watched: Watched,
  after: number,
  limit: number,
): Promise<{ records: LedgerRecord[]; count: number }> {
  const { rows: seqs } = await sql<{ seq: number }>`
    select distinct c.transaction_seq as seq ${touching(watched, after)} order by 1 desc`.execute(reader);
  const newest = JSON.stringify(seqs.slice(0, limit).map(({ seq }) => seq));
  const { rows } = await sql<RecordRow>`
    select r.*, ${isUndone('r')} as undone from transaction_record r
    where r.seq in (select value from json_each(${newest})) order by r.seq desc`.execute(reader);
  return { records: rows.map(toRecord), count: seqs.length };
}

export interface LineDelta {
  readonly lineId: string;
  /** By how much plan and actuals of the programme's months grew since. */
  readonly planFen: number;
  readonly actualFen: number;
  readonly documentChanges: number;
}

/**
 * How the sums of lines differ from those at a position, told by the changes since; the pluses keep SQLite from going
 * through all that was ever changed in the tables.
 */
export async function lineDeltas(
  reader: Reader,
  lineIds: readonly string[],
  period: Period,
  after: number,
): Promise<LineDelta[]> {
  const [from, to] = [firstDay(period.firstMonth), lastDay(lastMonthOf(period))];
  const { rows } = await sql<LineDelta>`
    with part as (
      select c.table_name as kind, c.after as image, 1 as sign from change c
        where c.transaction_seq > ${after} and +c.table_name in ('plan_month', 'entry', 'document')
          and c.after is not null
      union all
      select c.table_name, c.before, -1 from change c
        where c.transaction_seq > ${after} and +c.table_name in ('plan_month', 'entry', 'document')
          and c.before is not null)
    select wanted.value as lineId,
      coalesce(sum(iif(p.kind = 'plan_month' and p.image ->> '$.month' between
        ${period.firstMonth} and ${lastMonthOf(period)}, p.sign * (p.image ->> '$.fen'), 0)), 0) as planFen,
      coalesce(sum(iif(p.kind = 'entry' and p.image ->> '$.day' between ${from} and ${to},
        p.sign * (p.image ->> '$.fen'), 0)), 0) as actualFen,
      count(*) filter (where p.kind = 'document') as documentChanges
    from json_each(${JSON.stringify(lineIds)}) wanted join part p on p.image ->> '$.line_id' = wanted.value
    group by 1`.execute(reader);
  return rows;
}

/** The newest position of the ledger; 0 before the first record. */
export async function newestSeq(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom('transaction_record')
    .select((expression) => expression.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The record that brought the request into its state 'applied', the latest of them; null while there is none. */
export async function appliedBy(
  reader: Reader,
  requestId: string,
): Promise<Pick<LedgerRecord, 'seq' | 'at'> | null> {
  const { rows } = await sql<RecordRow>`
    select r.*, 0 as undone from change c join transaction_record r on r.seq = c.transaction_seq
    where c.table_name = 'budget_request' and c.row_id = ${requestId} and c.after ->> '$.state' = 'applied'
    order by c.seq desc limit 1`.execute(reader);
  const [row] = rows;
  if (row === undefined) return null;
  const { seq, at } = toRecord(row);
  return { seq, at };
}
