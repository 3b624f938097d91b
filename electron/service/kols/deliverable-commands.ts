import { deleteDeliverable, insertDeliverable, updateDeliverable } from '#db/queries/deliverable-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';
import { stepAfterEdit } from '#shared/domain/kols/deliverable-steps.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, refuse, valueOf } from '../base.ts';
import { scriptHash } from './compliance.ts';
import { requireCooperation } from './cooperation-commands.ts';
import { requireKol } from './kol-commands.ts';
import { movedCount, movePublicationTask, requirePublicationTask, withMoved } from './publication-task.ts';
import { recordStep, requireDeliverable } from './read-deliverable.ts';
import { requireTerm } from './require-term.ts';

export const addDeliverable = command.deliverables.add.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const kol = await requireKol(writer, input.kolId);
  await requireOwnCooperation(writer, input);
  requireTerm(input.scriptDueDay, input.dueDay, 'scriptDueDay');
  const tied = input.taskId === null ? null : await requirePublicationTask(context, input.taskId);
  const deliverable: Deliverable = {
    ...input,
    id: parts.newId<'deliverable'>(),
    dueDay: tied?.day ?? input.dueDay,
    step: 'brief',
    scriptHash: scriptHash(input.script),
    publishedOn: null,
    link: '',
    acceptanceId: null,
  };
  await insertDeliverable(writer, deliverable);
  await recordStep(context, deliverable.id, 'brief', { day: parts.today(), note: '' });
  record.describe({ key: 'deliverableAdded', params: { title: deliverable.title, name: kol.name } });
  return { seq: await record.position(), movedCount: 0, id: deliverable.id };
});

export const changeDeliverable = command.deliverables.change.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDeliverable(writer, input.id);
  const merged = { ...before, ...input.change };
  const isEdited = asksForReview(before, merged);
  const step = isEdited || merged.dueDay !== before.dueDay ? valueOf(stepAfterEdit(before)) : before.step;
  const after: Deliverable = {
    ...merged,
    step: isEdited ? step : before.step,
    scriptHash: scriptHash(merged.script),
  };
  if (
    before.acceptanceId !== null &&
    (merged.cooperationId !== before.cooperationId || merged.fen !== before.fen)
  ) {
    refuse(refused('deliverable-accepted', { title: before.title }).refusal);
  }
  await requireOwnCooperation(writer, after);
  if (input.change.scriptDueDay !== undefined || input.change.dueDay !== undefined) {
    requireTerm(after.scriptDueDay, after.dueDay, 'scriptDueDay');
  }
  await updateDeliverable(writer, after);
  if (after.step !== before.step) {
    await recordStep(context, after.id, after.step, { day: parts.today(), note: input.reason });
  }
  const moved =
    after.dueDay === before.dueDay ? null : await movePublicationTask(context, after.taskId, input.reason);
  record.describe(withMoved(changeLabel(before, after), moved), input.reason);
  return { seq: await record.position(), movedCount: movedCount(moved) };
});

/** What a review looked at: the text, the product, and who may be shown it. */
function asksForReview(before: Deliverable, after: Deliverable): boolean {
  return (
    after.script !== before.script ||
    after.productGrade !== before.productGrade ||
    after.audienceGrade !== before.audienceGrade
  );
}

function changeLabel(before: Deliverable, after: Deliverable): Label {
  const { title } = after;
  if (after.dueDay !== before.dueDay) {
    return {
      key: after.dueDay > before.dueDay ? 'deliverableMovedLater' : 'deliverableMovedEarlier',
      params: { title, beforeDay: before.dueDay, afterDay: after.dueDay },
    };
  }
  const isScript = after.script !== before.script;
  return { key: isScript ? 'deliverableScriptEdited' : 'deliverableChanged', params: { title } };
}

export const removeDeliverable = command.deliverables.remove.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const { id, title, publishedOn, acceptanceId } = await requireDeliverable(writer, input.id);
  if (acceptanceId !== null) refuse(refused('deliverable-accepted', { title }).refusal);
  if (publishedOn !== null) refuse(refused('deliverable-published', { title }).refusal);
  await deleteDeliverable(writer, id);
  record.describe({ key: 'deliverableRemoved', params: { title } });
  return { seq: await record.position() };
});

export const tieDeliverable = command.deliverables.tieTask.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const before = await requireDeliverable(writer, input.id);
  const { title } = before;
  const tied = input.taskId === null ? null : await requirePublicationTask(context, input.taskId);
  const isOpen = before.publishedOn === null && before.step !== 'retracted';
  const dueDay = isOpen && tied !== null ? tied.day : before.dueDay;
  await updateDeliverable(writer, { ...before, taskId: input.taskId, dueDay });
  record.describe(
    tied === null
      ? { key: 'deliverableUntied', params: { title } }
      : { key: 'deliverableTied', params: { title, task: tied.task.name } },
    input.reason,
  );
  return { seq: await record.position(), movedCount: 0 };
});

/** Refused: 'not-found', 'cooperation-of-other' {title}. */
async function requireOwnCooperation(
  reader: Reader,
  { kolId, cooperationId }: Pick<Deliverable, 'kolId' | 'cooperationId'>,
): Promise<void> {
  if (cooperationId === null) return;
  const cooperation = await requireCooperation(reader, cooperationId);
  if (cooperation.kolId === kolId) return;
  refuse(refused('cooperation-of-other', { title: cooperation.title }, 'cooperationId').refusal);
}
