import { writeCells, updateProgramme, readProgramme } from '#db/queries/budget-queries.ts';
import { insertException } from '#db/queries/exception-queries.ts';
import { insertApproval, readApprovals, updateRequest } from '#db/queries/request-queries.ts';
import { newestChange, type Watched } from '#db/queries/since-queries.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { checkException } from '#shared/domain/policy/exception-rules.ts';
import { needsException } from '#shared/domain/policy/plan-band.ts';
import { refused } from '#shared/domain/refusal.ts';
import { appliedLabel } from '#shared/domain/requests/applied-label.ts';
import { mayDecide, neededApproval } from '#shared/domain/requests/approval-rules.ts';
import { movedFen, type WrittenLeg } from '#shared/domain/requests/legs.ts';
import { type DecidedMove, decideMove, isAcrossCategories, lineMoves } from '#shared/domain/requests/move.ts';
import { bandsOf } from '#shared/domain/requests/preview-request.ts';
import type { BudgetRequest, ExceptionInput, RequestState } from '#shared/domain/requests/request.ts';
import { stateAfter } from '#shared/domain/requests/request-rules.ts';
import { refuse, valueOf } from '../base.ts';
import { type Judgement, judgeRequest } from './judge-request.ts';
import type { RequestContext } from './request-context.ts';
import { versionKinds } from './version-kinds.ts';

export interface GivenApproval {
  /** The ledger's position that the approver saw. */
  readonly seenSeq: number;
  readonly note: string;
  readonly exception?: ExceptionInput | undefined;
}

/** Gives the next approval; the one that completes the request applies it in the same record. */
export async function approveRequest(
  context: RequestContext,
  request: BudgetRequest,
  given: GivenApproval,
): Promise<RequestState> {
  const { writer, parts, record } = context;
  valueOf(stateAfter(request, 'approve'));
  const approvals = await readApprovals(writer, request.id);
  const judgement = await judgeRequest(writer, request, approvals, parts.today());
  const { proposal, judged } = judgement;
  const need = neededApproval(judged.limits, movedOf(judgement));
  const person = valueOf(mayDecide(request, approvals, need, context.person));
  await requireSeen(context, request, judgement, given.seenSeq);
  if (judgement.versionFault !== null) return refuse(judgement.versionFault);
  const move = valueOf(decideMove(proposal.kind, proposal.legs, judged.books, proposal.totalFen));
  await grantExceptions(context, { request, judgement, person, exception: given.exception });
  await insertApproval(writer, parts.newId(), request.id, {
    personId: person.id,
    at: parts.now(),
    note: given.note,
  });
  const givenCount = approvals.length + 1;
  if (givenCount < need.approverCount) {
    const params = { number: request.number, givenCount, neededCount: need.approverCount };
    record.describe({ key: 'requestApproved', params }, given.note);
    return request.state;
  }
  const label = await apply({ ...context, person }, { request, judgement, move });
  const state = valueOf(stateAfter(request, 'apply'));
  await updateRequest(writer, { ...request, state, decidedAt: parts.now() });
  record.describe(label, request.reason);
  return state;
}

export function movedOf({ proposal, judged }: Judgement) {
  return {
    kind: proposal.kind,
    amountFen: movedFen(proposal.legs),
    acrossCategories: isAcrossCategories(lineMoves(proposal.legs, judged.books)),
  };
}

/** What of the workspace a request depends on. */
export function watchedBy(
  { id, versionId }: Pick<BudgetRequest, 'id' | 'versionId'>,
  legs: readonly WrittenLeg[],
): Watched {
  return {
    requestId: id,
    versionId,
    lineIds: [...new Set(legs.map((leg) => leg.lineId))],
    months: [...new Set(legs.map((leg) => leg.month))],
  };
}

/** What the approver looked at has to be what is applied: a later change of a touched line asks to look again. */
async function requireSeen(
  { writer }: RequestContext,
  request: BudgetRequest,
  { proposal: { legs }, judged }: Judgement,
  seenSeq: number,
): Promise<void> {
  const newest = await newestChange(writer, watchedBy(request, legs), seenSeq);
  if (newest === undefined) return;
  const name =
    judged.books.lines.find((candidate) => candidate.id === newest.lineId)?.name ??
    legs.find((leg) => leg.lineId === newest.lineId)?.lineName ??
    legs[0]?.lineName ??
    request.number;
  refuse(refused('changed-meanwhile', { line: name, seq: newest.seq }).refusal);
}

/** Every category that leaves its band needs an exception, which the approver grants with a reason and a last day. */
async function grantExceptions(
  { writer, parts }: RequestContext,
  {
    request,
    judgement: { proposal, judged },
    person,
    exception,
  }: {
    readonly request: BudgetRequest;
    readonly judgement: Judgement;
    readonly person: Person;
    readonly exception: ExceptionInput | undefined;
  },
): Promise<void> {
  const bands = bandsOf(proposal, lineMoves(proposal.legs, judged.books), judged).filter(needsException);
  if (bands.length === 0) return;
  const [first] = bands;
  if (exception === undefined) {
    const category = judged.books.categories.find(({ id }) => id === first?.share.categoryId)?.name ?? '';
    const params = { category, shareBp: first?.after.shareBp ?? 0 };
    return refuse(refused('exception-needed', params, 'exception').refusal);
  }
  const granted = valueOf(checkException(exception, parts.today()));
  for (const { share, after } of bands) {
    if (after.shareBp === null) continue;
    await insertException(writer, {
      id: parts.newId<'policy_exception'>(),
      categoryId: share.categoryId,
      requestId: request.id,
      shareBp: after.shareBp,
      reason: granted.reason,
      until: granted.until,
      grantedBy: person.id,
    });
  }
}

async function apply(
  context: RequestContext & { readonly person: Person },
  {
    request,
    judgement: { judged, proposal },
    move,
  }: { readonly request: BudgetRequest; readonly judgement: Judgement; readonly move: DecidedMove },
): Promise<Label> {
  const version = versionKinds[request.kind];
  if (version !== undefined) return version.apply(context, request);
  const { writer, parts } = context;
  if (proposal.totalFen !== null) {
    await updateProgramme(writer, { ...(await readProgramme(writer)), totalFen: proposal.totalFen });
  }
  await writeCells(writer, move.cells, () => parts.newId());
  return appliedLabel(request, move.moves, judged.books);
}
