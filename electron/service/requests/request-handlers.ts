import { readPerson } from '#db/queries/catalogue-queries.ts';
import { writeLimits } from '#db/queries/limit-queries.ts';
import { readApprovals, readRequest, updateRequest } from '#db/queries/request-queries.ts';
import { financePerson } from '#shared/domain/catalogue/finance-person.ts';
import { refused } from '#shared/domain/refusal.ts';
import { checkLimits, mayDecide, neededApproval } from '#shared/domain/requests/approval-rules.ts';
import type { BudgetRequest, RequestState } from '#shared/domain/requests/request.ts';
import { mayHandle, stateAfter } from '#shared/domain/requests/request-rules.ts';
import { command, refuse, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { approveRequest, movedOf } from './approve-request.ts';
import { changeDraft, createRequest, submitRequest } from './create-request.ts';
import { judgeRequest } from './judge-request.ts';
import type { RequestContext } from './request-context.ts';

export const createRequestDraft = command.requests.create.handler(async ({ context, input }) => {
  const { submit, ...request } = input;
  const created = await createRequest(context, request, submit);
  return { ...created, seq: await context.record.position() };
});

export const changeRequest = command.requests.change.handler(async ({ context, input }) => {
  const { request, person } = await handled(context, input.id);
  valueOf(stateAfter(request, 'change'));
  await changeDraft(context, { ...request, requesterId: person.id }, input.change);
  context.record.describe({ key: 'requestChanged', params: { number: request.number } });
  return { seq: await context.record.position() };
});

export const submitRequestDraft = command.requests.submit.handler(async ({ context, input }) => {
  const { request, requesterName } = await handled(context, input.id);
  valueOf(stateAfter(request, 'submit'));
  const changed = await changeDraft(context, request, input.change);
  const { state } = await submitRequest(context, changed, requesterName);
  return { state, seq: await context.record.position() };
});

export const withdrawRequest = command.requests.withdraw.handler(async ({ context, input }) => {
  const { request, person } = await handled(context, input.id);
  const state = valueOf(stateAfter(request, 'withdraw'));
  await updateRequest(context.writer, {
    ...request,
    requesterId: person.id,
    state,
    decidedAt: context.parts.now(),
    decisionReason: input.reason,
  });
  context.record.describe({ key: 'requestWithdrawn', params: { number: request.number } }, input.reason);
  return { state, seq: await context.record.position() };
});

export const approveSubmitted = command.requests.approve.handler(async ({ context, input }) => {
  const request = found(await readRequest(context.writer, input.id), 'request');
  const state = await approveRequest(context, request, input);
  return { state, seq: await context.record.position() };
});

export const rejectRequest = command.requests.reject.handler(async ({ context, input }) => {
  const state = await rejectSubmitted(context, input.id, input.reason);
  return { state, seq: await context.record.position() };
});

/** Turns a submitted request down, with a reason. */
export async function rejectSubmitted(
  context: RequestContext,
  id: string,
  reason: string,
): Promise<RequestState> {
  const { writer, parts, record } = context;
  const request = found(await readRequest(writer, id), 'request');
  const state = valueOf(stateAfter(request, 'reject'));
  const approvals = await readApprovals(writer, request.id);
  const judgement = await judgeRequest(writer, request, approvals, parts.today());
  const need = neededApproval(judgement.judged.limits, movedOf(judgement));
  valueOf(mayDecide(request, [], need, context.person));
  if (reason === '') return refuse(refused('reason-missing', {}, 'reason').refusal);
  await updateRequest(writer, {
    ...request,
    state,
    decidedAt: parts.now(),
    decisionReason: reason,
  });
  record.describe({ key: 'requestRejected', params: { number: request.number } }, reason);
  return state;
}

export const changeLimits = command.requests.changeLimits.handler(async ({ context, input }) => {
  valueOf(financePerson(context.person));
  const limits = valueOf(checkLimits(input.limits));
  await writeLimits(context.writer, limits, () => context.parts.newId());
  context.record.describe({ key: 'limitsChanged', params: { limitCount: limits.length } }, input.reason);
  return { seq: await context.record.position() };
});

/** The request, by the one to whom it belongs. */
async function handled(context: RequestContext, id: string) {
  const request = found(await readRequest(context.writer, id), 'request');
  const requesterName = await nameOf(context, request);
  return { request, requesterName, person: valueOf(mayHandle(request, requesterName, context.person)) };
}

async function nameOf({ writer }: RequestContext, { requesterId }: BudgetRequest): Promise<string | null> {
  if (requesterId === null) return null;
  return (await readPerson(writer, requesterId))?.name ?? null;
}
