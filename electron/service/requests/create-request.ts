import { insertRequest, numbersWith, updateRequest, writeLegs } from '#db/queries/request-queries.ts';
import { readRisk, readRisks } from '#db/queries/risk-queries.ts';
import { draftFault, type WrittenLeg } from '#shared/domain/requests/legs.ts';
import type {
  BudgetRequest,
  NamedLeg,
  RequestChange,
  RequestId,
  RequestInput,
  RequestKind,
  RequestState,
} from '#shared/domain/requests/request.ts';
import { numberPrefix } from '#shared/domain/requests/request-number.ts';
import { nextNumber } from '#shared/domain/values/running-number.ts';
import {
  checkComplete,
  checkDrawRisk,
  mayHandle,
  stateAfter,
} from '#shared/domain/requests/request-rules.ts';
import { decideMove } from '#shared/domain/requests/move.ts';
import type { Fen } from '#shared/values/money.ts';
import { refuse, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { judgeRequest } from './judge-request.ts';
import { readBooks } from './read-books.ts';
import { type RequestContext, requirePerson } from './request-context.ts';

export interface CreatedRequest {
  readonly id: RequestId;
  readonly number: string;
  readonly state: RequestState;
}

/**
 * Writes a request down as the person's draft, and with `submit` sends it for approval at once. Describes the
 * record; a caller that does more describes it anew.
 */
export async function createRequest(
  context: RequestContext,
  input: RequestInput,
  submit: boolean,
): Promise<CreatedRequest> {
  const person = requirePerson(context);
  const draft = await draftOf(context, { ...input, requesterId: person.id, totalFen: null });
  await insertRequest(context.writer, draft, () => context.parts.newId());
  context.record.describe({ key: 'requestDrafted', params: { number: draft.number } }, draft.reason);
  return submit ? submitRequest(context, draft) : { id: draft.id, number: draft.number, state: draft.state };
}

/** A new draft with the next number of its kind and year. Not stored yet. */
export async function draftOf(
  { writer, parts }: RequestContext,
  input: RequestInput & { readonly requesterId: BudgetRequest['requesterId']; readonly totalFen: Fen | null },
): Promise<BudgetRequest> {
  await requireRisk(writer, input.riskId);
  const prefix = numberPrefix(input.kind, parts.today());
  return {
    ...input,
    id: parts.newId<'budget_request'>(),
    number: nextNumber(prefix, await numbersWith(writer, prefix)),
    state: 'draft',
    legs: await namedLegs({ writer, parts }, input.kind, input.legs),
    createdAt: parts.now(),
    submittedAt: null,
    submittedSeq: null,
    decidedAt: null,
    decisionReason: '',
  };
}

/** The legs with the names that their lines have now; refused where they can't be kept at all. */
async function namedLegs(
  { writer, parts }: Pick<RequestContext, 'writer' | 'parts'>,
  kind: RequestKind,
  legs: readonly WrittenLeg[],
): Promise<NamedLeg[]> {
  if (legs.length === 0) return [];
  const books = await readBooks(
    writer,
    legs.map((leg) => leg.lineId),
    parts.today(),
  );
  const fault = draftFault(kind, legs, books);
  if (fault !== null) return refuse(fault);
  const names = new Map(books.lines.map((line) => [line.id, line.name]));
  return legs.map(({ lineId, month, fen }) => ({ lineId, month, fen, lineName: names.get(lineId) ?? '' }));
}

/** The draft with the change made and stored. */
export async function changeDraft(
  context: RequestContext,
  request: BudgetRequest,
  change: RequestChange,
): Promise<BudgetRequest> {
  const { legs, ...fields } = change;
  await requireRisk(context.writer, change.riskId ?? null);
  const changed = {
    ...request,
    ...fields,
    legs: legs === undefined ? request.legs : await namedLegs(context, request.kind, legs),
  };
  await updateRequest(context.writer, changed);
  if (legs !== undefined) {
    await writeLegs(context.writer, request.id, changed.legs, () => context.parts.newId());
  }
  return changed;
}

/** The risk that is named has to be there. */
async function requireRisk(writer: RequestContext['writer'], riskId: RequestInput['riskId']): Promise<void> {
  if (riskId !== null) found(await readRisk(writer, riskId), 'risk', 'riskId');
}

/** Sends a stored draft for approval: complete, and such that it could be applied now. */
export async function submitRequest(
  context: RequestContext,
  request: BudgetRequest,
  requesterName: string | null = null,
): Promise<CreatedRequest> {
  const { writer, parts, record } = context;
  const person = valueOf(mayHandle(request, requesterName, context.person));
  const state = valueOf(stateAfter(request, 'submit'));
  valueOf(checkComplete(request));
  valueOf(checkDrawRisk(request, await readRisks(writer)));
  const { proposal, judged, versionFault } = await judgeRequest(writer, request, [], parts.today());
  if (versionFault !== null) return refuse(versionFault);
  valueOf(decideMove(proposal.kind, proposal.legs, judged.books, proposal.totalFen));
  await updateRequest(writer, {
    ...request,
    state,
    requesterId: person.id,
    submittedAt: parts.now(),
    submittedSeq: record.seq,
  });
  record.describe({ key: 'requestSubmitted', params: { number: request.number } }, request.reason);
  return { id: request.id, number: request.number, state };
}
