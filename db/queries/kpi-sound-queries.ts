import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** The KPIs of which a record changed anything, values aside: each value stands by itself. */
export async function readTouchedKpis(reader: Reader, seq: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct iif(table_name = 'kpi', row_id, coalesce(after, before) ->> '$.kpi_id') as id from change
    where transaction_seq = ${seq} and table_name in ('kpi', 'kpi_share', 'kpi_target')`.execute(reader);
  return new Set(rows.map(({ id }) => id));
}

/** A KPI with values whose unit, aggregation, grain or derivation a record changed; undefined where there is none. */
export async function findReinterpretedKpi(
  reader: Reader,
  seq: number,
): Promise<{ kpi: string; valueCount: number } | undefined> {
  const { rows } = await sql<{ kpi: string; valueCount: number }>`
    select k.name as kpi, (select count(*) from kpi_value where kpi_id = k.id) as valueCount
    from change c join kpi k on k.id = c.row_id
    where c.transaction_seq = ${seq} and c.table_name = 'kpi' and c.before is not null and c.after is not null
      and ((c.before ->> '$.unit') <> (c.after ->> '$.unit')
        or (c.before ->> '$.aggregation') <> (c.after ->> '$.aggregation')
        or (c.before ->> '$.grain') <> (c.after ->> '$.grain')
        or (c.before ->> '$.derivation' is null) <> (c.after ->> '$.derivation' is null))
      and exists (select 1 from kpi_value where kpi_id = k.id)
    limit 1`.execute(reader);
  return rows[0];
}
