import type { Day } from '#shared/values/day.ts';
import type { Finding } from '../compliance/check-publication.ts';
import { type Outcome, type Refused, accepted, refused } from '../refusal.ts';
import { type DeliverableStep, deliverableStepSchema } from './kol-kinds.ts';

/** A deliverable as its steps depend on it. */
export interface SteppedDeliverable {
  readonly title: string;
  readonly step: DeliverableStep;
  readonly script: string;
  /** Of the script as it stands. */
  readonly scriptHash: string;
}

/** The newest review, of whatever script it looked at. */
export interface ReviewedScript {
  readonly scriptHash: string;
  readonly verdict: 'passed' | 'blocked' | 'waived';
  readonly findings: readonly Finding[];
}

/** What stands between a script and its publication. */
export type ReviewState = 'none' | 'blocked' | 'passed' | 'waived' | 'outdated';

/** What scheduling and publishing are held against. */
export interface PublicationScene {
  readonly today: Day;
  /** Of publication: the one that is planned, or the one on which it happened. */
  readonly day: Day;
  readonly link: string;
  readonly review: ReviewedScript | null;
  /** What the pack in force on that day has against the script as it stands, by the speaker on that day. */
  readonly findings: readonly Finding[];
}

const ORDER = deliverableStepSchema.options;

/** The step that follows by itself; null after publication: taking it down is a decision of its own. */
export function followingStep(step: DeliverableStep): DeliverableStep | null {
  return step === 'published' || step === 'retracted' ? null : (ORDER[ORDER.indexOf(step) + 1] ?? null);
}

/** Where a script stands with its newest review; any edit since then makes that review one of another text. */
export function reviewStateOf(scriptHash: string, review: ReviewedScript | null): ReviewState {
  if (review === null) return 'none';
  return review.scriptHash === scriptHash ? review.verdict : 'outdated';
}

/**
 * To the next step. A script has to be there before it is reviewed; scheduling and publishing need a review of exactly
 * this script, passed or waived, and nothing that blocks it on the day beyond what was waived: a qualification that
 * runs out before, a pack that is in force by then. What is published has a day up to today, and a link.
 * Refused: 'deliverable-out-of-order', 'deliverable-published', 'deliverable-retracted' {title}; 'script-empty' {title};
 * as in checkPublishable; 'publication-ahead' {todayDay}; 'link-missing' {title}.
 */
export function advanceDeliverable(
  deliverable: SteppedDeliverable,
  to: DeliverableStep,
  scene: PublicationScene,
): Outcome<DeliverableStep> {
  const { title } = deliverable;
  const stands = stillMoves(deliverable);
  if (stands !== null) return stands;
  if (followingStep(deliverable.step) !== to) return refused('deliverable-out-of-order', { title }, 'to');
  if (to === 'script') return accepted(to);
  if (deliverable.script.trim() === '') return refused('script-empty', { title }, 'script');
  if (to === 'review') return accepted(to);
  const publishable = checkPublishable(deliverable, scene);
  if (publishable.kind === 'refused' || to === 'scheduled')
    return publishable.kind === 'refused' ? publishable : accepted(to);
  if (scene.day > scene.today) return refused('publication-ahead', { todayDay: scene.today }, 'day');
  return scene.link.trim() === '' ? refused('link-missing', { title }, 'link') : accepted(to);
}

/**
 * Back to an earlier step, for a reason; not once it was published.
 * Refused: 'reason-missing', 'deliverable-published', 'deliverable-retracted', 'deliverable-out-of-order' {title}.
 */
export function sendBackDeliverable(
  deliverable: SteppedDeliverable,
  to: DeliverableStep,
  reason: string,
): Outcome<DeliverableStep> {
  const stands = stillMoves(deliverable);
  if (stands !== null) return stands;
  const isBack = ORDER.indexOf(to) < ORDER.indexOf(deliverable.step);
  if (!isBack) return refused('deliverable-out-of-order', { title: deliverable.title }, 'to');
  return reason.trim() === '' ? refused('reason-missing', {}, 'reason') : accepted(to);
}

/**
 * Takes down what was published, for a reason.
 * Refused: 'reason-missing', 'deliverable-retracted', 'deliverable-not-published' {title}.
 */
export function retractDeliverable(
  { title, step }: SteppedDeliverable,
  reason: string,
): Outcome<DeliverableStep> {
  if (step === 'retracted') return refused('deliverable-retracted', { title });
  if (step !== 'published') return refused('deliverable-not-published', { title });
  return reason.trim() === '' ? refused('reason-missing', {}, 'reason') : accepted('retracted');
}

/**
 * The step at which a deliverable stands after its script was edited: what was on its way to publication is reviewed
 * again. Refused: 'deliverable-published', 'deliverable-retracted' {title}: what went out stays as it was.
 */
export function stepAfterEdit(deliverable: SteppedDeliverable): Outcome<DeliverableStep> {
  return stillMoves(deliverable) ?? accepted(deliverable.step === 'scheduled' ? 'review' : deliverable.step);
}

/**
 * Whether a script may go out on the day.
 * Refused: 'script-not-reviewed', 'script-edited-since', 'script-blocked' {title}; 'qualification-missing' {title,
 * qualifications}, 'qualification-expired' {title, qualifications, expiredDay, onDay}, 'grade-above-audience' {title,
 * productGrade, audienceGrade}, 'rules-changed-since' {title, onDay}.
 */
function checkPublishable(deliverable: SteppedDeliverable, scene: PublicationScene): Outcome<null> {
  const { title, scriptHash } = deliverable;
  const { review, day } = scene;
  const state = reviewStateOf(scriptHash, review);
  if (state === 'none') return refused('script-not-reviewed', { title });
  if (state === 'outdated') return refused('script-edited-since', { title });
  if (state === 'blocked') return refused('script-blocked', { title });
  const waived = new Set(state === 'waived' ? review?.findings.map(identityOf) : []);
  const open = scene.findings.find(
    (finding) => finding.severity === 'block' && !waived.has(identityOf(finding)),
  );
  return open === undefined ? accepted(null) : refusedBy(open, title, day);
}

function refusedBy(finding: Finding, title: string, onDay: Day): Refused {
  switch (finding.kind) {
    case 'qualification': {
      const qualifications = finding.anyOf.join(' / ');
      return finding.expired === null
        ? refused('qualification-missing', { title, qualifications })
        : refused('qualification-expired', { title, qualifications, expiredDay: finding.expired, onDay });
    }
    case 'suitability': {
      const { productGrade, audienceGrade } = finding;
      return refused('grade-above-audience', { title, productGrade, audienceGrade });
    }
    default:
      return refused('rules-changed-since', { title, onDay });
  }
}

/** What makes two findings the same one, whatever pack they came from. */
function identityOf(finding: Finding): string {
  switch (finding.kind) {
    case 'forbidden':
      return `forbidden ${finding.phrase}`;
    case 'suitability':
      return `suitability ${finding.productGrade} ${finding.audienceGrade}`;
    default:
      return `${finding.kind} ${finding.anyOf.join(' ')}`;
  }
}

function stillMoves({ title, step }: SteppedDeliverable): Refused | null {
  if (step === 'published') return refused('deliverable-published', { title });
  return step === 'retracted' ? refused('deliverable-retracted', { title }) : null;
}
