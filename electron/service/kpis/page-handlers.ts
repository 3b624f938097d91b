import { readAnnotations } from '#db/queries/kpi-annotation-queries.ts';
import { readDisputes } from '#db/queries/kpi-dispute-queries.ts';
import { readKeptLandings } from '#db/queries/kpi-landing-queries.ts';
import { readKpiTargets } from '#db/queries/kpi-target-queries.ts';
import { readKpiValues, readRestatements, readSegments } from '#db/queries/kpi-value-queries.ts';
import { addPeriods, periodEnd, periodStart } from '#shared/domain/kpis/grain.ts';
import { pacePoints, periodAims, periodAttainment } from '#shared/domain/kpis/history-points.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { HistoryPoint, KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import type { KpiValue } from '#shared/domain/kpis/kpi-value.ts';
import { rollUp } from '#shared/domain/kpis/roll-up.ts';
import type { PeriodValue } from '#shared/domain/kpis/target-course.ts';
import type { Day } from '#shared/values/day.ts';
import { query } from '../base.ts';
import { kpiAmong } from './kpi-handlers.ts';
import { alertsOf, type KpiScene, readKpiScene, standingOf, targetsOf, valuesOf } from './kpi-scene.ts';
import { scoredLandings } from './landing-handlers.ts';

export const kpiPage = query.kpis.page.handler(async ({ context, input }): Promise<KpiPage> => {
  const { reader, parts } = context;
  const { id, segment } = input;
  const asOf = input.asOfDay ?? parts.today();
  const scene = await readKpiScene(reader, asOf, { only: (kpi) => kpi.id === id, whole: true });
  const kpi = kpiAmong(scene.kpis, id);
  const targets = (await readKpiTargets(reader, id)).toReversed();
  const stored = await readKpiValues(reader, { kpiIds: [id], segment });
  const history = historyOf(scene, kpi, segment, stored);
  const segments = (await readSegments(reader, id)).map((one) => one.segment);
  const held = targetsOf(scene, kpi, segment).findLast(({ firstDay }) => firstDay <= asOf);
  const firstDay = history[0]?.periodDay ?? asOf;
  const kept = (await readKeptLandings(reader, id)).filter((landing) => landing.segment === segment);
  return {
    asOf,
    kpi,
    segments,
    standing: standingOf(scene, kpi, segment),
    history,
    pace: held === undefined ? [] : [...pacePoints(kpi, held, valuesOf(scene, kpi.id, segment), asOf)],
    targets: targets.filter((target) => target.segment === segment),
    annotations: await readAnnotations(reader, id, { firstDay, lastDay: asOf }),
    restatements: await readRestatements(reader, id, { segment }),
    bySegment: segments.map((one) => standingOf(scene, kpi, one)),
    disputes: await readDisputes(reader, { kpiId: id }),
    alerts: alertsOf(scene, kpi),
    landings: scoredLandings(kept, [kpi], scene.series, asOf),
  };
});

/** From the first value on every period, the missing ones too, each against what its target asks of it. */
function historyOf(scene: KpiScene, kpi: Kpi, segment: string, stored: readonly KpiValue[]): HistoryPoint[] {
  const values = valuesOf(scene, kpi.id, segment);
  const first = values[0]?.periodDay;
  if (first === undefined) return [];
  const aims = periodAims(kpi, targetsOf(scene, kpi, segment));
  const known = new Map(values.map((value) => [value.periodDay, value]));
  const said = new Map(stored.map((value) => [value.periodDay, value]));
  const points: HistoryPoint[] = [];
  const last = periodStart(kpi.grain, scene.asOf);
  for (let periodDay = first; periodDay <= last; periodDay = addPeriods(kpi.grain, periodDay, 1)) {
    const value = valueIn(kpi, known.get(periodDay));
    const aim = aims.get(periodDay);
    points.push({
      periodDay,
      lastDay: periodEnd(kpi.grain, periodDay),
      ...value,
      due: aim?.due ?? null,
      attainment: periodAttainment(value.value, aim),
      ...saidOf(said, periodDay),
    });
  }
  return points;
}

function valueIn(
  { aggregation }: Kpi,
  part: PeriodValue | undefined,
): Pick<HistoryPoint, 'value' | 'numerator' | 'denominator'> {
  if (part === undefined) return { value: null, numerator: null, denominator: null };
  return {
    value: rollUp(aggregation, [part]),
    numerator: part.numerator,
    denominator: part.denominator,
  };
}

function saidOf(said: ReadonlyMap<Day, KpiValue>, periodDay: Day): Pick<HistoryPoint, 'revision' | 'note'> {
  const value = said.get(periodDay);
  return { revision: value?.revision ?? 1, note: value?.note ?? '' };
}
