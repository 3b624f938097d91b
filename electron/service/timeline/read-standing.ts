import { readEarlierFinishes } from '#db/queries/earlier-finish-queries.ts';
import { readLatestKeptSchedule } from '#db/queries/kept-schedule-queries.ts';
import type { Reader } from '#db/schema.ts';
import { type TimelineStanding, timelineStanding } from '#shared/domain/timeline/timeline-standing.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { type Instant, instantOf } from '#shared/values/instant.ts';
import { readPlanNow } from './read-plan.ts';

const DAYS_LOOKED_BACK = 7;
const MS_PER_DAY = 86_400_000;

/** How the timeline stands now; null before anything was planned, and where it can't be scheduled. */
export async function readStanding(reader: Reader, now: Instant): Promise<TimelineStanding | null> {
  const { timeline } = await readPlanNow(reader);
  const schedule = scheduleTimeline(timeline);
  if (timeline.tasks.length === 0 || schedule.kind === 'refused') return null;
  const since = instantOf(Date.parse(now) - DAYS_LOOKED_BACK * MS_PER_DAY);
  const earlier = await readEarlierFinishes(reader, since);
  const kept = await readLatestKeptSchedule(reader);
  return timelineStanding(timeline, schedule.value, kept, earlier);
}
