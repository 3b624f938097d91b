import { readTimeline } from '#db/queries/timeline-queries.ts';
import { query } from '../base.ts';
import { readPlanNow, readTimelineLines } from './read-plan.ts';

export const timelineGet = query.timeline.get.handler(({ context }) => readPlanNow(context.reader));

export const timelineMoney = query.timeline.money.handler(async ({ context }) => ({
  lines: await readTimelineLines(context.reader, await readTimeline(context.reader)),
}));
