import {
  readDueMilestones,
  readSpend,
  readSpendDays,
  type SpendScope,
} from '#db/queries/kpi-derived-queries.ts';
import { readValueSeries } from '#db/queries/kpi-value-queries.ts';
import type { Reader } from '#db/schema.ts';
import {
  costPerConversion,
  milestonesOnTime,
  spendValues,
  wholeOf,
} from '#shared/domain/kpis/derived-values.ts';
import { periodStart } from '#shared/domain/kpis/grain.ts';
import type { Kpi, KpiId } from '#shared/domain/kpis/kpi.ts';
import type { PeriodValue } from '#shared/domain/kpis/target-course.ts';
import type { Day } from '#shared/values/day.ts';

/** A KPI's values by segment; those of the whole under ''. */
export type SegmentSeries = ReadonlyMap<string, readonly PeriodValue[]>;

/** A KPI with the day from which its values are wanted. */
export interface WantedSeries {
  readonly kpi: Kpi;
  readonly firstDay: Day;
}

/** Values of KPIs up to a day: as they were entered, or worked out from entries and milestones. */
export async function readSeries(
  reader: Reader,
  wanted: readonly WantedSeries[],
  asOf: Day,
): Promise<ReadonlyMap<KpiId, SegmentSeries>> {
  const series = new Map<KpiId, SegmentSeries>();
  const stored = new Map<string, Map<string, readonly PeriodValue[]>>();
  const from = wanted.map(({ kpi, firstDay }) => [kpi.id, firstDay] as const);
  for (const { kpiId, segment, values } of await readValueSeries(reader, from, asOf)) {
    const segments = stored.get(kpiId) ?? new Map<string, readonly PeriodValue[]>();
    segments.set(segment, values);
    stored.set(kpiId, segments);
  }
  for (const one of wanted) {
    const { kpi } = one;
    if (kpi.derivation !== null) {
      series.set(kpi.id, new Map([['', await derivedValues(reader, one, asOf)]]));
      continue;
    }
    const segments = stored.get(kpi.id) ?? new Map<string, readonly PeriodValue[]>();
    const others = [...segments].flatMap(([segment, values]) => (segment === '' ? [] : [values]));
    segments.set('', wholeOf(kpi, segments.get('') ?? [], others));
    series.set(kpi.id, segments);
  }
  return series;
}

/** What the console works out by itself. */
async function derivedValues(
  reader: Reader,
  { kpi, firstDay }: WantedSeries,
  asOf: Day,
): Promise<readonly PeriodValue[]> {
  const { derivation, grain } = kpi;
  if (derivation === null) return [];
  if (derivation.kind === 'milestones-on-time') {
    const values = milestonesOnTime(await readDueMilestones(reader), grain, asOf);
    return values.filter(({ periodDay }) => periodDay >= firstDay);
  }
  const asked = { firstDay: periodStart(grain, firstDay), lastDay: asOf };
  const spend = await spendOf(reader, derivation, kpi, asked);
  if (derivation.kind === 'spend') return spend;
  const from = [[derivation.conversionKpiId, asked.firstDay] as const];
  const counted = await readValueSeries(reader, from, asOf);
  const segments = counted.flatMap(({ segment, values }) => (segment === '' ? [] : [values]));
  const entered = counted.find(({ segment }) => segment === '')?.values ?? [];
  return costPerConversion(spend, wholeOf({ aggregation: 'sum' }, entered, segments), grain);
}

async function spendOf(
  reader: Reader,
  scope: SpendScope,
  { grain }: Pick<Kpi, 'grain'>,
  asked: { readonly firstDay: Day; readonly lastDay: Day },
): Promise<readonly PeriodValue[]> {
  const known = await readSpendDays(reader, scope);
  return spendValues(await readSpend(reader, scope, grain, asked), grain, asked, known);
}
