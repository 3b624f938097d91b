import { deleteWarningMark, writeWarningMark, writeWarningRule } from '#db/queries/warning-queries.ts';
import type { Reader } from '#db/schema.ts';
import { refused } from '#shared/domain/refusal.ts';
import { isSoundRule, type Warning } from '#shared/domain/risks/warning.ts';
import { command, query, refuse } from '../base.ts';
import { found } from '../refusals.ts';
import type { RequestContext } from '../requests/request-context.ts';
import type { ServiceParts } from '../service-parts.ts';
import { createRisk } from './risk-handlers.ts';
import { readWarnings } from './read-warnings.ts';

type Cause = Pick<Warning, 'kind' | 'causeKey'>;
type Mark = Parameters<typeof writeWarningMark>[1];

export const listWarnings = query.risks.warnings.handler(async ({ context }) => {
  const { warnings, rules } = await read(context.reader, context.parts);
  return { warnings: [...warnings], rules: [...rules] };
});

export const changeWarningRules = command.risks.changeRules.handler(async ({ context, input }) => {
  const unsound = input.rules.find((rule) => !isSoundRule(rule));
  if (unsound !== undefined) refuse(refused('warning-limits-crossed', {}, unsound.kind).refusal);
  const { rules: before } = await read(context.writer, context.parts);
  for (const rule of input.rules) {
    const same = before.find(({ kind }) => kind === rule.kind);
    const isSame = same?.isOn === rule.isOn && same.raiseAt === rule.raiseAt && same.clearAt === rule.clearAt;
    if (!isSame) await writeWarningRule(context.writer, rule, () => context.parts.newId());
  }
  context.record.describe({ key: 'warningRulesChanged', params: {} }, input.reason);
  return { seq: await context.record.position() };
});

export const snoozeWarning = command.risks.snooze.handler(async ({ context, input }) => {
  if (input.reason === '') refuse(refused('reason-missing', {}, 'reason').refusal);
  if (input.untilDay < context.parts.today()) {
    refuse(refused('snooze-in-past', { untilDay: input.untilDay }, 'untilDay').refusal);
  }
  const warning = await standing(context, input);
  await mark(context, warning, { state: 'snoozed', untilDay: input.untilDay, reason: input.reason });
  const params = { name: nameOf(warning), untilDay: input.untilDay };
  context.record.describe({ key: 'warningSnoozed', params }, input.reason);
  return { seq: await context.record.position() };
});

export const closeWarning = command.risks.closeWarning.handler(async ({ context, input }) => {
  if (input.reason === '') refuse(refused('reason-missing', {}, 'reason').refusal);
  const warning = await standing(context, input);
  await mark(context, warning, { state: 'closed', reason: input.reason });
  context.record.describe({ key: 'warningClosed', params: { name: nameOf(warning) } }, input.reason);
  return { seq: await context.record.position() };
});

export const reopenWarning = command.risks.reopenWarning.handler(async ({ context, input }) => {
  const warning = await standing(context, input);
  await deleteWarningMark(context.writer, input);
  context.record.describe({ key: 'warningReopened', params: { name: nameOf(warning) } });
  return { seq: await context.record.position() };
});

export const turnIntoRisk = command.risks.turnIntoRisk.handler(async ({ context, input }) => {
  const warning = await standing(context, input);
  if (warning.state === 'risk') refuse(refused('warning-is-risk', { name: nameOf(warning) }).refusal);
  const links = [...warning.links, ...input.risk.links].filter(
    (link, at, all) =>
      all.findIndex((one) => one.kind === link.kind && one.recordId === link.recordId) === at,
  );
  const { id, number } = await createRisk(context, { ...input.risk, links }, warning.causeKey);
  await mark(context, warning, { state: 'risk', riskId: id });
  context.record.describe({ key: 'warningMadeRisk', params: { number, name: input.risk.title } });
  return { seq: await context.record.position(), id, number };
});

function read(reader: Reader, parts: ServiceParts) {
  return readWarnings(reader, parts.today(), parts.now());
}

/** The warning, which has to stand: what is gone by itself needs nothing done. */
async function standing({ writer, parts }: RequestContext, { causeKey }: Cause): Promise<Warning> {
  const { warnings } = await read(writer, parts);
  return found(
    warnings.find((warning) => warning.causeKey === causeKey),
    'warning',
  );
}

function mark(
  { writer, parts, person }: RequestContext,
  { kind, causeKey, figure }: Warning,
  done: Pick<Mark, 'state'> & Partial<Mark>,
): Promise<void> {
  const nothing = { untilDay: null, reason: '', riskId: null };
  const personId = person?.id ?? null;
  const day = parts.today();
  return writeWarningMark(writer, { ...nothing, kind, causeKey, figure, personId, day, ...done }, () =>
    parts.newId(),
  );
}

function nameOf({ params }: Warning): string {
  return String(params['name'] ?? '');
}
