import type { Person } from '../catalogue/person.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { type Outcome, type RefusalReason, accepted, refused } from '../refusal.ts';
import { countsTowardExposure } from '../risks/risk-rules.ts';
import type { Risk } from '../risks/risk.ts';
import type { BudgetRequest, RequestInput, RequestState } from './request.ts';

/** What can be done to a request. The approval that completes it is 'apply'. */
export type RequestStep = 'change' | 'submit' | 'withdraw' | 'approve' | 'apply' | 'reject';

/** From which states a step leads, and to which. What is applied, rejected or withdrawn stays so. */
const steps: Readonly<
  Record<RequestStep, { readonly from: readonly RequestState[]; readonly to: RequestState | null }>
> = {
  change: { from: ['draft'], to: null },
  submit: { from: ['draft'], to: 'submitted' },
  withdraw: { from: ['draft', 'submitted'], to: 'withdrawn' },
  approve: { from: ['submitted'], to: null },
  apply: { from: ['submitted'], to: 'applied' },
  reject: { from: ['submitted'], to: 'rejected' },
};

const reasons = {
  draft: 'request-is-draft',
  submitted: 'request-is-submitted',
  applied: 'request-is-applied',
  rejected: 'request-is-rejected',
  withdrawn: 'request-is-withdrawn',
} as const satisfies Record<RequestState, RefusalReason>;

/**
 * The state after a step.
 * Refused, with {number}, where the step doesn't lead from the present state: 'request-is-draft',
 * 'request-is-submitted', 'request-is-applied', 'request-is-rejected', 'request-is-withdrawn'.
 */
export function stateAfter(
  { state, number }: Pick<BudgetRequest, 'state' | 'number'>,
  step: RequestStep,
): Outcome<RequestState> {
  const { from, to } = steps[step];
  return from.includes(state) ? accepted(to ?? state) : refused(reasons[state], { number });
}

/**
 * A draft belongs to whoever made it; one that was held while nobody was at the desk, to whoever takes it up.
 * Refused: 'nobody-at-desk', 'request-not-yours' {person}.
 */
export function mayHandle(
  request: Pick<BudgetRequest, 'requesterId'>,
  requesterName: string | null,
  person: Person | null,
): Outcome<Person> {
  if (person === null) return refused('nobody-at-desk');
  if (request.requesterId === null || request.requesterId === person.id) return accepted(person);
  return refused('request-not-yours', { person: requesterName ?? '' });
}

/**
 * What a request has to say before it is sent for approval; a draft may lack it. What its legs do is for moveFaults.
 * Refused: 'reason-missing', 'paper-empty', for a draw 'cause-missing', 'cause-text-missing', 'evidence-missing', for
 * a version 'version-missing'.
 */
export function checkComplete(input: Omit<RequestInput, 'legs'>): Outcome<null> {
  if (isBlank(input.reason)) return refused('reason-missing', {}, 'reason');
  const empty = input.papers.findIndex(({ text, reference }) => isBlank(text) && isBlank(reference));
  if (empty >= 0) return refused('paper-empty', {}, `papers.${empty}`);
  if (input.kind === 'draw') {
    if (input.cause === null) return refused('cause-missing', {}, 'cause');
    if (input.cause === 'other' && isBlank(input.causeText))
      return refused('cause-text-missing', {}, 'causeText');
    if (input.papers.length === 0) return refused('evidence-missing', {}, 'papers');
  }
  const isVersion = input.kind === 'baseline' || input.kind === 'scenario';
  return isVersion && input.versionId === null ? refused('version-missing', {}, 'versionId') : accepted(null);
}

/**
 * A draw says which risk it is for, as soon as the register has one that is not closed.
 * Refused: 'risk-missing'.
 */
export function checkDrawRisk(
  { kind, riskId }: Pick<RequestInput, 'kind' | 'riskId'>,
  register: readonly Pick<Risk, 'status'>[],
): Outcome<null> {
  const isMissing = kind === 'draw' && riskId === null && register.some(countsTowardExposure);
  return isMissing ? refused('risk-missing', {}, 'riskId') : accepted(null);
}

function isBlank(text: string): boolean {
  return nameKey(text) === '';
}
