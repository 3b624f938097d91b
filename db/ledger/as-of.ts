import { type RawBuilder, sql } from 'kysely';
import { type RowImage, rowImageSchema } from '#shared/domain/ledger/record.ts';
import type { Instant } from '#shared/values/instant.ts';
import type { Reader } from '../schema.ts';

/**
 * The newest record written by that instant, or 0 before the first. Where a clock was set back in between,
 * every record up to it counts, so that "now" is always the present.
 */
export async function seqAt(reader: Reader, at: Instant): Promise<number> {
  const row = await reader
    .selectFrom('transaction_record')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('at', '<=', at)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

export interface RowsAsOf {
  readonly rows: RowImage[];
  readonly total: number;
}

/** Columns that order a table for people. The others stay in the order of their ids, which is that of making. */
const orders: Readonly<Record<string, readonly string[]>> = {
  plan_month: ['line_id', 'month'],
  department: ['position'],
  budget_category: ['position'],
  budget_line: ['position'],
};

/** A table's rows as they stood after the record `seq`. */
export async function rowsAsOf(
  reader: Reader,
  table: string,
  seq: number,
  page: { readonly offset: number; readonly limit: number },
): Promise<RowsAsOf> {
  const standing = standingAt(table, seq);
  const sortedBy = (orders[table] ?? []).map((column) => sql`c.after ->> ${`$.${column}`}`);
  const { rows } = await sql<{ after: string }>`
    select c.after from ${standing} s join change c on c.seq = s.last
    where c.after is not null order by ${sql.join([...sortedBy, sql`s.row_id`])} limit ${page.limit} offset ${page.offset}`.execute(
    reader,
  );
  const counted = await sql<{ total: number }>`
    select count(c.after) as total from ${standing} s join change c on c.seq = s.last`.execute(reader);
  return {
    rows: rows.map((row) => rowImageSchema.parse(JSON.parse(row.after))),
    total: counted.rows[0]?.total ?? 0,
  };
}

/** The last change of each row up to a record. Changes are numbered in the order of their records. */
function standingAt(table: string, seq: number): RawBuilder<unknown> {
  return sql`(select row_id, max(seq) as last from change
    where table_name = ${table}
      and seq <= (select coalesce(max(seq), 0) from change where transaction_seq = (
        select max(transaction_seq) from change where transaction_seq <= ${seq}))
    group by row_id)`;
}
