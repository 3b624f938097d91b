import { readAlertRules, readSnoozes } from '#db/queries/kpi-alert-queries.ts';
import { readDisputes } from '#db/queries/kpi-dispute-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { readTargetsUntil, type StandingTargetRow } from '#db/queries/kpi-target-queries.ts';
import type { Reader } from '#db/schema.ts';
import { raisedAlert, ruleFor, snoozeOn } from '#shared/domain/kpis/alerts.ts';
import { defaultAlertRules } from '#shared/domain/kpis/default-alert-rules.ts';
import { addPeriods, periodStart } from '#shared/domain/kpis/grain.ts';
import type { Kpi, KpiId } from '#shared/domain/kpis/kpi.ts';
import {
  type AlertRuleInput,
  type KpiAlert,
  kpiAlertKinds,
  type Snooze,
} from '#shared/domain/kpis/kpi-alert.ts';
import type { Dispute } from '#shared/domain/kpis/kpi-dispute.ts';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import { HISTORY_PERIODS } from '#shared/domain/kpis/level-landing.ts';
import { kpiStanding, type StandingTarget } from '#shared/domain/kpis/standing.ts';
import type { PeriodValue } from '#shared/domain/kpis/target-course.ts';
import { aimOf, targetOn } from '#shared/domain/kpis/target-rules.ts';
import { addDays, type Day, day } from '#shared/values/day.ts';
import { readSeries, type SegmentSeries } from './read-series.ts';

/** All that the standings of KPIs on a day follow from. */
export interface KpiScene {
  readonly asOf: Day;
  readonly kpis: readonly Kpi[];
  /** The newest version of each period, in the order of their days, by KPI and segment. */
  readonly targets: ReadonlyMap<string, readonly StandingTargetRow[]>;
  readonly series: ReadonlyMap<KpiId, SegmentSeries>;
  readonly rules: readonly AlertRuleInput[];
  readonly snoozes: readonly Snooze[];
  readonly openDisputes: readonly Dispute[];
}

/** Windows of an out-of-band alert that are looked back over. */
const WINDOWS_BACK = 12;
const DAYS_PER_WEEK = 7;
/** Before any value. */
const FIRST_DAY = day('1900-01-01');

/** @param whole all of their values, for a page of its history; otherwise as far back as a standing needs. */
export async function readKpiScene(
  reader: Reader,
  asOf: Day,
  { only, whole = false }: { readonly only?: (kpi: Kpi) => boolean; readonly whole?: boolean } = {},
): Promise<KpiScene> {
  const kpis = (await readKpis(reader)).filter((kpi) => only?.(kpi) ?? true);
  const rules = await readRules(reader);
  const back = Math.max(HISTORY_PERIODS, ...rules.map(({ m }) => m * WINDOWS_BACK));
  const beginnings = kpis.map((kpi) => addPeriods(kpi.grain, periodStart(kpi.grain, asOf), -back));
  const earliest = beginnings.toSorted()[0] ?? asOf;
  const ids = kpis.map(({ id }) => id);
  const targets = groupBySegment(await readTargetsUntil(reader, ids, { from: earliest, until: asOf }));
  const wanted = kpis.map((kpi, at) => {
    const held = targets.get(placeOf(kpi.id, ''))?.at(-1)?.firstDay ?? asOf;
    const beginning = beginnings[at] ?? asOf;
    return {
      kpi,
      firstDay: whole ? FIRST_DAY : addDays(held < beginning ? held : beginning, -DAYS_PER_WEEK),
    };
  });
  return {
    asOf,
    kpis,
    targets,
    series: await readSeries(reader, wanted, asOf),
    rules,
    snoozes: await readSnoozes(reader),
    openDisputes: await readDisputes(reader, { state: 'open' }),
  };
}

/** The rules that were made, or else the default ones. */
export async function readRules(reader: Reader): Promise<readonly AlertRuleInput[]> {
  const rules = await readAlertRules(reader);
  return rules.length === 0 ? defaultAlertRules : rules;
}

function placeOf(kpiId: string, segment: string): string {
  return `${kpiId} ${segment}`;
}

function groupBySegment(
  targets: readonly StandingTargetRow[],
): ReadonlyMap<string, readonly StandingTargetRow[]> {
  const groups = new Map<string, StandingTargetRow[]>();
  for (const target of targets) {
    const place = placeOf(target.kpiId, target.segment);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [target]);
    else group.push(target);
  }
  return groups;
}

export function valuesOf({ series }: KpiScene, kpiId: KpiId, segment: string): readonly PeriodValue[] {
  return series.get(kpiId)?.get(segment) ?? [];
}

export function targetsOf({ targets }: KpiScene, kpi: Kpi, segment: string): StandingTarget[] {
  return (targets.get(placeOf(kpi.id, segment)) ?? []).flatMap((target) => {
    const aim = aimOf(kpi, target);
    return aim === null ? [] : [{ firstDay: target.firstDay, lastDay: target.lastDay, aim }];
  });
}

/** @param alerts of the KPI, where they were worked out already. */
export function standingOf(
  scene: KpiScene,
  kpi: Kpi,
  segment = '',
  alerts: readonly KpiAlert[] = segment === '' ? alertsOf(scene, kpi) : [],
): KpiStanding {
  const { asOf, openDisputes } = scene;
  const target = targetOn(kpi, scene.targets.get(placeOf(kpi.id, segment)) ?? [], asOf);
  const disputes = openDisputes.filter((one) => one.kpiId === kpi.id && one.segment === segment);
  return {
    kpiId: kpi.id,
    segment,
    target,
    ...kpiStanding(kpi, target, valuesOf(scene, kpi.id, segment), asOf),
    openDisputeCount: disputes.length,
    alertKinds: alerts.map(({ kind }) => kind),
  };
}

/** The alerts of a KPI's whole that stand. */
export function alertsOf(scene: KpiScene, kpi: Kpi): KpiAlert[] {
  const { asOf, rules, snoozes } = scene;
  const watched = { terms: kpi, targets: targetsOf(scene, kpi, ''), values: valuesOf(scene, kpi.id, '') };
  return kpiAlertKinds.flatMap((kind) => {
    const rule = ruleFor(rules, kpi.id, kind);
    const raised = rule === null ? null : raisedAlert(watched, rule, asOf);
    if (rule === null || raised === null) return [];
    const { limitBp, hysteresisBp, n, m } = rule;
    return [
      {
        kpiId: kpi.id,
        name: kpi.name,
        kind,
        limitBp,
        hysteresisBp,
        n,
        m,
        ...raised,
        ownerId: rule.ownerId ?? kpi.ownerId,
        snooze: snoozeOn(snoozes, { kpiId: kpi.id, kind }, asOf),
      },
    ];
  });
}
