import { sql } from 'kysely';
import { accepted, type Outcome, refused } from '#shared/domain/refusal.ts';
import type { Writer } from '../schema.ts';
import { type ChangedTable, type Direction, goalImage, standsAsLeft } from './net-change.ts';
import { isUndone } from './record-row.ts';
import { type ForeignKey, foreignKeys, uniqueKeys } from './schema-keys.ts';

/**
 * Whether `net_change` can be taken: every row stands as the record left it, and no other row needs what
 * would go or holds what would come back. Nothing is written but temporary tables.
 * @param target the command that is taken back or repeated.
 */
export async function checkNoConflict(
  writer: Writer,
  tables: readonly ChangedTable[],
  direction: Direction,
  target: number,
): Promise<Outcome<null>> {
  await sql`create temp table if not exists blocking_row (
      table_name text not null, row_id text not null, primary key (table_name, row_id)
    ) strict, without rowid`.execute(writer);
  await sql`delete from blocking_row`.execute(writer);
  for (const table of tables) await findChangedSince(writer, table, direction);
  const names = new Set(tables.map((table) => table.name));
  for (const key of await foreignKeys(writer)) {
    if (names.has(key.parent)) await findChildren(writer, key);
    if (names.has(key.table)) await findMissingParents(writer, key, direction);
  }
  for (const key of await uniqueKeys(writer)) {
    if (names.has(key.table)) await findTakenKeys(writer, key.table, key.columns, direction);
  }
  const { rows } = await sql<{ found: number }>`select exists (select 1 from blocking_row) as found`.execute(
    writer,
  );
  return rows[0]?.found === 1 ? conflict(writer, target) : accepted(null);
}

/** Rows that a later record, or a hand outside the program, changed. */
async function findChangedSince(writer: Writer, table: ChangedTable, direction: Direction): Promise<void> {
  await sql`
    insert or ignore into blocking_row
    select n.table_name, n.row_id from net_change n
    left join ${sql.table(table.name)} t on t.id = n.row_id
    join change p on p.seq = n.present_seq
    where n.table_name = ${table.name} and case n.is_present
      when 0 then t.id is not null
      else t.id is null or not ${standsAsLeft(table, direction)} end`.execute(writer);
}

/** Rows that refer to a row which would go. */
async function findChildren(writer: Writer, key: ForeignKey): Promise<void> {
  await sql`
    insert or ignore into blocking_row
    select ${key.table}, c.id from net_change n
    join ${sql.table(key.table)} c on c.${sql.ref(key.column)} = n.row_id
    where n.table_name = ${key.parent} and n.is_goal = 0
      and not exists (select 1 from net_change own where own.table_name = ${key.table} and own.row_id = c.id)
    `.execute(writer);
}

/** Rows that are gone and that a row coming back refers to. */
async function findMissingParents(writer: Writer, key: ForeignKey, direction: Direction): Promise<void> {
  const parent = sql`(${goalImage(direction)} ->> ${sql.lit(`$.${key.column}`)})`;
  await sql`
    insert or ignore into blocking_row
    select ${key.parent}, ${parent} from net_change n join change g on g.seq = n.goal_seq
    where n.table_name = ${key.table} and n.is_goal = 1 and ${parent} is not null
      and not exists (select 1 from ${sql.table(key.parent)} x where x.id = ${parent})
      and not exists (select 1 from net_change own
        where own.table_name = ${key.parent} and own.row_id = ${parent} and own.is_goal = 1)`.execute(writer);
}

/** Rows that hold a unique value (a name, say) which a row coming back needs. */
async function findTakenKeys(
  writer: Writer,
  table: string,
  columns: readonly string[],
  direction: Direction,
): Promise<void> {
  const same = columns.map(
    (name) => sql`t.${sql.ref(name)} = ${goalImage(direction)} ->> ${sql.lit(`$.${name}`)}`,
  );
  await sql`
    insert or ignore into blocking_row
    select ${table}, t.id from net_change n join change g on g.seq = n.goal_seq
    join ${sql.table(table)} t on ${sql.join(same, sql` and `)}
    where n.table_name = ${table} and n.is_goal = 1 and t.id <> n.row_id
      and not exists (select 1 from net_change own where own.table_name = ${table} and own.row_id = t.id)
    `.execute(writer);
}

interface Standing {
  seq: number;
  name: string;
  effective: 0 | 1;
}

/** Names the newest of the commands whose effect stands in the way; those that are undone themselves do not. */
async function conflict(writer: Writer, target: number): Promise<Outcome<never>> {
  const { rows } = await sql<Standing>`
    select r.seq, coalesce(r.person_name, r.account) as name,
      r.kind = 'do' and ${isUndone('r')} = 0 as effective
    from transaction_record r
    where r.seq in (
      select part.seq from (
        select distinct c.transaction_seq as seq from blocking_row b
        join change c on c.table_name = b.table_name and c.row_id = b.row_id
        where c.transaction_seq > (select max(seq) from transaction_record
          where seq = ${target} or target = ${target})) touching
      join transaction_record t on t.seq = touching.seq
      join transaction_record part on part.seq in (t.seq, t.target)
      where part.seq <> ${target})
    order by effective desc, r.seq desc`.execute(writer);
  const standing = rows.filter((row) => row.effective === 1);
  const newest = standing[0] ?? rows[0];
  if (newest === undefined) return refused('undo-not-as-left');
  return refused('undo-conflict', {
    seq: newest.seq,
    recordCount: Math.max(1, standing.length),
    personName: newest.name,
  });
}
