import { readCategories } from '#db/queries/budget-queries.ts';
import { readPolicies, writePolicy } from '#db/queries/policy-queries.ts';
import { checkPolicy } from '#shared/domain/policy/policy-rules.ts';
import { policyInForce, policyOrder } from '#shared/domain/policy/policy-versions.ts';
import { command, query, valueOf } from '../base.ts';
import { readSheet } from './read-sheet.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';

export const policyVersions = query.policy.versions.handler(async ({ context }) => [
  ...policyOrder(await readPolicies(context.reader), context.parts.today()),
]);

export const changePolicy = command.policy.change.handler(async ({ context, input }) => {
  const { reason, ...version } = input;
  const checked = valueOf(checkPolicy(version, await readCategories(context.writer)));
  const { parts } = context;
  await writePolicy(context.writer, parts.newId<'policy'>(), checked, () => parts.newId());
  context.record.describe({ key: 'policyChanged', params: { fromDay: checked.effectiveFrom } }, reason);
  return { seq: await context.record.position() };
});

export const policyWatch = query.policy.watch.handler(async ({ context }) => {
  const today = context.parts.today();
  const sheet = await readSheet(context.reader, today);
  return {
    policy: policyInForce(await readPolicies(context.reader), today),
    rows: watchSheet(sheet),
    exceptions: sheet.exceptions,
  };
});
