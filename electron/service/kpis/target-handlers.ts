import { readKpis } from '#db/queries/kpi-queries.ts';
import { deleteKpiTarget, insertKpiTarget, readKpiTargets } from '#db/queries/kpi-target-queries.ts';
import type { KpiTarget, KpiTargetInput } from '#shared/domain/kpis/kpi-target.ts';
import { checkTarget, newestVersions } from '#shared/domain/kpis/target-rules.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { type Outcome, refused } from '#shared/domain/refusal.ts';
import { command, query, refuse } from '../base.ts';
import { found } from '../refusals.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { kpiAmong } from './kpi-handlers.ts';

export const kpiTargets = query.kpis.targets.handler(async ({ context, input }) =>
  newestVersions(await readKpiTargets(context.reader, input.id)),
);

export const setKpiTargets = command.kpis.setTargets.handler(async ({ context, input }) => {
  const label = await decideTargets(context, input.targets, input.reason);
  context.record.describe(label, input.reason);
  return { seq: await context.record.position() };
});

/** Keeps targets, each as a new version of its period. @returns what was done. Describes nothing. */
export async function decideTargets(
  { writer, parts, person }: RequestContext,
  targets: readonly KpiTargetInput[],
  reason: string,
): Promise<Label> {
  requireReason(reason);
  const all = await readKpis(writer);
  const stored = await readKpiTargets(writer);
  const decided: KpiTarget[] = [];
  for (const [at, target] of targets.entries()) {
    const kpi = kpiAmong(all, target.kpiId, `targets.${at}.kpiId`);
    // Those before it in the same command count too, so that a block can't overlap within itself.
    const others = [...stored, ...decided].filter(({ kpiId }) => kpiId === kpi.id);
    const { aimed, version } = placed(checkTarget(kpi, target, others), `targets.${at}`);
    const { kpiId, segment, firstDay, lastDay } = target;
    decided.push({
      ...aimed,
      kpiId,
      segment,
      firstDay,
      lastDay,
      version,
      id: parts.newId<'kpi_target'>(),
      reason,
      decidedAt: parts.now(),
      personId: person?.id ?? null,
    });
  }
  for (const target of decided) await insertKpiTarget(writer, target);
  return labelOf(decided, (kpiId) => kpiAmong(all, kpiId).name);
}

function labelOf(decided: readonly KpiTarget[], nameOf: (kpiId: string) => string): Label {
  const [first] = decided;
  if (first === undefined || decided.length > 1) {
    return { key: 'kpiTargetsSet', params: { targetCount: decided.length } };
  }
  const { kpiId, firstDay, lastDay, version } = first;
  return { key: 'kpiTargetSet', params: { kpi: nameOf(kpiId), firstDay, lastDay, version } };
}

export const removeKpiTarget = command.kpis.removeTarget.handler(async ({ context, input }) => {
  const { writer, record } = context;
  requireReason(input.reason);
  const target = found(
    (await readKpiTargets(writer)).find(({ id }) => id === input.id),
    'target',
  );
  const kpi = kpiAmong(await readKpis(writer), target.kpiId);
  await deleteKpiTarget(writer, target);
  const { firstDay, lastDay } = target;
  record.describe({ key: 'kpiTargetRemoved', params: { kpi: kpi.name, firstDay, lastDay } }, input.reason);
  return { seq: await record.position() };
});

export function requireReason(reason: string, field = 'reason'): void {
  if (reason === '') refuse(refused('reason-missing', {}, field).refusal);
}

/** The value, or the refusal at its place among many: 'targets.3.target'. */
export function placed<T>(outcome: Outcome<T>, place: string): T {
  if (outcome.kind === 'ok') return outcome.value;
  const { field } = outcome.refusal;
  return refuse({ ...outcome.refusal, field: field === undefined ? place : `${place}.${field}` });
}
