import { sql } from 'kysely';
import type { KnownDeliverable } from '#shared/domain/import/table-directory.ts';
import type { Reader, Writer } from '../schema.ts';
import type { ReadyRows } from './import-queries.ts';

/** The columns of result_day in the places of a ready row: 0 is the id, 1 the deliverable, 2 the day. */
const MEASURES = [
  'exposure',
  'click',
  'interaction',
  'registration',
  'card_binding',
  'purchase_count',
  'dwell_seconds',
  'purchase_fen',
] as const;
const FIRST_PLACE = 3;

/** A result that the workspace holds already. */
export interface KnownResult {
  readonly index: number;
  readonly knownId: string;
  /** Its exposure as the file tells it. */
  readonly sum: number;
  readonly isSame: boolean;
}

function rowsOf(ready: ReadyRows) {
  return sql`jsonb_each(jsonb(cast(${ready} as text)))`;
}

/** What the file doesn't tell is left as it is. */
const isSame = sql.raw(
  `(${MEASURES.map((name, at) => `e.${name} is ifnull(r.value ->> ${at + FIRST_PLACE}, e.${name})`).join(' and ')})`,
);

const DELIVERABLES_AT_ONCE = 4_000;

/** Every deliverable as results find it, read in parts so that others are answered in between. */
export async function readKnownDeliverables(reader: Reader): Promise<KnownDeliverable[]> {
  const all: KnownDeliverable[] = [];
  for (let after = ''; ; ) {
    const { rows } = await sql<KnownDeliverable>`
      select d.id, d.title, d.link, k.handle_key as handleKey, d.published_on as publishedOn
      from deliverable d join kol k on k.id = d.kol_id
      where d.id > ${after} order by d.id limit ${DELIVERABLES_AT_ONCE}`.execute(reader);
    all.push(...rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < DELIVERABLES_AT_ONCE) return all;
    after = last.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export async function hasResults(reader: Reader): Promise<boolean> {
  return (await reader.selectFrom('result_day').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function findKnownResults(reader: Reader, ready: ReadyRows): Promise<KnownResult[]> {
  const { rows } = await sql<Omit<KnownResult, 'isSame'> & { isSame: number }>`
    select r.key as "index", e.id as knownId, ifnull(r.value ->> ${FIRST_PLACE}, 0) as "sum", ${isSame} as isSame
    from ${rowsOf(ready)} r
    cross join result_day e on e.deliverable_id = r.value ->> 1 and e.day = r.value ->> 2`.execute(reader);
  return rows.map((row) => ({ ...row, isSame: row.isSame === 1 }));
}

/** @returns how many were added; days that have results, and what is published no more, are passed over. */
export async function insertReadyResults(writer: Writer, ready: ReadyRows): Promise<number> {
  const places = MEASURES.map((_, at) => `value ->> ${at + FIRST_PLACE}`).join(', ');
  const { numAffectedRows } = await sql`
    insert into result_day (id, deliverable_id, day, ${sql.raw(MEASURES.join(', '))})
    select value ->> 0, value ->> 1, value ->> 2, ${sql.raw(places)} from ${rowsOf(ready)}
    where exists (select 1 from deliverable d
      where d.id = value ->> 1 and d.published_on is not null and d.published_on <= value ->> 2)
    on conflict (deliverable_id, day) do nothing`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** Brings the days up to their rows. @returns how many differed. */
export async function updateReadyResults(writer: Writer, ready: ReadyRows): Promise<number> {
  const told = MEASURES.map((name, at) => `ifnull(r.value ->> ${at + FIRST_PLACE}, e.${name}) as ${name}`);
  const { numAffectedRows } = await sql`
    update result_day set ${sql.raw(MEASURES.map((name) => `${name} = c.${name}`).join(', '))}
    from (
      select e.id, ${sql.raw(told.join(', '))} from ${rowsOf(ready)} r
      cross join result_day e on e.deliverable_id = r.value ->> 1 and e.day = r.value ->> 2
      where not ${isSame}
    ) c where result_day.id = c.id`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** From so many new rows on it is cheaper to make the sums again at once than with every row. */
const MANY_ROWS = 1_000;
const SUM_TRIGGERS = ['result_counted_in', 'deliverable_summed_again'] as const;

/**
 * Runs `insert`, which will add `count` results. For many, the sums by deliverable and by KOL are made again at once
 * afterwards, inside the same transaction, instead of with every row. The ledger's triggers are never left out.
 */
export async function insertingManyResults<T>(
  writer: Writer,
  count: number,
  insert: () => Promise<T>,
): Promise<T> {
  if (count < MANY_ROWS) return insert();
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema
    where type = 'trigger' and name in (${sql.join([...SUM_TRIGGERS])})`.execute(writer);
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(writer);
  const done = await insert();
  await sumAgain(writer);
  for (const trigger of rows) await sql.raw(trigger.sql).execute(writer);
  return done;
}

async function sumAgain(writer: Writer): Promise<void> {
  const set = (from: string) =>
    MEASURES.map((name) => `${name} = ${from}.${name}, ${name}_days = ${from}.${name}_days`).join(', ');
  const ofDays = MEASURES.map(
    (name) => `coalesce(sum(${name}), 0) as ${name}, count(${name}) as ${name}_days`,
  );
  const ofSums = MEASURES.map((name) => `sum(${name}) as ${name}, sum(${name}_days) as ${name}_days`);
  await sql`
    update deliverable_total set ${sql.raw(set('s'))}
    from (select deliverable_id, ${sql.raw(ofDays.join(', '))} from result_day group by deliverable_id) s
    where s.deliverable_id = deliverable_total.deliverable_id`.execute(writer);
  await sql`
    update kol_total set ${sql.raw(set('s'))}
    from (select kol_id, ${sql.raw(ofSums.join(', '))} from deliverable_total group by kol_id) s
    where s.kol_id = kol_total.kol_id`.execute(writer);
}

/** Results as the preview shows what a row would change. */
export async function readResultsById(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return reader
    .selectFrom('result_day')
    .innerJoin('deliverable', 'deliverable.id', 'result_day.deliverable_id')
    .selectAll('result_day')
    .select('deliverable.title')
    .where('result_day.id', 'in', ids)
    .execute();
}
