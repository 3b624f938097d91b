import { readPerson } from '#db/queries/catalogue-queries.ts';
import {
  deleteSnooze,
  readAlertRules,
  readSnoozes,
  writeAlertRules,
  writeSnooze,
} from '#db/queries/kpi-alert-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { checkAlertRules } from '#shared/domain/kpis/alert-rules.ts';
import { defaultAlertRules } from '#shared/domain/kpis/default-alert-rules.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, query, refuse, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { kpiAmong } from './kpi-handlers.ts';
import { readAlerts } from './kept-standings.ts';
import { requireReason } from './target-handlers.ts';

export const listAlerts = query.kpis.alerts.handler(({ context }) =>
  readAlerts(context.reader, context.parts.today()),
);

export const listAlertRules = query.kpis.alertRules.handler(async ({ context }) => {
  const rules = await readAlertRules(context.reader);
  return rules.length === 0
    ? { rules: [...defaultAlertRules], areDefault: true }
    : { rules: rules.map(({ id: _id, ...rule }) => rule), areDefault: false };
});

export const setAlertRules = command.kpis.setAlertRules.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const rules = valueOf(checkAlertRules(input.rules));
  const kpis = await readKpis(writer);
  for (const [at, { kpiId, ownerId }] of rules.entries()) {
    if (kpiId !== null) kpiAmong(kpis, kpiId, `rules.${at}.kpiId`);
    if (ownerId !== null) found(await readPerson(writer, ownerId), 'person', `rules.${at}.ownerId`);
  }
  const before = await readAlertRules(writer);
  const kept = rules.map((rule) => {
    const same = before.find(({ kpiId, kind }) => kpiId === rule.kpiId && kind === rule.kind);
    return { ...rule, id: same?.id ?? parts.newId<'kpi_alert_rule'>() };
  });
  await writeAlertRules(writer, kept);
  record.describe({ key: 'kpiAlertRulesSet', params: { ruleCount: rules.length } });
  return { seq: await record.position() };
});

export const snoozeAlert = command.kpis.snooze.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const kpi = kpiAmong(await readKpis(writer), input.kpiId, 'kpiId');
  requireReason(input.reason);
  const todayDay = parts.today();
  if (input.untilDay < todayDay) refuse(refused('kpi-snooze-over', { todayDay }, 'untilDay').refusal);
  const own = { id: parts.newId<'kpi_snooze'>(), personId: person?.id ?? null, madeAt: parts.now() };
  await writeSnooze(writer, { ...input, ...own });
  record.describe({ key: 'kpiSnoozed', params: { kpi: kpi.name, untilDay: input.untilDay } }, input.reason);
  return { seq: await record.position() };
});

export const endSnooze = command.kpis.endSnooze.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const kpi = kpiAmong(await readKpis(writer), input.kpiId, 'kpiId');
  const snoozes = await readSnoozes(writer);
  const snooze = snoozes.find(({ kpiId, kind }) => kpiId === input.kpiId && kind === input.kind);
  if (snooze === undefined) return refuse(refused('kpi-not-snoozed', { kpi: kpi.name }).refusal);
  await deleteSnooze(writer, snooze.id);
  record.describe({ key: 'kpiSnoozeEnded', params: { kpi: kpi.name } });
  return { seq: await record.position() };
});
