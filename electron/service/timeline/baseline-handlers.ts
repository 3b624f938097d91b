import {
  deleteScheduleBaseline,
  insertScheduleBaseline,
  readBaselineContent,
  readScheduleBaselines,
  updateScheduleBaseline,
} from '#db/queries/schedule-baseline-queries.ts';
import { readTimeline } from '#db/queries/timeline-queries.ts';
import type { Reader } from '#db/schema.ts';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { BaselineContent, ScheduleBaseline } from '#shared/domain/timeline/baseline.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { command, query, refuse, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { readTimelineLines } from './read-plan.ts';

export const listBaselines = query.timeline.baselines.handler(({ context }) =>
  readScheduleBaselines(context.reader),
);

export const getBaseline = query.timeline.baseline.handler(async ({ context, input }) =>
  found(await readBaselineContent(context.reader, input.id), 'baseline', 'id'),
);

export const keepBaseline = command.timeline.keepBaseline.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const timeline = await readTimeline(writer);
  const taskCount = timeline.tasks.length;
  if (taskCount === 0) return refuse(refused('nothing-planned').refusal);
  const nameKey = valueOf(uniqueName(input.name, await readScheduleBaselines(writer)));
  const id = parts.newId<'schedule_baseline'>();
  const baseline = { ...input, id, madeAt: parts.now(), madeBy: person?.name ?? null, taskCount };
  await insertScheduleBaseline(writer, baseline, nameKey, await contentOf(writer, timeline));
  record.describe({ key: 'scheduleBaselineKept', params: { name: input.name, taskCount } });
  return { seq: await record.position(), id };
});

/** The plan as it stands, and what it is worth month by month. */
async function contentOf(reader: Reader, timeline: Timeline): Promise<BaselineContent> {
  const { settings, tasks, lines } = timeline;
  const money = await readTimelineLines(reader, timeline);
  const phased = money.flatMap(({ id, months }) =>
    months
      .filter(({ planFen }) => planFen !== 0)
      .map(({ month, planFen }) => ({ lineId: id, month, fen: planFen })),
  );
  return { settings, tasks, lines, phased };
}

export const changeBaseline = command.timeline.changeBaseline.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const all = await readScheduleBaselines(writer);
  const before = requireBaseline(all, input.id);
  const after = { ...before, ...input.change };
  await updateScheduleBaseline(writer, after, valueOf(uniqueName(after.name, all, before.id)));
  record.describe(
    after.name === before.name
      ? { key: 'scheduleBaselineChanged', params: { name: after.name } }
      : { key: 'scheduleBaselineRenamed', params: { name: after.name, beforeName: before.name } },
  );
  return { seq: await record.position() };
});

export const removeBaseline = command.timeline.removeBaseline.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const baseline = requireBaseline(await readScheduleBaselines(writer), input.id);
  await deleteScheduleBaseline(writer, baseline.id);
  record.describe({ key: 'scheduleBaselineRemoved', params: { name: baseline.name } });
  return { seq: await record.position() };
});

function requireBaseline(all: readonly ScheduleBaseline[], id: string): ScheduleBaseline {
  return found(
    all.find((baseline) => baseline.id === id),
    'baseline',
    'id',
  );
}
