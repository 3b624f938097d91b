import type { Status } from '#renderer/ui/status-mark.tsx';
import type { DeliverableRow, ReviewState } from '#shared/domain/kols/deliverable.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';

/** How a step stands, whatever else is to be said of the deliverable. */
export const STEP_STATUS = {
  brief: 'none',
  script: 'none',
  review: 'none',
  scheduled: 'none',
  published: 'good',
  retracted: 'stop',
} as const satisfies Record<DeliverableStep, Status>;

export const REVIEW_STATUS = {
  none: 'none',
  blocked: 'stop',
  passed: 'good',
  waived: 'watch',
  outdated: 'watch',
} as const satisfies Record<ReviewState, Status>;

/** Whether what its review says matters at its step: before there is a script nobody asks. */
export function showsReview({ step, review }: Pick<DeliverableRow, 'step' | 'review'>): boolean {
  if (step === 'review' || step === 'scheduled') return true;
  return step === 'script' && review !== 'none';
}
