import { call } from '@orpc/server';
import { insertDeliverable, insertStep } from '#db/queries/deliverable-queries.ts';
import { insertReview } from '#db/queries/review-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { ResultInput } from '#shared/domain/kols/result-day.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { actingPerson, commandMeta } from '../base.ts';
import { setResults } from '../kols/result-commands.ts';
import type { ServiceContext } from '../service-parts.ts';
import { timelineGet } from '../timeline/timeline-handlers.ts';
import { atDesk, type KolGround, type LaidKol, type PublishedPiece } from './kol-ground.ts';
import { type LaidPiece, layPiece } from './lay-kol-piece.ts';
import { resultsOf } from './sample-kol-results.ts';

/** All pieces in one record, each brought to its step with who did it and when, and with its reviews. */
export async function fillPieces(
  context: ServiceContext,
  ground: KolGround,
  roster: readonly LaidKol[],
): Promise<PublishedPiece[]> {
  const { parts } = context;
  const workspace = parts.slot.current;
  if (workspace === null) return [];
  const taskDays = await daysOfTasks(context);
  const person = await actingPerson(atDesk(context, ground, 'keeper'), workspace);
  const published: PublishedPiece[] = [];
  await workspace.write(commandMeta(context, person, 'deliverables.add'), async (writer, record) => {
    for (const laid of roster) {
      for (const piece of laid.pieces) {
        const made = layPiece(ground, laid, piece, { newId: () => parts.newId(), taskDays });
        await writePiece(writer, made);
        const { id, publishedOn } = made.deliverable;
        if (publishedOn !== null) published.push({ id, laid, piece, publishedOn });
      }
    }
    const deliverableCount = roster.reduce((sum, { pieces }) => sum + pieces.length, 0);
    record.describe({ key: 'sampleDeliverablesAdded', params: { deliverableCount } });
  });
  return published;
}

/** What was measured of them up to yesterday, or until they were taken down, in one go. */
export async function fillResults(
  context: ServiceContext,
  ground: KolGround,
  published: readonly PublishedPiece[],
): Promise<void> {
  const results = published.flatMap(({ id, laid: { kol, tier }, piece, publishedOn }) => {
    const lastDay = addDays(ground.today, piece.retracted?.day ?? -1);
    return resultsOf(kol, tier, piece, publishedOn, lastDay).map(
      (result): ResultInput => ({ deliverableId: id, ...result }),
    );
  });
  const keeper = atDesk(context, ground, 'keeper');
  await call(setResults, { results }, { context: keeper, path: ['deliverables', 'setResults'] });
}

/** The days on which the tasks of the plan end. */
async function daysOfTasks(context: ServiceContext): Promise<ReadonlyMap<TaskId, Day>> {
  const { timeline } = await call(timelineGet, undefined, { context });
  return new Map(timeline.tasks.map(({ id, finish }) => [id, dayEndedAt(minuteOf(finish))]));
}

async function writePiece(writer: Writer, { deliverable, steps, reviews }: LaidPiece): Promise<void> {
  await insertDeliverable(writer, deliverable);
  for (const step of steps) await insertStep(writer, step);
  for (const review of reviews) await insertReview(writer, review);
}
