import type { TFunction } from 'i18next';
import type { Kpi, KpiId } from '#shared/domain/kpis/kpi.ts';
import type { KpiTarget, KpiTargetInput } from '#shared/domain/kpis/kpi-target.ts';
import type { Day } from '#shared/values/day.ts';
import { day } from '#shared/values/day.ts';
import type { KpiBook } from './kpis-data.ts';

/** A target while it is typed: what is missing or can't be read is null. */
export type TargetDraft = {
  readonly kpiId: KpiId | null;
  readonly segment: string;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly target: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly tolerance: number | null;
  readonly reason: string;
};

export const targetFields = [
  'kpiId',
  'segment',
  'firstDay',
  'lastDay',
  'target',
  'lower',
  'upper',
  'tolerance',
  'reason',
] as const;
export type TargetField = (typeof targetFields)[number];
export type TargetErrors = Readonly<Partial<Record<TargetField, string>>>;

/** The period that holds today, as it is aimed at now; else the year that runs. */
export function blankTarget(
  kpiId: KpiId | null,
  targets: readonly KpiTarget[],
  today: KpiBook['today'],
): TargetDraft {
  const held = targets.find(
    ({ segment, firstDay, lastDay }) => segment === '' && firstDay <= today && today <= lastDay,
  );
  const year = today.slice(0, 4);
  return {
    kpiId,
    segment: '',
    firstDay: held?.firstDay ?? day(`${year}-01-01`),
    lastDay: held?.lastDay ?? day(`${year}-12-31`),
    target: held?.target ?? null,
    lower: held?.lower ?? null,
    upper: held?.upper ?? null,
    tolerance: held?.tolerance ?? null,
    reason: '',
  };
}

/** The newest version of the very same period. */
export function newestTarget(draft: TargetDraft, targets: readonly KpiTarget[]): KpiTarget | undefined {
  return targets.find(
    (target) =>
      target.kpiId === draft.kpiId &&
      target.segment === draft.segment.trim() &&
      target.firstDay === draft.firstDay &&
      target.lastDay === draft.lastDay,
  );
}

/** What is missing, said beside each field. */
export function targetFaults(draft: TargetDraft, kpi: Kpi | undefined, t: TFunction): TargetErrors {
  const missing = t('kpis.target.targetMissing');
  const day = t('kpis.target.dayMissing');
  const isRange = kpi?.direction === 'range';
  return {
    ...(draft.kpiId === null ? { kpiId: t('kpis.target.kpiMissing') } : {}),
    ...(draft.firstDay === null ? { firstDay: day } : {}),
    ...(draft.lastDay === null ? { lastDay: day } : {}),
    ...(!isRange && draft.target === null ? { target: missing } : {}),
    ...(isRange && draft.lower === null ? { lower: missing } : {}),
    ...(isRange && draft.upper === null ? { upper: missing } : {}),
    ...(draft.reason.trim() === '' ? { reason: t('kpis.target.reasonMissing') } : {}),
  };
}

/** What is asked of the service; null while a day or the KPI is missing. */
export function targetInput(draft: TargetDraft, kpi: Kpi | undefined): KpiTargetInput | null {
  const { kpiId, firstDay, lastDay, segment } = draft;
  if (kpiId === null || firstDay === null || lastDay === null || kpi === undefined) return null;
  const isRange = kpi.direction === 'range';
  return {
    kpiId,
    segment: segment.trim(),
    firstDay,
    lastDay,
    target: isRange ? null : draft.target,
    lower: isRange ? draft.lower : null,
    upper: isRange ? draft.upper : null,
    tolerance: isRange ? (draft.tolerance ?? 0) : 0,
  };
}
