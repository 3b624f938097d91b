import { planChangedSince } from '#db/queries/timeline-since-queries.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { refused } from '#shared/domain/refusal.ts';
import { applyEdits } from '#shared/domain/timeline/apply-edits.ts';
import { editLabel, followCount, withFollowers } from '#shared/domain/timeline/edit-label.ts';
import type { GateDecisionInput } from '#shared/domain/timeline/gate.ts';
import { decideGate as decide } from '#shared/domain/timeline/gate-rules.ts';
import { command, query, refuse, valueOf } from '../base.ts';
import { type RequestContext, requirePerson } from '../requests/request-context.ts';
import { keepChange, planChange } from './change-timeline.ts';
import { readPlanNow, readTimelineLines } from './read-plan.ts';

export const timelineGet = query.timeline.get.handler(({ context }) => readPlanNow(context.reader));

export const timelineMoney = query.timeline.money.handler(async ({ context }) => ({
  lines: await readTimelineLines(context.reader, (await readPlanNow(context.reader)).timeline),
}));

export const applyPlanEdits = command.timeline.apply.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { timeline: before } = await readPlanNow(context.workspace.reader);
  const edited = valueOf(applyEdits(before, input.edits, { newId: () => parts.newId() }));
  const change = await planChange(writer, before, edited);
  if (input.seenSeq !== undefined) {
    const lineIds = change.tied.map(({ lineId }) => lineId);
    const isStale = await planChangedSince(writer, input.seenSeq, lineIds);
    if (isStale) return refuse(refused('plan-changed').refusal);
  }
  if (change.needsReason && input.reason === '') {
    return refuse(refused('reason-missing', {}, 'reason').refusal);
  }
  await keepChange(context, change);
  record.describe(editLabel(input.edits, { ...change, tiedLineCount: change.tied.length }), input.reason);
  return { seq: await record.position(), movedCount: followCount(change) };
});

export const decideGate = command.timeline.decide.handler(async ({ context, input }) => {
  const label = await keepGateDecision(context, input);
  context.record.describe(label, input.note);
  return { seq: await context.record.position() };
});

/** Keeps a gate's decision with the dates that follow from it. @returns what was done. Describes nothing. */
export async function keepGateDecision(
  context: RequestContext & { readonly workspace: Pick<Workspace, 'reader'> },
  input: GateDecisionInput,
): Promise<Label> {
  const { writer, parts } = context;
  const { id: personId } = requirePerson(context);
  const { timeline: before } = await readPlanNow(context.workspace.reader);
  const decided = decide(before, input, {
    personId,
    now: parts.now(),
    today: parts.today(),
    newId: () => parts.newId(),
  });
  const change = await planChange(writer, before, valueOf(decided));
  await keepChange(context, change);
  const task = before.tasks.find(({ id }) => id === input.taskId)?.name ?? '';
  const label = decisionLabel(input, task);
  return withFollowers(label, { ...change, tiedLineCount: change.tied.length });
}

function decisionLabel({ verdict, day, actions }: GateDecisionInput, task: string): Label {
  const params = { task, onDay: day };
  switch (verdict) {
    case 'go':
      return { key: 'gateGo', params };
    case 'conditional':
      return { key: 'gateConditional', params: { ...params, actionCount: actions.length } };
    default:
      return { key: 'gateNoGo', params };
  }
}
