import { sql } from 'kysely';
import { type RowImage, rowImageSchema } from '#shared/domain/ledger/record.ts';
import type { Instant } from '#shared/values/instant.ts';
import type { Reader } from '../schema.ts';
import { rowImage, type WatchedTable } from './triggers.ts';

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

export interface TablePage {
  readonly rows: RowImage[];
  readonly total: number;
}

/** Columns that order a table for people. The others stay in the order of their ids, which is that of making. */
const orders: Readonly<Record<string, readonly string[]>> = {
  plan_month: ['line_id', 'month'],
  department: ['position'],
  budget_category: ['position'],
  budget_line: ['position'],
  task: ['start_at', 'position'],
  gate_criterion: ['task_id', 'position'],
};

/** A table's rows as the ledger would write them, as they stand for this reader. */
export async function readTable(
  reader: Reader,
  table: WatchedTable,
  page: { readonly offset: number; readonly limit: number },
): Promise<TablePage> {
  const order = [...(orders[table.name] ?? []), 'id'].map((column) => sql.ref(`t.${column}`));
  const { rows } = await sql<{ image: string }>`
    select ${sql.raw(rowImage(table.columns, 't'))} as image from ${sql.table(table.name)} t
    order by ${sql.join(order)} limit ${page.limit} offset ${page.offset}`.execute(reader);
  const counted = await sql<{ total: number }>`
    select count(*) as total from ${sql.table(table.name)}`.execute(reader);
  return {
    rows: rows.map((row) => rowImageSchema.parse(JSON.parse(row.image))),
    total: counted.rows[0]?.total ?? 0,
  };
}
