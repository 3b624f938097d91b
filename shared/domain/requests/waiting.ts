import { type Fen, fen } from '#shared/values/money.ts';
import type { Person } from '../catalogue/person.ts';
import type { ApprovalLimit } from './approval-limit.ts';
import { mayDecide, neededApproval } from './approval-rules.ts';
import type { Approval, BudgetRequest, RequestKind } from './request.ts';

/** A submitted request, as far as it decides who has to approve it. */
export type WaitingRequest = Pick<BudgetRequest, 'requesterId'> & {
  readonly kind: RequestKind;
  readonly amountFen: Fen;
  readonly acrossCategories: boolean;
  readonly approvals: readonly Pick<Approval, 'personId'>[];
};

/** Whether a submitted request waits for this person. */
export function waitsFor(
  person: Person | null,
  request: WaitingRequest,
  limits: readonly ApprovalLimit[],
): boolean {
  const need = neededApproval(limits, request);
  return mayDecide(request, request.approvals, need, person).kind === 'ok';
}

/** The amount of a request by what its legs give and take together. */
export function amountOf(givenFen: number, takenFen: number): Fen {
  return fen(Math.max(givenFen, 0 - takenFen));
}
