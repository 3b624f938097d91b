import { readKpis } from '#db/queries/kpi-queries.ts';
import type { Reader } from '#db/schema.ts';
import {
  compareSpans,
  driversBetween,
  type FactorValues,
  spansCompared,
} from '#shared/domain/kpis/comparison.ts';
import type { DaySpan } from '#shared/domain/kpis/grain.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiComparison } from '#shared/domain/kpis/kpi-page-view.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { query } from '../base.ts';
import { kpiAmong } from './kpi-handlers.ts';
import { readKpiScene, targetsOf, valuesOf } from './kpi-scene.ts';
import { readSeries } from './read-series.ts';

export const compareKpi = query.kpis.compare.handler(async ({ context, input }): Promise<KpiComparison> => {
  const { reader, parts } = context;
  const { id, segment } = input;
  const asOf = parts.today();
  const scene = await readKpiScene(reader, asOf, { only: (kpi) => kpi.id === id, whole: true });
  const kpi = kpiAmong(scene.kpis, id);
  const usual = spansCompared(kpi, targetsOf(scene, kpi, segment), asOf);
  const spans = { later: input.later ?? usual.later, earlier: input.earlier ?? usual.earlier };
  const values = valuesOf(scene, kpi.id, segment);
  const factors = await readFactors(reader, kpi, segment, { spans, asOf });
  return {
    ...compareSpans({ terms: kpi, values }, spans, asOf),
    drivers: driversBetween(factors, spans, asOf),
  };
});

interface Compared {
  readonly spans: { readonly later: DaySpan; readonly earlier: DaySpan };
  readonly asOf: Day;
}

const DAYS_PER_WEEK = 7;

/** The KPIs that this one is the product of, in their order; of the same segment where they have it. */
async function readFactors(
  reader: Reader,
  { factorIds }: Kpi,
  segment: string,
  { spans, asOf }: Compared,
): Promise<FactorValues[]> {
  if (factorIds.length === 0) return [];
  const all = await readKpis(reader);
  const { later, earlier } = spans;
  const from = later.firstDay < earlier.firstDay ? later.firstDay : earlier.firstDay;
  const factors = factorIds.map((factorId) => kpiAmong(all, factorId));
  const wanted = factors.map((kpi) => ({ kpi, firstDay: addDays(from, -DAYS_PER_WEEK) }));
  const series = await readSeries(reader, wanted, asOf);
  return factors.map((kpi) => {
    const segments = series.get(kpi.id);
    return { kpi, values: segments?.get(segment) ?? segments?.get('') ?? [] };
  });
}
