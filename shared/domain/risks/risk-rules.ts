import type { Day } from '#shared/values/day.ts';
import { accepted, type Outcome, refused } from '../refusal.ts';
import type { Risk, RiskChange } from './risk.ts';

/** What all numbers of risks begin with: 'R-007'. */
export const RISK_PREFIX = 'R-';

/** The risk after a change. That it occurred, was closed or is open again is said with a reason. */
export function changedRisk(risk: Risk, change: RiskChange, reason: string): Outcome<Risk> {
  const after = { ...risk, ...change };
  if (after.status !== risk.status && reason === '') return refused('reason-missing', {}, 'reason');
  return accepted(after);
}

/** A risk whose response should be in place by now. */
export function isOverdue({ status, dueDay }: Pick<Risk, 'status' | 'dueDay'>, today: Day): boolean {
  return status === 'open' && dueDay !== null && dueDay < today;
}

/** Whether a risk still counts: what is closed can't cost anything any more. */
export function countsTowardExposure({ status }: Pick<Risk, 'status'>): boolean {
  return status !== 'closed';
}
