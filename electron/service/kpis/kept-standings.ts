import { newestPosition, touchedSince } from '#db/queries/touched-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import type { Day } from '#shared/values/day.ts';
import { alertsOf, type KpiScene, readKpiScene, standingOf } from './kpi-scene.ts';

/** How every KPI stands on a day, and the alerts that stand. */
export interface Standings {
  readonly scene: KpiScene;
  readonly rows: readonly KpiStanding[];
  /** The longest standing first. */
  readonly alerts: readonly KpiAlert[];
}

interface Kept {
  readonly asOf: Day;
  readonly seq: number;
  readonly standings: Standings;
}

/** All that standings and alerts follow from. */
const SOURCES = [
  'kpi',
  'kpi_line',
  'kpi_factor',
  'kpi_share',
  'kpi_target',
  'kpi_value',
  'kpi_dispute',
  'kpi_alert_rule',
  'kpi_snooze',
  'department',
  'budget_line',
  'entry',
  'task',
  'schedule_baseline',
];

const keptByReader = new WeakMap<Reader, Kept>();

/**
 * As they follow from the ledger's position: worked out once, and again when anything that they follow from was written
 * since. The position is read first, so that what is written meanwhile is found to be newer the next time.
 */
export async function readStandings(reader: Reader, asOf: Day): Promise<Standings> {
  const seq = await newestPosition(reader);
  const kept = keptByReader.get(reader);
  const isCurrent =
    kept !== undefined &&
    kept.asOf === asOf &&
    kept.seq <= seq &&
    (kept.seq === seq || !(await touchedSince(reader, kept.seq, SOURCES)));
  const standings = isCurrent ? kept.standings : await workOut(reader, asOf);
  keptByReader.set(reader, { asOf, seq, standings });
  return standings;
}

async function workOut(reader: Reader, asOf: Day): Promise<Standings> {
  const scene = await readKpiScene(reader, asOf);
  const alerts = scene.kpis.map((kpi) => alertsOf(scene, kpi));
  return {
    scene,
    rows: scene.kpis.map((kpi, at) => standingOf(scene, kpi, '', alerts[at])),
    alerts: alerts
      .flat()
      .toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0)),
  };
}

/** Alerts of every KPI, the longest standing first. */
export async function readAlerts(reader: Reader, today: Day): Promise<KpiAlert[]> {
  return [...(await readStandings(reader, today)).alerts];
}
