import { insertKeptLanding, readKeptLandings } from '#db/queries/kpi-landing-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { KeptKpiLanding, ScoredKpiLanding } from '#shared/domain/kpis/kept-landing.ts';
import type { Kpi, KpiId } from '#shared/domain/kpis/kpi.ts';
import { landingsScore, scoreKpiLanding } from '#shared/domain/kpis/landing-score.ts';
import { refused } from '#shared/domain/refusal.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { command, query, refuse } from '../base.ts';
import { kpiAmong } from './kpi-handlers.ts';
import { readKpiScene, standingOf } from './kpi-scene.ts';
import { readSeries, type SegmentSeries } from './read-series.ts';

export const keepLanding = command.kpis.keepLanding.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const scene = await readKpiScene(writer, parts.today(), {
    only: ({ id }) => id === input.id,
    whole: true,
  });
  const kpi = kpiAmong(scene.kpis, input.id);
  const { target, landing, value } = standingOf(scene, kpi, input.segment);
  if (target === null || landing === null || target.lastDay < scene.asOf) {
    return refuse(refused('kpi-no-landing', { kpi: kpi.name }).refusal);
  }
  const { aim, firstDay, lastDay } = target;
  await insertKeptLanding(writer, {
    id: parts.newId<'kpi_landing'>(),
    kpiId: kpi.id,
    segment: input.segment,
    firstDay,
    lastDay,
    asOf: scene.asOf,
    value,
    note: input.note,
    ...landing,
    target: aim.direction === 'range' ? null : aim.target,
    keptAt: parts.now(),
    personId: person?.id ?? null,
  });
  record.describe({ key: 'kpiLandingKept', params: { kpi: kpi.name, asOfDay: scene.asOf } });
  return { seq: await record.position() };
});

export const listLandings = query.kpis.landings.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const kept = await readKeptLandings(reader, input.kpiId);
  const ids = new Set(kept.map(({ kpiId }) => kpiId));
  const kpis = (await readKpis(reader)).filter(({ id }) => ids.has(id));
  const landings = await scoreKept(reader, kept, kpis, parts.today());
  return { landings, ...landingsScore(landings.map(({ score }) => score)) };
});

const DAYS_PER_WEEK = 7;

async function scoreKept(
  reader: Reader,
  kept: readonly KeptKpiLanding[],
  kpis: readonly Kpi[],
  today: Day,
): Promise<ScoredKpiLanding[]> {
  const wanted = kpis.map((kpi) => {
    const first = kept
      .filter(({ kpiId }) => kpiId === kpi.id)
      .map(({ firstDay }) => firstDay)
      .toSorted()[0];
    return { kpi, firstDay: addDays(first ?? today, -DAYS_PER_WEEK) };
  });
  return scoredLandings(kept, kpis, await readSeries(reader, wanted, today), today);
}

/** Each kept landing with how good it was, once its period is over. */
export function scoredLandings(
  kept: readonly KeptKpiLanding[],
  kpis: readonly Kpi[],
  series: ReadonlyMap<KpiId, SegmentSeries>,
  today: Day,
): ScoredKpiLanding[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  return kept.map((landing) => {
    const kpi = byId.get(landing.kpiId);
    const values = series.get(landing.kpiId)?.get(landing.segment) ?? [];
    return { ...landing, score: kpi === undefined ? null : scoreKpiLanding(landing, kpi, values, today) };
  });
}
