import { sql } from 'kysely';
import { rowImage, type WatchedTable } from '#db/ledger/triggers.ts';
import type { Reader } from '#db/schema.ts';

/** Every row of the watched tables as the ledger would write it, by table. */
export async function dumpTables(
  reader: Reader,
  watched: readonly WatchedTable[],
): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of watched) {
    const { rows } = await sql<{ image: string }>`
      select ${sql.raw(rowImage(table.columns, 't'))} as image from ${sql.table(table.name)} t
      order by id`.execute(reader);
    dump[table.name] = rows.map((row) => row.image);
  }
  return dump;
}

/** What the triggers keep up beside the entries, and what the entries say themselves. */
export async function actualMonths(reader: Reader): Promise<{ kept: unknown[]; counted: unknown[] }> {
  const kept = await sql`select line_id, month, fen, entry_count from actual_month order by 1, 2`.execute(
    reader,
  );
  const counted = await sql`
    select line_id, substr(day, 1, 7) as month, sum(fen) as fen, count(*) as entry_count
    from entry group by 1, 2 order by 1, 2`.execute(reader);
  return { kept: kept.rows, counted: counted.rows };
}

/** The sums of KOLs and deliverables, which triggers keep up. */
export async function dumpSums(reader: Reader): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of ['deliverable_total', 'kol_total']) {
    const { rows } = await sql`select * from ${sql.table(table)} order by 1`.execute(reader);
    dump[table] = rows.map((row) => JSON.stringify(row));
  }
  return dump;
}
