import { z } from 'zod';
import { type AlertRule, alertRuleSchema, type Snooze, snoozeSchema } from '#shared/domain/kpis/kpi-alert.ts';
import type { Reader, Writer } from '../schema.ts';

/** In their order. */
export async function readAlertRules(reader: Reader): Promise<AlertRule[]> {
  const rows = await reader
    .selectFrom('kpi_alert_rule')
    .select(['id', 'kpi_id as kpiId', 'kind', 'limit_bp as limitBp', 'hysteresis_bp as hysteresisBp'])
    .select(['n', 'm', 'owner_id as ownerId'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return z.array(alertRuleSchema).parse(rows);
}

/** Puts these in place of all rules. One that stays keeps its id. */
export async function writeAlertRules(writer: Writer, rules: readonly AlertRule[]): Promise<void> {
  const kept = rules.map(({ id }) => id);
  await writer
    .deleteFrom('kpi_alert_rule')
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute();
  for (const [at, rule] of rules.entries()) {
    const fields = {
      kpi_id: rule.kpiId,
      kind: rule.kind,
      limit_bp: rule.limitBp,
      hysteresis_bp: rule.hysteresisBp,
      n: rule.n,
      m: rule.m,
      owner_id: rule.ownerId,
      position: at + 1,
    };
    await writer
      .insertInto('kpi_alert_rule')
      .values({ id: rule.id, ...fields })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
      .execute();
  }
}

/** Those that have expired too. */
export async function readSnoozes(reader: Reader): Promise<Snooze[]> {
  const rows = await reader
    .selectFrom('kpi_snooze')
    .select(['id', 'kpi_id as kpiId', 'kind', 'until_day as untilDay', 'reason'])
    .select(['person_id as personId', 'made_at as madeAt'])
    .orderBy('id')
    .execute();
  return z.array(snoozeSchema).parse(rows);
}

/** In place of the snooze that the KPI's alert of this kind had. */
export async function writeSnooze(writer: Writer, snooze: Snooze): Promise<void> {
  const fields = {
    until_day: snooze.untilDay,
    reason: snooze.reason,
    person_id: snooze.personId,
    made_at: snooze.madeAt,
  };
  await writer
    .insertInto('kpi_snooze')
    .values({ id: snooze.id, kpi_id: snooze.kpiId, kind: snooze.kind, ...fields })
    .onConflict((conflict) => conflict.columns(['kpi_id', 'kind']).doUpdateSet(fields))
    .execute();
}

export async function deleteSnooze(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('kpi_snooze').where('id', '=', id).execute();
}
