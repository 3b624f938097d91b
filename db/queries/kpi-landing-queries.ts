import { z } from 'zod';
import { type KeptKpiLanding, keptKpiLandingSchema } from '#shared/domain/kpis/kept-landing.ts';
import type { KpiId } from '#shared/domain/kpis/kpi.ts';
import type { Reader, Writer } from '../schema.ts';
import { storedNumber, storedNumberOrNull } from '../stored-number.ts';

/** The newest first. */
export async function readKeptLandings(reader: Reader, kpiId?: KpiId): Promise<KeptKpiLanding[]> {
  const rows = await reader
    .selectFrom('kpi_landing')
    .select(['id', 'kpi_id as kpiId', 'segment', 'first_day as firstDay', 'last_day as lastDay'])
    .select(['as_of as asOf', 'target', 'value', 'expected', 'low', 'high', 'note'])
    .select(['kept_at as keptAt', 'person_id as personId'])
    .$if(kpiId !== undefined, (query) => query.where('kpi_id', '=', kpiId ?? ''))
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return z.array(keptKpiLandingSchema).parse(rows);
}

export async function insertKeptLanding(writer: Writer, landing: KeptKpiLanding): Promise<void> {
  await writer
    .insertInto('kpi_landing')
    .values({
      id: landing.id,
      kpi_id: landing.kpiId,
      segment: landing.segment,
      first_day: landing.firstDay,
      last_day: landing.lastDay,
      as_of: landing.asOf,
      target: storedNumberOrNull(landing.target),
      value: storedNumberOrNull(landing.value),
      expected: storedNumber(landing.expected),
      low: storedNumber(landing.low),
      high: storedNumber(landing.high),
      note: landing.note,
      kept_at: landing.keptAt,
      person_id: landing.personId,
    })
    .execute();
}
