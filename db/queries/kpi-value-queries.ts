import { sql } from 'kysely';
import { z } from 'zod';
import type { KpiId } from '#shared/domain/kpis/kpi.ts';
import {
  type KpiValue,
  kpiValueSchema,
  type Restatement,
  restatementSchema,
} from '#shared/domain/kpis/kpi-value.ts';
import { type ValueSeries as StoredSeries, seriesOf } from '#shared/domain/kpis/value-series.ts';
import type { PeriodValue } from '#shared/domain/kpis/target-course.ts';
import { type Day, day } from '#shared/values/day.ts';
import { isUndone } from '../ledger/record-row.ts';
import type { Reader, Writer } from '../schema.ts';
import { storedNumber, storedNumberOrNull } from '../stored-number.ts';

export interface ValueScope {
  /** Left out: of every KPI. */
  readonly kpiIds?: readonly KpiId[] | undefined;
  readonly segment?: string | undefined;
  readonly firstDay?: Day | undefined;
  readonly lastDay?: Day | undefined;
}

/** Values that are there, by KPI, segment and period. */
export async function readKpiValues(reader: Reader, scope: ValueScope): Promise<KpiValue[]> {
  const { kpiIds, segment, firstDay, lastDay } = scope;
  const rows = await reader
    .selectFrom('kpi_value')
    .select(['kpi_id as kpiId', 'segment', 'period_day as periodDay'])
    .select(['numerator', 'denominator', 'note', 'revision'])
    .where('numerator', 'is not', null)
    .$if(kpiIds !== undefined, (query) =>
      query.where(sql<boolean>`kpi_id in (select value from json_each(${JSON.stringify(kpiIds)}))`),
    )
    .$if(segment !== undefined, (query) => query.where('segment', '=', segment ?? ''))
    .$if(firstDay !== undefined, (query) => query.where('period_day', '>=', firstDay ?? ''))
    .$if(lastDay !== undefined, (query) => query.where('period_day', '<=', lastDay ?? ''))
    .orderBy('kpi_id')
    .orderBy('segment')
    .orderBy('period_day')
    .execute();
  return z.array(kpiValueSchema).parse(rows);
}

type PackedValue = readonly [
  periodDay: Day,
  numerator: number,
  denominator: number,
  revision: number,
  note: string,
];

/** The same as series, by KPI and segment: packed by the database, as below. */
export async function readStoredSeries(reader: Reader, scope: ValueScope): Promise<StoredSeries[]> {
  const { kpiIds, segment, firstDay, lastDay } = scope;
  const conditions = [sql`numerator is not null`];
  if (kpiIds !== undefined) {
    conditions.push(sql`kpi_id in (select value from json_each(${JSON.stringify(kpiIds)}))`);
  }
  if (segment !== undefined) conditions.push(sql`segment = ${segment}`);
  if (firstDay !== undefined) conditions.push(sql`period_day >= ${firstDay}`);
  if (lastDay !== undefined) conditions.push(sql`period_day <= ${lastDay}`);
  const { rows } = await sql<{ kpiId: KpiId; segment: string; packed: string }>`
    select kpi_id as kpiId, segment, json_group_array(
      json_array(period_day, numerator, denominator, revision, note) order by period_day) as packed
    from kpi_value where ${sql.join(conditions, sql` and `)}
    group by kpi_id, segment order by kpi_id, segment`.execute(reader);
  return rows.map((row) => {
    const packed: PackedValue[] = JSON.parse(row.packed);
    const values = packed.map(([periodDay, numerator, denominator, revision, note]) => ({
      periodDay,
      numerator,
      denominator,
      revision,
      note,
    }));
    return seriesOf(row, values);
  });
}

/** A KPI's or a segment's values in the order of their periods. */
export interface ValueSeries {
  readonly kpiId: string;
  readonly segment: string;
  readonly values: readonly PeriodValue[];
}

/**
 * The values of many KPIs, each from its own day on: packed by the database, for a row of its own for each of them
 * would take longer than all the rest.
 */
export async function readValueSeries(
  reader: Reader,
  from: readonly (readonly [kpiId: KpiId, firstDay: Day])[],
  until: Day,
): Promise<ValueSeries[]> {
  // The index has them in the order of their periods.
  const { rows } = await sql<{ kpiId: string; segment: string; packed: string }>`
    select v.kpi_id as kpiId, v.segment,
      group_concat(v.period_day || ' ' || v.numerator || ' ' || v.denominator, ';') as packed
    from json_each(${JSON.stringify(from)}) wanted
    join kpi_value v on v.kpi_id = wanted.value ->> 0
    where v.period_day between wanted.value ->> 1 and ${until} and v.numerator is not null
    group by v.kpi_id, v.segment`.execute(reader);
  return rows.map(({ kpiId, segment, packed }) => ({
    kpiId,
    segment,
    values: packed
      .split(';')
      .map(unpacked)
      .toSorted((one, other) => (one.periodDay < other.periodDay ? -1 : 1)),
  }));
}

/** '2026-06-08 81 263' */
function unpacked(text: string): PeriodValue {
  const [periodDay = '', numerator = '', denominator = ''] = text.split(' ');
  return { periodDay: day(periodDay), numerator: Number(numerator), denominator: Number(denominator) };
}

/** Which segments have values or targets; the whole is none. */
export async function readSegments(
  reader: Reader,
  kpiId?: KpiId,
): Promise<{ kpiId: KpiId; segment: string }[]> {
  const only = kpiId === undefined ? sql`` : sql`and kpi_id = ${kpiId}`;
  const { rows } = await sql<{ kpiId: KpiId; segment: string }>`
    select distinct kpi_id as kpiId, segment from kpi_value where segment <> '' ${only}
    union select distinct kpi_id, segment from kpi_target where segment <> '' ${only}
    order by 1, 2`.execute(reader);
  return rows;
}

/** What stands at places, the ones without a value too: a number of null was taken away. */
export async function readStandingValues(
  reader: Reader,
  places: readonly (readonly [kpiId: string, segment: string, periodDay: string])[],
): Promise<
  {
    kpiId: string;
    segment: string;
    periodDay: string;
    numerator: number | null;
    denominator: number;
    note: string;
  }[]
> {
  const { rows } = await sql<{
    kpiId: string;
    segment: string;
    periodDay: string;
    numerator: number | null;
    denominator: number;
    note: string;
  }>`select v.kpi_id as kpiId, v.segment, v.period_day as periodDay, v.numerator, v.denominator, v.note
    from json_each(${JSON.stringify(places)}) wanted
    join kpi_value v on v.kpi_id = wanted.value ->> 0 and v.segment = wanted.value ->> 1
      and v.period_day = wanted.value ->> 2`.execute(reader);
  return rows;
}

/** A value to be stored. A null numerator takes away what stands there; a null note leaves the note as it is. */
export interface StoredValue {
  readonly kpiId: string;
  readonly segment: string;
  readonly periodDay: string;
  readonly numerator: number | null;
  readonly denominator: number;
  readonly note: string | null;
}

/**
 * Writes values in place of what stood there. A number that changes is a restatement and counts its revision on; the
 * ledger keeps what it was.
 */
export async function storeKpiValues(
  writer: Writer,
  values: readonly StoredValue[],
  { newId, importId = null }: { readonly newId: () => string; readonly importId?: string | null },
): Promise<void> {
  const rows = values.map((value) => [
    newId(),
    value.kpiId,
    value.segment,
    value.periodDay,
    storedNumberOrNull(value.numerator),
    storedNumber(value.denominator),
    value.note,
  ]);
  const json = JSON.stringify(rows);
  const changes = sql`(kpi_value.numerator is not excluded.numerator
    or (excluded.numerator is not null and kpi_value.denominator is not excluded.denominator))`;
  // Taking away what is not there writes nothing.
  await sql`insert into kpi_value
      (id, kpi_id, segment, period_day, numerator, denominator, note, revision, import_id)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
      coalesce(value ->> 6, o.note, ''), 1, ${importId}
    from json_each(${json}) wanted
    left join kpi_value o on o.kpi_id = wanted.value ->> 1 and o.segment = wanted.value ->> 2
      and o.period_day = wanted.value ->> 3
    where value ->> 4 is not null or o.numerator is not null
    on conflict (kpi_id, segment, period_day) do update set
      revision = kpi_value.revision + iif(${changes}, 1, 0),
      import_id = iif(${changes}, excluded.import_id, kpi_value.import_id),
      denominator = iif(excluded.numerator is null, kpi_value.denominator, excluded.denominator),
      numerator = excluded.numerator, note = excluded.note
    where ${changes} or kpi_value.note <> excluded.note`.execute(writer);
}

interface RestatedRow {
  segment: string;
  periodDay: string;
  seq: number;
  at: string;
  personName: string | null;
  reason: string | null;
  fromNumerator: number | null;
  fromDenominator: number;
  toNumerator: number | null;
  toDenominator: number;
}

/**
 * What values were before they were restated, the newest first: from the ledger, which keeps every row's images. What
 * was undone restates nothing.
 */
export async function readRestatements(
  reader: Reader,
  kpiId: KpiId,
  { segment, periodDay }: { readonly segment?: string | undefined; readonly periodDay?: Day | undefined },
): Promise<Restatement[]> {
  const ofSegment = segment === undefined ? sql`` : sql`and v.segment = ${segment}`;
  const ofPeriod = periodDay === undefined ? sql`` : sql`and v.period_day = ${periodDay}`;
  const { rows } = await sql<RestatedRow>`
    select v.segment, v.period_day as periodDay, r.seq, r.at, r.person_name as personName, r.reason,
      c.before ->> '$.numerator' as fromNumerator, c.before ->> '$.denominator' as fromDenominator,
      c.after ->> '$.numerator' as toNumerator, c.after ->> '$.denominator' as toDenominator
    from kpi_value v
    join change c on c.table_name = 'kpi_value' and c.row_id = v.id
    join transaction_record r on r.seq = c.transaction_seq
    where v.kpi_id = ${kpiId} and v.revision > 1 ${ofSegment} ${ofPeriod}
      and c.before is not null and c.after is not null
      and (c.before ->> '$.revision') is not (c.after ->> '$.revision')
      and r.kind = 'do' and not ${isUndone('r')}
    order by c.seq desc`.execute(reader);
  return z.array(restatementSchema).parse(
    rows.map((row) => ({
      segment: row.segment,
      periodDay: row.periodDay,
      seq: row.seq,
      at: row.at,
      personName: row.personName,
      reason: row.reason,
      before: partsOf(row.fromNumerator, row.fromDenominator),
      after: partsOf(row.toNumerator, row.toDenominator),
    })),
  );
}

function partsOf(numerator: number | null, denominator: number): Restatement['before'] {
  return numerator === null ? null : { numerator, denominator };
}
