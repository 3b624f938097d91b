import { type RawBuilder, sql } from 'kysely';
import { rowImageSchema } from '#shared/domain/ledger/record.ts';
import type { Reader } from '../schema.ts';
import { rowImage, type WatchedTable } from './triggers.ts';

/** A row that does not stand as the ledger last wrote it. */
export interface RowDifference {
  readonly table: string;
  readonly rowId: string;
  /** Edited past the ledger, taken away, or never written by it. */
  readonly how: 'changed' | 'missing' | 'unknown';
}

const PAGE = 1000;
const MOST_NAMED = 50;

/** Holds every row of the watched tables against the last image of it in the ledger, in pages by id. */
export async function differingRows(
  reader: Reader,
  watched: readonly WatchedTable[],
): Promise<{ first: RowDifference[]; count: number }> {
  const first: RowDifference[] = [];
  let count = 0;
  for (const table of watched) {
    for (const page of [presentPage, recordedPage]) {
      for await (const difference of inPages(reader, table, page)) {
        count += 1;
        if (first.length < MOST_NAMED) first.push(difference);
      }
    }
  }
  return { first, count };
}

interface Found {
  readonly id: string;
  readonly now: string | null;
  readonly recorded: string | null;
}

type Page = (
  table: WatchedTable,
  after: string,
) => { edge: RawBuilder<unknown>; differing: (to: string) => RawBuilder<Found> };

async function* inPages(reader: Reader, table: WatchedTable, page: Page): AsyncGenerator<RowDifference> {
  let after = '';
  for (;;) {
    const { edge, differing } = page(table, after);
    const { rows } = await sql<{ last: string | null }>`select max(id) as last from (${edge})`.execute(
      reader,
    );
    const last = rows[0]?.last ?? null;
    if (last === null) return;
    for (const found of (await differing(last).execute(reader)).rows) {
      const how = differenceOf(found);
      if (how !== null) yield { table: table.name, rowId: found.id, how };
    }
    after = last;
  }
}

/** Rows that stand in the table and are not what the ledger says. */
function presentPage(table: WatchedTable, after: string): ReturnType<Page> {
  const now = sql.raw(rowImage(table.columns, 't'));
  return {
    edge: sql`select id from ${sql.table(table.name)} where id > ${after} order by id limit ${PAGE}`,
    differing: (to) => sql<Found>`
      select id, now, recorded from (
        select t.id as id, ${now} as now, (select c.after from change c
          where c.table_name = ${table.name} and c.row_id = t.id order by c.seq desc limit 1) as recorded
        from ${sql.table(table.name)} t where t.id > ${after} and t.id <= ${to})
      where now is not recorded`,
  };
}

/** Rows that stand according to the ledger, and are not in the table. */
function recordedPage(table: WatchedTable, after: string): ReturnType<Page> {
  return {
    edge: sql`select distinct row_id as id from change
      where table_name = ${table.name} and row_id > ${after} order by row_id limit ${PAGE}`,
    differing: (to) => sql<Found>`
      select s.row_id as id, null as now, c.after as recorded
      from (select row_id, max(seq) as last from change
        where table_name = ${table.name} and row_id > ${after} and row_id <= ${to} group by row_id) s
      join change c on c.seq = s.last
      where c.after is not null and not exists (select 1 from ${sql.table(table.name)} t where t.id = s.row_id)`,
  };
}

/** Images from before a column was added or dropped differ in their text alone; what both know decides. */
function differenceOf(found: Found): RowDifference['how'] | null {
  if (found.recorded === null) return 'unknown';
  if (found.now === null) return 'missing';
  const now = rowImageSchema.parse(JSON.parse(found.now));
  const recorded = rowImageSchema.parse(JSON.parse(found.recorded));
  const differs = Object.keys(recorded).some((key) => key in now && now[key] !== recorded[key]);
  return differs ? 'changed' : null;
}
