import { type Fen, fen } from '#shared/values/money.ts';
import type { Person } from '../catalogue/person.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { ApprovalLimit, ApprovalNeed, ApproverRole } from './approval-limit.ts';
import type { Approval, BudgetRequest, RequestKind } from './request.ts';

const yuan = (amount: number): Fen => fen(amount * 100);

const one = (role: ApproverRole): ApprovalNeed => ({ role, approverCount: 1 });

/**
 * In force while nobody has changed them: up to 50,000 yuan within a category one project manager, else one of
 * finance; from a million yuan two of finance. Draws, releases, baselines and scenarios always take finance.
 */
export const defaultLimits: readonly ApprovalLimit[] = [
  { kind: null, reach: 'within', fromFen: yuan(0), ...one('project-manager') },
  { kind: null, reach: 'across', fromFen: yuan(0), ...one('finance') },
  { kind: null, reach: 'any', fromFen: fen(50_000 * 100 + 1), ...one('finance') },
  { kind: null, reach: 'any', fromFen: yuan(1_000_000), role: 'finance', approverCount: 2 },
  ...(['draw', 'release', 'baseline', 'scenario'] as const).map(
    (kind): ApprovalLimit => ({ kind, reach: 'any', fromFen: yuan(0), ...one('finance') }),
  ),
];

const ROLE_RANK: Readonly<Record<ApproverRole, number>> = { 'project-manager': 1, finance: 2 };

/** What a limit is held against. */
export type Moved = {
  readonly kind: RequestKind;
  readonly amountFen: Fen;
  readonly acrossCategories: boolean;
};

/**
 * Who has to approve: of the limits that fit, the higher role and the larger number hold, each by itself. Where none
 * fits, one of finance: what nobody thought of is not let through lightly.
 */
export function neededApproval(limits: readonly ApprovalLimit[], moved: Moved): ApprovalNeed {
  const fitting = limits.filter((limit) => fits(limit, moved));
  if (fitting.length === 0) return one('finance');
  return {
    role: fitting.some(({ role }) => role === 'finance') ? 'finance' : 'project-manager',
    approverCount: Math.max(...fitting.map(({ approverCount }) => approverCount)),
  };
}

function fits({ kind, reach, fromFen }: ApprovalLimit, moved: Moved): boolean {
  if (kind !== null && kind !== moved.kind) return false;
  if (reach !== 'any' && (reach === 'across') !== moved.acrossCategories) return false;
  return moved.amountFen >= fromFen;
}

/** Refused: 'limit-repeated', with `field` naming the second of two limits with the same conditions ('limits.2'). */
export function checkLimits(limits: readonly ApprovalLimit[]): Outcome<readonly ApprovalLimit[]> {
  const seen = new Set<string>();
  for (const [index, { kind, reach, fromFen }] of limits.entries()) {
    const key = `${kind ?? ''} ${reach} ${fromFen}`;
    if (seen.has(key)) return refused('limit-repeated', {}, `limits.${index}`);
    seen.add(key);
  }
  return accepted(limits);
}

export function hasRole(person: Pick<Person, 'role'>, role: ApproverRole): boolean {
  return person.role !== 'member' && ROLE_RANK[person.role] >= ROLE_RANK[role];
}

/**
 * Whether a person may give the next approval, or reject. The requester never does.
 * Refused: 'nobody-at-desk', 'own-request', 'already-approved', 'needs-finance', 'needs-project-manager'.
 */
export function mayDecide(
  request: Pick<BudgetRequest, 'requesterId'>,
  approvals: readonly Pick<Approval, 'personId'>[],
  { role }: ApprovalNeed,
  person: Person | null,
): Outcome<Person> {
  if (person === null) return refused('nobody-at-desk');
  if (person.id === request.requesterId) return refused('own-request');
  if (approvals.some(({ personId }) => personId === person.id)) return refused('already-approved');
  if (hasRole(person, role)) return accepted(person);
  return refused(role === 'finance' ? 'needs-finance' : 'needs-project-manager');
}

/** Everyone who might give the next approval. */
export function candidates(
  request: Pick<BudgetRequest, 'requesterId'>,
  approvals: readonly Pick<Approval, 'personId'>[],
  need: ApprovalNeed,
  people: readonly Person[],
): readonly Person[] {
  return people.filter((person) => mayDecide(request, approvals, need, person).kind === 'ok');
}
