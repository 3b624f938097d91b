import { sql } from 'kysely';
import type { Writer } from '#db/schema.ts';

/** A change to rows, told by numbers, so that it fits whatever rows there are when it runs. */
export type RowOperation = (writer: Writer, newId: () => string) => Promise<void>;

export async function pick(writer: Writer, table: string, index: number): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by id`.execute(writer);
  return rows[index % Math.max(1, rows.length)]?.id ?? null;
}
