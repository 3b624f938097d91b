import { sql } from 'kysely';
import { z } from 'zod';
import {
  type MeasuredResults,
  type ResultDay,
  resultDaySchema,
  type ResultMeasure,
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
  const measures = Object.keys(resultColumns).filter(isMeasure);
  const ready = Buffer.from(
    JSON.stringify(
      results.map((result) => [
        result.id,
        result.deliverableId,
        result.day,
        ...measures.map((one) => result[one]),
      ]),
    ),
  );
  await updateResults(writer, ready, measures);
  await insertResults(writer, ready);
}

function isMeasure(text: string): text is ResultMeasure {
  return text in resultColumns;
}

/** @returns how many there were, of how many deliverables. */
export async function deleteResults(writer: Writer, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`delete from result_day
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/**
 * Results that are ready to be written, as a JSON array in UTF-8 of arrays [id, deliverable, day, then the measures in
 * the order of resultMeasures, null where not measured].
 */
export type ReadyResults = Uint8Array;

function rowsOf(ready: ReadyResults) {
  return sql`jsonb_each(jsonb(cast(${ready} as text)))`;
}

const FIRST_MEASURE = 3;
const measureValues = sql.join(
  measureNames.map((_name, at) => sql`value ->> ${sql.lit(FIRST_MEASURE + at)}`),
);

function placeOf(measure: ResultMeasure): number {
  return FIRST_MEASURE + measureNames.indexOf(resultColumns[measure]);
}

function differs(measures: readonly ResultMeasure[]) {
  const pairs = measures.map(
    (measure) => sql`e.${sql.ref(resultColumns[measure])} is not r.value ->> ${sql.lit(placeOf(measure))}`,
  );
  return sql<number>`(${sql.join([sql`0`, ...pairs], sql` or `)})`;
}

/** A ready row for whose deliverable and day something stands already. */
export interface KnownResult {
  /** Its place among the ready rows. */
  readonly index: number;
  readonly resultId: string;
  readonly isSame: boolean;
}

/** @param measures what the rows say something about: the others are not compared. */
export async function findKnownResults(
  reader: Reader,
  ready: ReadyResults,
  measures: readonly ResultMeasure[],
): Promise<KnownResult[]> {
  const { rows } = await sql<{ index: number; resultId: string; differs: number }>`
    select r.key as "index", e.id as resultId, ${differs(measures)} as differs from ${rowsOf(ready)} r
    cross join result_day e on e.deliverable_id = r.value ->> 1 and e.day = r.value ->> 2`.execute(reader);
  return rows.map(({ differs: isOther, ...row }) => ({ ...row, isSame: isOther === 0 }));
}

/** @returns how many were added; days that are there already are passed over. */
export async function insertResults(writer: Writer, ready: ReadyResults): Promise<number> {
  const columns = sql.join(measureNames.map((name) => sql.ref(name)));
  const { numAffectedRows } = await sql`
    insert into result_day (id, deliverable_id, day, ${columns})
    select value ->> 0, value ->> 1, value ->> 2, ${measureValues} from ${rowsOf(ready)} where true
    on conflict (deliverable_id, day) do nothing`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** Brings the days that are there already up to their rows. @returns how many differed. */
export async function updateResults(
  writer: Writer,
  ready: ReadyResults,
  measures: readonly ResultMeasure[],
): Promise<number> {
  if (measures.length === 0) return 0;
  const sets = measures.map(
    (measure, at) => sql`${sql.ref(resultColumns[measure])} = c.${sql.ref(`m${at}`)}`,
  );
  const wanted = measures.map(
    (measure, at) => sql`r.value ->> ${sql.lit(placeOf(measure))} as ${sql.ref(`m${at}`)}`,
  );
  const { numAffectedRows } = await sql`
    update result_day set ${sql.join(sets)} from (
      select e.id, ${sql.join(wanted)} from ${rowsOf(ready)} r
      cross join result_day e on e.deliverable_id = r.value ->> 1 and e.day = r.value ->> 2
      where ${differs(measures)}) c
    where result_day.id = c.id`.execute(writer);
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
