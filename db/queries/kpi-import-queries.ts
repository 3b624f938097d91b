import { sql } from 'kysely';
import { kpiPlaces as at } from '#shared/domain/import/kpi-item.ts';
import type { Reader } from '../schema.ts';
import type { ReadyRows } from './import-queries.ts';
import type { StoredValue } from './kpi-value-queries.ts';

/** A value that the workspace holds already. */
export interface KnownValue {
  readonly index: number;
  readonly knownId: string;
  readonly sum: number;
  readonly isSame: boolean;
}

export type ReadyValue = StoredValue;

function rowsOf(ready: ReadyRows) {
  return sql`jsonb_each(jsonb(cast(${ready} as text)))`;
}

/** Decimals that go to the database as text and back may differ in their last bit. */
function isNear(part: 'numerator' | 'denominator') {
  const told = sql`r.value ->> ${at[part]}`;
  const held = sql.ref(`v.${part}`);
  return sql`abs(${held} - (${told})) <= 1e-12 * abs(${held})`;
}

/** A value that was taken away is not there: a file brings it back as a new one. */
export async function findKnownValues(reader: Reader, ready: ReadyRows): Promise<KnownValue[]> {
  const { rows } = await sql<Omit<KnownValue, 'isSame'> & { isSame: number }>`
    select r.key as "index", v.id as knownId, 0 as "sum",
      (${isNear('numerator')} and ${isNear('denominator')}
        and v.note = ifnull(r.value ->> ${at.note}, v.note)) as isSame
    from ${rowsOf(ready)} r
    cross join kpi_value v on v.kpi_id = r.value ->> ${at.kpiId} and v.segment = r.value ->> ${at.segment}
      and v.period_day = r.value ->> ${at.periodDay}
    where v.numerator is not null`.execute(reader);
  return rows.map((row) => ({ ...row, isSame: row.isSame === 1 }));
}

/** The rows of a chunk as values. */
export async function readyValues(reader: Reader, ready: ReadyRows): Promise<ReadyValue[]> {
  const { rows } = await sql<ReadyValue>`
    select value ->> ${at.kpiId} as kpiId, value ->> ${at.segment} as segment,
      value ->> ${at.periodDay} as periodDay, value ->> ${at.numerator} as numerator,
      value ->> ${at.denominator} as denominator, value ->> ${at.note} as note
    from ${rowsOf(ready)} order by key`.execute(reader);
  return rows;
}

/** Values as the preview shows what a row would restate. */
export async function readValuesById(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return reader
    .selectFrom('kpi_value')
    .select([
      'id',
      'kpi_id as kpiId',
      'segment',
      'period_day as periodDay',
      'numerator',
      'denominator',
      'note',
    ])
    .where('id', 'in', ids)
    .execute();
}
