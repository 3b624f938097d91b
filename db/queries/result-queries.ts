import { sql } from 'kysely';
import { z } from 'zod';
import {
  type MeasuredResults,
  type ResultDay,
  resultDaySchema,
  resultMeasures,
} from '#shared/domain/kols/result-day.ts';
import { type Day, day } from '#shared/values/day.ts';
import type { Reader, Writer } from '../schema.ts';
import type { ResultSumColumns } from '../tables/kol-tables.ts';
import { measureNames, resultColumns, sumsOf } from './result-columns.ts';

const values = sql.join(
  Object.entries(resultColumns).map(([measure, column]) => sql`r.${sql.ref(column)} as ${sql.ref(measure)}`),
);

const dayColumns = sql`r.id, r.deliverable_id as deliverableId, r.day, ${values}`;

/** The oldest first. */
export async function readResults(reader: Reader, deliverableId: string): Promise<ResultDay[]> {
  const { rows } = await sql`
    select ${dayColumns} from result_day r where r.deliverable_id = ${deliverableId} order by r.day`.execute(
    reader,
  );
  return z.array(resultDaySchema).parse(rows);
}

export interface ResultPlace {
  readonly deliverableId: string;
  readonly day: Day;
}

/** What stands at the places, where anything does. */
export async function readResultsAt(reader: Reader, places: readonly ResultPlace[]): Promise<ResultDay[]> {
  const json = JSON.stringify(places.map(({ deliverableId, day: at }) => [deliverableId, at]));
  const { rows } = await sql`
    select ${dayColumns} from json_each(${json}) p
    cross join result_day r on r.deliverable_id = p.value ->> 0 and r.day = p.value ->> 1`.execute(reader);
  return z.array(resultDaySchema).parse(rows);
}

/** What is asked of a deliverable before results are put down for it. */
export interface MeasuredDeliverable {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: Day | null;
}

export async function readMeasuredDeliverables(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeasuredDeliverable>> {
  const { rows } = await sql<{ id: string; title: string; publishedOn: string | null }>`
    select d.id, d.title, d.published_on as publishedOn from json_each(${JSON.stringify(ids)}) wanted
    join deliverable d on d.id = wanted.value`.execute(reader);
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, publishedOn: row.publishedOn === null ? null : day(row.publishedOn) },
    ]),
  );
}

/** Writes results as they are to stand, new or changed. */
export async function writeResults(writer: Writer, results: readonly ResultDay[]): Promise<void> {
  const rows = results.map((result) => [
    result.id,
    result.deliverableId,
    result.day,
    ...resultMeasures.map((measure) => result[measure]),
  ]);
  const columns = resultMeasures.map((measure) => sql.ref(resultColumns[measure]));
  const told = resultMeasures.map((_measure, at) => sql`value ->> ${sql.lit(FIRST_MEASURE + at)}`);
  const sets = columns.map((column) => sql`${column} = excluded.${column}`);
  await sql`
    insert into result_day (id, deliverable_id, day, ${sql.join(columns)})
    select value ->> 0, value ->> 1, value ->> 2, ${sql.join(told)}
    from jsonb_each(jsonb(${JSON.stringify(rows)})) where true
    on conflict (deliverable_id, day) do update set ${sql.join(sets)}`.execute(writer);
}

const FIRST_MEASURE = 3;

/** @returns how many there were, of how many deliverables. */
export async function deleteResults(writer: Writer, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`delete from result_day
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** A KOL's results by day, all deliverables together, the oldest first. */
export async function readTrend(reader: Reader, kolId: string) {
  const sums = measureNames.map(
    (name) => sql`coalesce(sum(r.${sql.ref(name)}), 0) as ${sql.ref(name)},
      count(r.${sql.ref(name)}) as ${sql.ref(`${name}_days`)}`,
  );
  const { rows } = await sql<ResultSumColumns & { day: string }>`
    select r.day, ${sql.join(sums)} from deliverable d cross join result_day r on r.deliverable_id = d.id
    where d.kol_id = ${kolId} group by r.day order by r.day`.execute(reader);
  return rows.map((row): Pick<MeasuredResults, 'sums' | 'measuredDays'> & { readonly day: Day } => ({
    day: day(row.day),
    ...sumsOf(row),
  }));
}
