import { readPerson } from '#db/queries/catalogue-queries.ts';
import { readExceptionsOf } from '#db/queries/exception-queries.ts';
import { readApprovals, readHeldDrafts, readRequest } from '#db/queries/request-queries.ts';
import { readRisk } from '#db/queries/risk-queries.ts';
import { appliedBy, newestSeq } from '#db/queries/since-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { Outcome, Refusal } from '#shared/domain/refusal.ts';
import { mayDecide } from '#shared/domain/requests/approval-rules.ts';
import type { Approval, BudgetRequest } from '#shared/domain/requests/request.ts';
import type { RequestDetail } from '#shared/domain/requests/request-detail.ts';
import type { RequestPreview } from '#shared/domain/requests/request-preview.ts';
import { mayHandle, stateAfter } from '#shared/domain/requests/request-rules.ts';
import type { Day } from '#shared/values/day.ts';
import { actingPerson, query } from '../base.ts';
import { found } from '../refusals.ts';
import { previewOf } from './preview-of.ts';
import { changedSince } from './since-submission.ts';

export const previewRequestLegs = query.requests.preview.handler(async ({ context, input }) => {
  const { reader, parts, workspace } = context;
  const person = await actingPerson(context, workspace);
  const asked = {
    id: null,
    state: 'draft',
    kind: input.kind,
    legs: input.legs.map((leg) => ({ ...leg, lineName: '' })),
    totalFen: input.totalFen,
    versionId: input.versionId,
    requesterId: person?.id ?? null,
  } as const;
  return previewOf(reader, asked, [], parts.today());
});

export const listHeldEdits = query.requests.held.handler(async ({ context }) => {
  const person = await actingPerson(context, context.workspace);
  const drafts = await readHeldDrafts(context.reader, person?.id ?? null);
  return drafts.map(({ id, number, totalFen, legs }) => ({
    id,
    number,
    totalFen,
    legs: legs.map(({ lineId, month, fen }) => ({ lineId, month, fen })),
  }));
});

export const getRequest = query.requests.get.handler(async ({ context, input }) => {
  const person = await actingPerson(context, context.workspace);
  return detailOf(context.workspace, input.id, person, context.parts.today());
});

async function detailOf(
  workspace: Workspace,
  id: string,
  person: Person | null,
  today: Day,
): Promise<RequestDetail> {
  const { reader } = workspace;
  // Read first: what is told afterwards may be newer than this position, never older.
  const seq = await newestSeq(reader);
  const request = found(await readRequest(reader, id), 'request');
  const approvals = await readApprovals(reader, id);
  const requesterName = await nameOf(reader, request);
  const preview = await previewOf(reader, request, approvals, today);
  const applied = request.state === 'applied' ? await appliedBy(reader, id) : null;
  return {
    request,
    requesterName,
    risk: await riskOf(reader, request),
    approvals,
    preview,
    since: request.state === 'submitted' ? await changedSince(workspace, request, preview) : null,
    exceptions: await readExceptionsOf(reader, id),
    actions: actionsOf(request, { requesterName, approvals, preview, person }),
    appliedSeq: applied?.seq ?? null,
    appliedAt: applied?.at ?? null,
    seq,
  };
}

async function riskOf(reader: Reader, { riskId }: BudgetRequest): Promise<RequestDetail['risk']> {
  const risk = riskId === null ? undefined : await readRisk(reader, riskId);
  return risk === undefined ? null : { id: risk.id, number: risk.number, title: risk.title };
}

async function nameOf(reader: Reader, { requesterId }: BudgetRequest): Promise<string | null> {
  return requesterId === null ? null : ((await readPerson(reader, requesterId))?.name ?? null);
}

interface Standing {
  readonly requesterName: string | null;
  readonly approvals: readonly Approval[];
  readonly preview: RequestPreview;
  readonly person: Person | null;
}

/** For each action null, or why the person at the desk can't do it now. */
function actionsOf(request: BudgetRequest, { requesterName, approvals, preview, person }: Standing) {
  const handle = mayHandle(request, requesterName, person);
  const decide = (given: readonly Approval[]) => mayDecide(request, given, preview.approval, person);
  return {
    change: hindrance(stateAfter(request, 'change'), handle),
    submit: hindrance(stateAfter(request, 'submit'), handle),
    withdraw: hindrance(stateAfter(request, 'withdraw'), handle),
    approve: hindrance(stateAfter(request, 'approve'), decide(approvals)) ?? preview.problem,
    reject: hindrance(stateAfter(request, 'reject'), decide([])),
  };
}

function hindrance(...outcomes: readonly Outcome<unknown>[]): Refusal | null {
  for (const outcome of outcomes) {
    if (outcome.kind === 'refused') return outcome.refusal;
  }
  return null;
}
