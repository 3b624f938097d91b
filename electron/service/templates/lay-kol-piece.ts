import type { DeliverableStepTable, ScriptReviewTable } from '#db/tables/kol-tables.ts';
import { checkPublication, isPassed } from '#shared/domain/compliance/check-publication.ts';
import { exampleQualifications, exampleRulePack } from '#shared/domain/compliance/example-rule-pack.ts';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import type { Id } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import { scriptHash } from '../kols/compliance.ts';
import { desks, type KolGround, type LaidKol } from './kol-ground.ts';
import { stepDays } from './sample-kol-money.ts';
import { isOut, type SamplePiece, stepsTo, waiverReason } from './sample-kol-piece.ts';
import { briefOf, products, scriptOf } from './sample-kol-scripts.ts';
import { known } from './sample-timeline.ts';

/** A deliverable with who brought it where, and the reviews of its script. */
export interface LaidPiece {
  readonly deliverable: Deliverable;
  readonly steps: readonly DeliverableStepTable[];
  readonly reviews: readonly ScriptReviewTable[];
}

interface PieceParts {
  readonly newId: <Entity extends string>() => Id<Entity>;
  /** The days on which the tasks of the plan end. */
  readonly taskDays: ReadonlyMap<TaskId, Day>;
}

export function layPiece(ground: KolGround, laid: LaidKol, piece: SamplePiece, parts: PieceParts): LaidPiece {
  const deliverable = deliverableOf(ground, laid, piece, parts);
  const reached = [...stepsTo(piece.step), ...(piece.retracted === undefined ? [] : ['retracted' as const])];
  const steps = reached.map((step, at) => ({
    id: parts.newId<'deliverable_step'>(),
    deliverable_id: deliverable.id,
    step,
    person_id: known(ground.people, desks.keeper),
    day: stepDay(ground, deliverable, piece, step),
    at: instantOn(stepDay(ground, deliverable, piece, step), at),
    note: step === 'retracted' ? (piece.retracted?.reason[ground.language] ?? '') : '',
  }));
  const isReviewed = reached.includes('scheduled') || piece.isReviewed === true;
  return {
    deliverable,
    steps,
    reviews: isReviewed ? reviewsOf(ground, laid, piece, deliverable, parts) : [],
  };
}

function deliverableOf(
  { language, today, tasks }: KolGround,
  laid: LaidKol,
  piece: SamplePiece,
  { newId, taskDays }: PieceParts,
): Deliverable {
  const id = newId<'deliverable'>();
  const product = products[piece.product];
  const title = piece.title[language];
  const taskId = piece.task === undefined ? null : known(tasks, piece.task);
  const dueDay = taskId === null ? addDays(today, piece.due) : known(taskDays, taskId);
  const isWritten = piece.step !== 'brief' && piece.step !== 'script';
  const script = isWritten ? scriptOf(title, piece.product, piece.script ?? 'plain', language) : '';
  return {
    id,
    kolId: laid.id,
    cooperationId: laid.cooperationId,
    taskId,
    format: piece.format,
    title,
    productName: product.name[language],
    productGrade: product.grade,
    audienceGrade: product.audience,
    campaignText: briefOf(piece.product, language),
    scriptDueDay: piece.scriptDue === undefined ? null : addDays(today, piece.scriptDue),
    dueDay,
    script,
    fen: fen(piece.yuan * 100),
    step: piece.step,
    scriptHash: scriptHash(script),
    publishedOn: isOut(piece) ? addDays(dueDay, piece.lateDays ?? 0) : null,
    link: isOut(piece) ? `https://example.com/sample/${id}` : '',
    acceptanceId: null,
  };
}

/** So many days before its day of publication, and yesterday at the latest. */
function stepDay(
  { today }: KolGround,
  { publishedOn, dueDay }: Deliverable,
  { retracted }: SamplePiece,
  step: DeliverableStep,
): Day {
  if (step === 'retracted') return addDays(today, retracted?.day ?? 0);
  const before = step === 'published' ? 0 : stepDays[step];
  const planned = addDays(publishedOn ?? dueDay, -before);
  const yesterday = addDays(today, -1);
  return planned < yesterday ? planned : yesterday;
}

/** During office hours, what comes later that day later. */
function instantOn(day: Day, hour: number): string {
  return `${day}T0${1 + hour}:00:00.000Z`;
}

/** By the example pack that ships, whatever it says of the script; a waiver follows what it blocks. */
function reviewsOf(
  ground: KolGround,
  { kol }: LaidKol,
  piece: SamplePiece,
  deliverable: Deliverable,
  { newId }: PieceParts,
): ScriptReviewTable[] {
  const { language, today, people } = ground;
  const pack = exampleRulePack(language);
  const day = deliverable.publishedOn ?? deliverable.dueDay;
  const qualifications = (kol.qualifications ?? []).map(({ kind, fromDaysAgo, untilDays }) => ({
    kind: exampleQualifications[kind][language],
    validFrom: addDays(today, -fromDaysAgo),
    validUntil: addDays(today, untilDays),
  }));
  const findings = checkPublication(pack, { ...deliverable, day, qualifications });
  const reviewedOn = stepDay(ground, deliverable, piece, 'review');
  const review: ScriptReviewTable = {
    id: newId<'script_review'>(),
    deliverable_id: deliverable.id,
    script: deliverable.script,
    script_hash: deliverable.scriptHash,
    pack_id: null,
    pack_name: pack.name,
    day,
    findings: JSON.stringify(
      findings.map((finding) => ({
        finding,
        ruleName: pack.rules[finding.rule]?.name ?? '',
        ruleNote: pack.rules[finding.rule]?.note ?? '',
      })),
    ),
    verdict: isPassed(findings) ? 'passed' : 'blocked',
    person_id: known(people, desks.reviewer),
    reason: '',
    at: instantOn(reviewedOn, stepHours.reviewed),
  };
  if (piece.script !== 'waived') return [review];
  const waiver: ScriptReviewTable = {
    ...review,
    id: newId<'script_review'>(),
    verdict: 'waived',
    reason: waiverReason[language],
    at: instantOn(reviewedOn, stepHours.waived),
  };
  return [review, waiver];
}

const stepHours = { reviewed: 6, waived: 7 } as const;
