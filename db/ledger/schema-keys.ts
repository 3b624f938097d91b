import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** A column that holds the `id` of another table's row. */
export interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
}

/** Columns of which no two rows hold the same, the `id` aside. */
export interface UniqueKey {
  readonly table: string;
  readonly columns: readonly string[];
}

export async function foreignKeys(reader: Reader): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select t.name as "table", f."from" as "column", f."table" as parent
    from sqlite_schema t join pragma_foreign_key_list(t.name, 'main') f
    where t.type = 'table' order by t.name, f.id`.execute(reader);
  return rows;
}

export async function uniqueKeys(reader: Reader): Promise<UniqueKey[]> {
  const { rows } = await sql<{ table: string; columns: string }>`
    select t.name as "table",
      (select group_concat(c.name, ',' order by c.seqno) from pragma_index_info(i.name, 'main') c) as columns
    from sqlite_schema t join pragma_index_list(t.name, 'main') i
    where t.type = 'table' and i."unique" = 1 and i.origin <> 'pk' order by t.name, i.seq`.execute(reader);
  return rows.map((row) => ({ table: row.table, columns: row.columns.split(',') }));
}
