import { updateDeliverable } from '#db/queries/deliverable-queries.ts';
import { dueDayAfterScript } from '#shared/domain/kols/deliverable-days.ts';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';
import {
  advanceDeliverable,
  retractDeliverable,
  sendBackDeliverable,
} from '#shared/domain/kols/deliverable-steps.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import { command, refuse, valueOf } from '../base.ts';
import { checkScript, languageAtDesk } from './compliance.ts';
import { movedCount, movePublicationTask, withMoved } from './publication-task.ts';
import { newestReview, publicationDay, recordStep, requireDeliverable } from './read-deliverable.ts';
import { nationalWorkDays } from '#shared/domain/kols/national-work-days.ts';

export const advance = command.deliverables.advance.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const today = parts.today();
  const before = await requireDeliverable(writer, input.id);
  const happenedOn = input.day ?? today;
  if (happenedOn > today && input.to !== 'published') {
    refuse(refused('counted-ahead', { onDay: happenedOn, todayDay: today }, 'day').refusal);
  }
  const day = input.to === 'published' ? happenedOn : publicationDay(before, today);
  const { findings } = await checkScript(writer, before, day, languageAtDesk(parts));
  const link = input.link ?? before.link;
  const scene = {
    today,
    day,
    link,
    review: await newestReview(writer, before.id),
    findings: findings.map(({ finding }) => finding),
  };
  const step = valueOf(advanceDeliverable(before, input.to, scene));
  const after = advanced({ ...before, step, link }, happenedOn);
  await updateDeliverable(writer, after);
  await recordStep(context, after.id, step, { day: happenedOn, note: input.note });
  const moved =
    after.dueDay === before.dueDay ? null : await movePublicationTask(context, after.taskId, input.reason);
  record.describe(
    withMoved(advanceLabel(before, after), moved),
    input.reason === '' ? input.note : input.reason,
  );
  return { seq: await record.position(), movedCount: movedCount(moved), dueDay: after.dueDay };
});

/** A script that comes late moves the day of publication; a publication has its day. */
function advanced(deliverable: Deliverable, day: Day): Deliverable {
  if (deliverable.step === 'published') return { ...deliverable, publishedOn: day };
  if (deliverable.step !== 'review') return deliverable;
  return { ...deliverable, dueDay: dueDayAfterScript(deliverable, day, nationalWorkDays) };
}

function advanceLabel(before: Deliverable, { title, step, dueDay, publishedOn }: Deliverable): Label {
  if (step === 'review' && dueDay !== before.dueDay) {
    return { key: 'deliverableHandedInLate', params: { title, beforeDay: before.dueDay, afterDay: dueDay } };
  }
  switch (step) {
    case 'script':
      return { key: 'deliverableBriefed', params: { title } };
    case 'review':
      return { key: 'deliverableHandedIn', params: { title } };
    case 'scheduled':
      return { key: 'deliverableScheduled', params: { title } };
    default:
      return { key: 'deliverablePublished', params: { title, onDay: publishedOn ?? dueDay } };
  }
}

export const sendBack = command.deliverables.sendBack.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDeliverable(writer, input.id);
  const step: DeliverableStep = valueOf(sendBackDeliverable(before, input.to, input.reason));
  await updateDeliverable(writer, { ...before, step });
  await recordStep(context, before.id, step, { day: parts.today(), note: input.reason });
  record.describe({ key: 'deliverableSentBack', params: { title: before.title } }, input.reason);
  return { seq: await record.position() };
});

export const retract = command.deliverables.retract.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDeliverable(writer, input.id);
  const onDay = input.day ?? parts.today();
  const step = valueOf(retractDeliverable(before, input.reason));
  if (onDay > parts.today()) {
    refuse(refused('counted-ahead', { onDay, todayDay: parts.today() }, 'day').refusal);
  }
  await updateDeliverable(writer, { ...before, step });
  await recordStep(context, before.id, step, { day: onDay, note: input.reason });
  record.describe({ key: 'deliverableRetracted', params: { title: before.title, onDay } }, input.reason);
  return { seq: await record.position() };
});
