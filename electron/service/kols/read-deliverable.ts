import { readDeliverable } from '#db/queries/deliverable-queries.ts';
import { readReviews } from '#db/queries/review-queries.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { insertStep } from '#db/queries/deliverable-queries.ts';
import type { Deliverable, DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { ReviewedScript } from '#shared/domain/kols/deliverable-steps.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import type { Day } from '#shared/values/day.ts';
import { found } from '../refusals.ts';
import type { RequestContext } from '../requests/request-context.ts';

export async function requireDeliverable(reader: Reader, deliverableId: DeliverableId): Promise<Deliverable> {
  return found(await readDeliverable(reader, deliverableId), 'deliverable');
}

/** The newest review, of whatever script it looked at. */
export async function newestReview(
  reader: Writer,
  deliverableId: DeliverableId,
): Promise<ReviewedScript | null> {
  const [review] = await readReviews(reader, deliverableId, 1);
  if (review === undefined) return null;
  const { scriptHash, verdict, findings } = review;
  return { scriptHash, verdict, findings: findings.map(({ finding }) => finding) };
}

/** The day of publication as things are: the one on which it happened, or the planned one, which is not over yet. */
export function publicationDay(
  { publishedOn, dueDay }: Pick<Deliverable, 'publishedOn' | 'dueDay'>,
  today: Day,
): Day {
  return publishedOn ?? (dueDay < today ? today : dueDay);
}

/** Puts down who brought a deliverable to a step. */
export async function recordStep(
  { writer, parts, person }: RequestContext,
  deliverableId: DeliverableId,
  step: DeliverableStep,
  about: { readonly day: Day; readonly note: string },
): Promise<void> {
  await insertStep(writer, {
    id: parts.newId(),
    deliverable_id: deliverableId,
    step,
    person_id: person?.id ?? null,
    day: about.day,
    at: parts.now(),
    note: about.note.slice(0, 2000),
  });
}
