import { sql } from 'kysely';
import type { Writer } from '../schema.ts';
import { measureNames } from './result-columns.ts';

/** From so many new rows on, adding them to the sums at once is cheaper than one by one. */
const MANY_ROWS = 2000;

/** The triggers that carry a new day into the sums of its deliverable, and those into the sums of its KOL. */
const COUNTING = ['result_counted_in', 'deliverable_summed_again'];

/**
 * Runs `insert`, which will add about `count` days of results. For many, the sums beside them are left out meanwhile and
 * brought up at once, inside the same transaction. The ledger's triggers are never left out.
 */
export async function insertingManyResults<T>(
  writer: Writer,
  count: number,
  insert: () => Promise<T>,
): Promise<T> {
  if (count < MANY_ROWS) return insert();
  const { rows: last } = await sql<{ last: number }>`
    select coalesce(max(rowid), 0) as last from result_day`.execute(writer);
  const { rows: triggers } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema where type = 'trigger'
      and name in (select value from json_each(${JSON.stringify(COUNTING)}))`.execute(writer);
  for (const { name } of triggers) await sql`drop trigger ${sql.id(name)}`.execute(writer);
  const done = await insert();
  await countIn(writer, last[0]?.last ?? 0);
  for (const trigger of triggers) await sql.raw(trigger.sql).execute(writer);
  return done;
}

/** Adds the rows behind `last` to the sums of their deliverables, and makes those of the KOLs anew. */
async function countIn(writer: Writer, last: number): Promise<void> {
  const both = measureNames.flatMap((name) => [name, `${name}_days`]);
  const counted = measureNames.map(
    (name) => sql`coalesce(sum(${sql.ref(name)}), 0) as ${sql.ref(name)},
      count(${sql.ref(name)}) as ${sql.ref(`${name}_days`)}`,
  );
  await sql`
    update deliverable_total as t set ${sql.join(
      both.map((name) => sql`${sql.ref(name)} = t.${sql.ref(name)} + s.${sql.ref(name)}`),
    )}
    from (select deliverable_id, ${sql.join(counted)} from result_day where rowid > ${last}
      group by deliverable_id) s
    where s.deliverable_id = t.deliverable_id`.execute(writer);
  await sql`
    update kol_total as t set ${sql.join(both.map((name) => sql`${sql.ref(name)} = s.${sql.ref(name)}`))}
    from (select kol_id, ${sql.join(both.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`))}
      from deliverable_total group by kol_id) s
    where s.kol_id = t.kol_id`.execute(writer);
}
