import { refused } from '#shared/domain/refusal.ts';
import type { RequestKind } from '#shared/domain/requests/request.ts';
import { editable, notWaiting } from '#shared/domain/versions/scenario-rules.ts';
import type { Version, VersionRef } from '#shared/domain/versions/version.ts';
import { command, refuse, valueOf } from '../base.ts';
import { createRequest } from '../requests/create-request.ts';
import type { RequestContext } from '../requests/request-context.ts';
import { keepVersion } from './keep-version.ts';
import { requestOf, requireVersion, resolveRef } from './read-versions.ts';

export const proposeBaseline = command.versions.proposeBaseline.handler(async ({ context, input }) => {
  const version = await fixedVersion(context, input.from, input.name);
  const { id, number } = await submit(context, 'baseline', version, input.reason);
  context.record.describe({ key: 'baselineProposed', params: { name: version.name, number } }, input.reason);
  return { seq: await context.record.position(), versionId: version.id, requestId: id, number };
});

export const promoteScenario = command.versions.promote.handler(async ({ context, input }) => {
  const version = await requireVersion(context.writer, input.id);
  valueOf(editable(version, await requestOf(context.writer, version)));
  const { id, number } = await submit(context, 'scenario', version, input.reason);
  context.record.describe({ key: 'scenarioProposed', params: { name: version.name, number } }, input.reason);
  return { seq: await context.record.position(), versionId: version.id, requestId: id, number };
});

/** A version that can't change while it waits: the plan and a scenario are kept as they are now. */
async function fixedVersion(
  context: RequestContext,
  from: VersionRef,
  name: string | undefined,
): Promise<Version> {
  const source = await resolveRef(context.writer, from, 'from');
  if (source?.kind === 'baseline') {
    return refuse(refused('already-baseline', { name: source.name }, 'from').refusal);
  }
  if (source?.kind === 'snapshot') {
    valueOf(notWaiting(source, await requestOf(context.writer, source)));
    return source;
  }
  if (name === undefined) return refuse(refused('name-empty', {}, 'name').refusal);
  return keepVersion(context, 'snapshot', { from, name, note: '' });
}

function submit(context: RequestContext, kind: RequestKind, version: Version, reason: string) {
  const none = { legs: [], papers: [], cause: null, causeText: '', riskId: null };
  return createRequest(context, { ...none, kind, reason, versionId: version.id }, true);
}
