import { kpisSince, newestPosition, tablesSince } from '#db/queries/touched-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import type { Day } from '#shared/values/day.ts';
import { alertsOf, type KpiScene, readKpiScene, standingOf } from './kpi-scene.ts';

/** How every KPI stands on a day, and the alerts that stand. */
export interface Standings extends Pick<KpiScene, 'asOf' | 'kpis' | 'openDisputes'> {
  /** In the order of the KPIs. */
  readonly rows: readonly KpiStanding[];
  /** The longest standing first. */
  readonly alerts: readonly KpiAlert[];
}

interface Kept {
  readonly asOf: Day;
  readonly seq: number;
  readonly standings: Standings;
}

/** Rows of one KPI each: nothing of the others follows from them, but for what is a cost per its conversions. */
const OF_ONE = ['kpi_value', 'kpi_target', 'kpi_dispute', 'kpi_snooze'];
/** What derived KPIs are worked out from. */
const OF_DERIVED = ['budget_line', 'entry', 'task', 'schedule_baseline'];
/** What concerns every KPI. */
const OF_ALL = ['kpi', 'kpi_line', 'kpi_factor', 'kpi_share', 'kpi_alert_rule', 'department'];

const keptByReader = new WeakMap<Reader, Kept>();

/**
 * As they follow from the ledger's position: worked out once, and then for those KPIs again whose sources were written
 * since. The position is read first, so that what is written meanwhile is found to be newer the next time.
 */
export async function readStandings(reader: Reader, asOf: Day): Promise<Standings> {
  const seq = await newestPosition(reader);
  const kept = keptByReader.get(reader);
  const standings =
    kept !== undefined && kept.asOf === asOf && kept.seq <= seq
      ? await broughtUp(reader, kept, seq)
      : await workOut(reader, asOf);
  keptByReader.set(reader, { asOf, seq, standings });
  return standings;
}

async function broughtUp(reader: Reader, kept: Kept, seq: number): Promise<Standings> {
  if (kept.seq === seq) return kept.standings;
  const touched = await tablesSince(reader, kept.seq, [...OF_ONE, ...OF_DERIVED, ...OF_ALL]);
  if (touched.size === 0) return kept.standings;
  if (OF_ALL.some((table) => touched.has(table))) return workOut(reader, kept.asOf);
  const written = await kpisSince(reader, kept.seq, OF_ONE);
  const derivedToo = OF_DERIVED.some((table) => touched.has(table));
  const isTouched = ({ id, derivation }: Kpi): boolean =>
    written.has(id) ||
    (derivation !== null &&
      (derivedToo || (derivation.kind === 'cost-per-conversion' && written.has(derivation.conversionKpiId))));
  return merged(kept.standings, await workOut(reader, kept.asOf, isTouched));
}

/** What is new in place of what stood. */
function merged(before: Standings, fresh: Standings): Standings {
  const again = new Set(fresh.kpis.map(({ id }) => id));
  const rows = new Map(fresh.rows.map((row) => [row.kpiId, row]));
  const kept = before.alerts.filter(({ kpiId }) => !again.has(kpiId));
  return {
    ...fresh,
    kpis: before.kpis,
    rows: before.rows.map((row) => rows.get(row.kpiId) ?? row),
    alerts: inOrder(before.kpis, [...kept, ...fresh.alerts]),
  };
}

async function workOut(reader: Reader, asOf: Day, only?: (kpi: Kpi) => boolean): Promise<Standings> {
  const scene = await readKpiScene(reader, asOf, only === undefined ? {} : { only });
  const { kpis, openDisputes } = scene;
  const alerts = kpis.map((kpi) => alertsOf(scene, kpi));
  return {
    asOf,
    kpis,
    openDisputes,
    rows: kpis.map((kpi, at) => standingOf(scene, kpi, '', alerts[at])),
    alerts: inOrder(kpis, alerts.flat()),
  };
}

/** The longest standing first, and of those that stand equally long as their KPIs come. */
function inOrder(kpis: readonly Kpi[], alerts: readonly KpiAlert[]): KpiAlert[] {
  const places = new Map(kpis.map(({ id }, at) => [id, at]));
  const placeOf = ({ kpiId }: KpiAlert): number => places.get(kpiId) ?? 0;
  return alerts.toSorted((one, other) =>
    one.since === other.since ? placeOf(one) - placeOf(other) : one.since < other.since ? -1 : 1,
  );
}

/** Alerts of every KPI, the longest standing first. */
export async function readAlerts(reader: Reader, today: Day): Promise<KpiAlert[]> {
  return [...(await readStandings(reader, today)).alerts];
}
