import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** The position of the newest record; 0 before the first. */
export async function newestPosition(reader: Reader): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`
    select max(seq) as seq from transaction_record`.execute(reader);
  return rows[0]?.seq ?? 0;
}

/** Whether any of the tables was written after a position. */
export async function touchedSince(
  reader: Reader,
  after: number,
  tables: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select exists (select 1 from change where transaction_seq > ${after}
      and table_name in (select value from json_each(${JSON.stringify(tables)}))) as found`.execute(reader);
  return rows[0]?.found === 1;
}
