import { type RawBuilder, sql } from 'kysely';
import type { LedgerRecord, RowChange, RowImage } from '#shared/domain/ledger/record.ts';
import { rowImageSchema } from '#shared/domain/ledger/record.ts';
import { readRecordRow, toRecord } from '../ledger/record-row.ts';
import type { Reader } from '../schema.ts';
import { readNames } from './record-names-queries.ts';

export interface RecordDetail {
  readonly record: LedgerRecord;
  readonly changes: RowChange[];
  readonly changeTotal: number;
  readonly names: Record<string, string>;
}

/** What one record did, row by row (a row that it touched twice stands once), in pages. */
export async function readRecordDetail(
  reader: Reader,
  seq: number,
  page: { readonly offset: number; readonly limit: number },
): Promise<RecordDetail | undefined> {
  const row = await readRecordRow(reader, seq);
  if (row === undefined) return undefined;
  const changes = await readRowChanges(reader, seq, page);
  return {
    record: toRecord(row),
    changes,
    changeTotal: await countRows(reader, seq, row.change_count),
    names: await readNames(
      reader,
      changes.map(({ table, before, after }) => ({ table, images: [before, after] })),
    ),
  };
}

interface ChangeRow {
  table_name: string;
  row_id: string;
  before: string | null;
  after: string | null;
}

/** The first change of each row in the record `seq`. The plus keeps the search on the index by row. */
function firstChanges(seq: number): RawBuilder<unknown> {
  return sql`from change c where c.transaction_seq = ${seq} and not exists (
    select 1 from change earlier where earlier.table_name = c.table_name and earlier.row_id = c.row_id
      and earlier.seq < c.seq and +earlier.transaction_seq = ${seq})`;
}

async function readRowChanges(
  reader: Reader,
  seq: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<RowChange[]> {
  const { rows } = await sql<ChangeRow>`
    select c.table_name, c.row_id, c.before, (
      select later.after from change later where later.table_name = c.table_name
        and later.row_id = c.row_id and +later.transaction_seq = ${seq} order by later.seq desc limit 1) as after
    ${firstChanges(seq)} order by c.seq limit ${limit} offset ${offset}`.execute(reader);
  return rows.map((row) => ({
    table: row.table_name,
    rowId: row.row_id,
    before: imageOf(row.before),
    after: imageOf(row.after),
  }));
}

async function countRows(reader: Reader, seq: number, changeCount: number): Promise<number> {
  if (changeCount <= 1) return changeCount;
  const { rows } = await sql<{ count: number }>`select count(*) as count ${firstChanges(seq)}`.execute(
    reader,
  );
  return rows[0]?.count ?? 0;
}

function imageOf(text: string | null): RowImage | null {
  return text === null ? null : rowImageSchema.parse(JSON.parse(text));
}
