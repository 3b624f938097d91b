import { sql } from 'kysely';
import type { KpiId } from '#shared/domain/kpis/kpi.ts';
import type { KpiTarget } from '#shared/domain/kpis/kpi-target.ts';
import { type Day, day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { instant } from '#shared/values/instant.ts';
import type { Reader, Writer } from '../schema.ts';
import { storedNumber, storedNumberOrNull } from '../stored-number.ts';
import type { KpiTargetTable } from '../tables/kpi-tables.ts';

/** A target without the decision behind it. */
export type StandingTargetRow = Omit<KpiTarget, 'reason' | 'decidedAt' | 'personId'>;
type StandingRow = Omit<KpiTargetTable, 'reason' | 'decided_at' | 'person_id'>;

/**
 * The newest version of each target of KPIs that has begun by a day, as far back as another day; and of each KPI and segment
 * the last one, however long ago it ended. The earliest period first.
 */
export async function readTargetsUntil(
  reader: Reader,
  kpiIds: readonly KpiId[],
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<StandingTargetRow[]> {
  const { rows } = await sql<StandingRow>`
    with latest as (
      select kpi_id, segment, max(first_day) as first_day from kpi_target
      where kpi_id in (select value from json_each(${JSON.stringify(kpiIds)})) and first_day <= ${until}
      group by kpi_id, segment)
    select t.id, t.kpi_id, t.segment, t.first_day, t.last_day, t.target, t.lower, t.upper, t.tolerance, t.version
    from latest l join kpi_target t on t.kpi_id = l.kpi_id and t.segment = l.segment
    where t.first_day <= l.first_day and (t.last_day >= ${from} or t.first_day = l.first_day)
      and t.version = (select max(n.version) from kpi_target n
        where n.kpi_id = t.kpi_id and n.segment = t.segment and n.first_day = t.first_day)
    order by t.kpi_id, t.segment, t.first_day`.execute(reader);
  return rows.map(standingOf);
}

/** By hand: a scorecard reads thousands. */
function standingOf(row: StandingRow): StandingTargetRow {
  return {
    id: id(row.id),
    kpiId: id(row.kpi_id),
    segment: row.segment,
    firstDay: day(row.first_day),
    lastDay: day(row.last_day),
    target: row.target,
    lower: row.lower,
    upper: row.upper,
    tolerance: row.tolerance,
    version: row.version,
  };
}

function targetOf(row: KpiTargetTable): KpiTarget {
  return {
    ...standingOf(row),
    reason: row.reason,
    decidedAt: instant(row.decided_at),
    personId: row.person_id === null ? null : id(row.person_id),
  };
}

/** Every version of every target, the earliest period and the oldest version first. */
export async function readKpiTargets(reader: Reader, kpiId?: KpiId): Promise<KpiTarget[]> {
  const rows = await reader
    .selectFrom('kpi_target')
    .selectAll()
    .$if(kpiId !== undefined, (query) => query.where('kpi_id', '=', kpiId ?? ''))
    .orderBy('kpi_id')
    .orderBy('first_day')
    .orderBy('version')
    .execute();
  return rows.map(targetOf);
}

export async function insertKpiTarget(writer: Writer, target: KpiTarget): Promise<void> {
  await writer
    .insertInto('kpi_target')
    .values({
      id: target.id,
      kpi_id: target.kpiId,
      segment: target.segment,
      first_day: target.firstDay,
      last_day: target.lastDay,
      target: storedNumberOrNull(target.target),
      lower: storedNumberOrNull(target.lower),
      upper: storedNumberOrNull(target.upper),
      tolerance: storedNumber(target.tolerance),
      version: target.version,
      reason: target.reason,
      decided_at: target.decidedAt,
      person_id: target.personId,
    })
    .execute();
}

/** A period's target with all its versions. */
export async function deleteKpiTarget(
  writer: Writer,
  { kpiId, segment, firstDay }: Pick<KpiTarget, 'kpiId' | 'segment' | 'firstDay'>,
): Promise<void> {
  await writer
    .deleteFrom('kpi_target')
    .where('kpi_id', '=', kpiId)
    .where('segment', '=', segment)
    .where('first_day', '=', firstDay)
    .execute();
}
