import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** The position of the newest record; 0 before the first. */
export async function newestPosition(reader: Reader): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`
    select max(seq) as seq from transaction_record`.execute(reader);
  return rows[0]?.seq ?? 0;
}

/**
 * The tables among these that were written after a position. The pluses keep SQLite from going through all that was ever
 * changed in them, where only what came later has to be looked at.
 */
export async function tablesSince(
  reader: Reader,
  after: number,
  tables: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct +table_name as name from change where transaction_seq > ${after}
      and +table_name in (select value from json_each(${JSON.stringify(tables)}))`.execute(reader);
  return new Set(rows.map(({ name }) => name));
}

/** The KPIs whose rows in the tables were written after a position; with the plus as above. */
export async function kpisSince(
  reader: Reader,
  after: number,
  tables: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ kpiId: string }>`
    select distinct coalesce(after, before) ->> '$.kpi_id' as kpiId from change
    where transaction_seq > ${after}
      and +table_name in (select value from json_each(${JSON.stringify(tables)}))`.execute(reader);
  return new Set(rows.map(({ kpiId }) => kpiId));
}
