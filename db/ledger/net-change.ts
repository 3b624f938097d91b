import { type RawBuilder, sql } from 'kysely';
import type { Writer } from '../schema.ts';
import { rowImage, type WatchedTable } from './triggers.ts';

/** Taking a record's effect back, or bringing it about again. */
export type Direction = 'undo' | 'redo';

/** The columns that a record's images of a table and the table today both have. */
export interface ChangedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Gathers what the record did to each row as a whole into the temporary table `net_change`: which change
 * holds the image that should be present now (`present_seq`), and which the one to go to (`goal_seq`).
 * Rows that ended as they began are left out.
 */
export async function gatherNetChange(writer: Writer, seq: number, direction: Direction): Promise<void> {
  await sql`create temp table if not exists net_change (
      table_name text not null,
      row_id text not null,
      present_seq integer not null,
      goal_seq integer not null,
      is_present integer not null,
      is_goal integer not null,
      primary key (table_name, row_id)
    ) strict, without rowid`.execute(writer);
  await sql`delete from net_change`.execute(writer);
  const [present, goal] = direction === 'undo' ? ['last', 'first'] : ['first', 'last'];
  await sql`
    insert into net_change
    select span.table_name, span.row_id, p.seq, g.seq,
      ${presentImage(direction)} is not null, ${goalImage(direction)} is not null
    from (select table_name, row_id, min(seq) as first, max(seq) as last
      from change where transaction_seq = ${seq} group by table_name, row_id) span
    join change p on p.seq = span.${sql.ref(present)}
    join change g on g.seq = span.${sql.ref(goal)}
    where ${presentImage(direction)} is not ${goalImage(direction)}`.execute(writer);
}

/** The image that should be present, of the change joined as `p`. */
export function presentImage(direction: Direction): RawBuilder<string | null> {
  return direction === 'undo' ? sql`p.after` : sql`p.before`;
}

/** The image to go to, of the change joined as `g`. */
export function goalImage(direction: Direction): RawBuilder<string | null> {
  return direction === 'undo' ? sql`g.before` : sql`g.after`;
}

/** The tables in `net_change`, in the order of their names; a table that is gone since is an error. */
export async function changedTables(
  writer: Writer,
  watched: readonly WatchedTable[],
): Promise<ChangedTable[]> {
  const { rows } = await sql<{ name: string; columns: string }>`
    select t.table_name as name,
      (select group_concat(k.key) from change c, json_each(coalesce(c.before, c.after)) k
        where c.seq = t.one_seq) as columns
    from (select table_name, min(present_seq) as one_seq from net_change group by table_name) t`.execute(
    writer,
  );
  return rows.map((row) => {
    const today = watched.find((table) => table.name === row.name);
    if (today === undefined) throw new Error(`the ledger names a table that is not there: ${row.name}`);
    return { name: row.name, columns: row.columns.split(',').filter((name) => today.columns.includes(name)) };
  });
}

/** Whether the row `t` stands as the change joined as `p` left it, in the columns that both know. */
export function standsAsLeft(table: ChangedTable, direction: Direction): RawBuilder<boolean> {
  const recorded = sql.join(
    table.columns.flatMap((name) => [
      sql.lit(name),
      sql`${presentImage(direction)} -> ${sql.lit(`$.${name}`)}`,
    ]),
  );
  const now = sql.raw(rowImage(table.columns, 't'));
  return sql`(${now} = ${presentImage(direction)} or ${now} = json_object(${recorded}))`;
}
