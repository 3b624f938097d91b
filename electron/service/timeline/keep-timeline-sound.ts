import { readTimeline } from '#db/queries/timeline-queries.ts';
import { planChangedSince, touchesPlan } from '#db/queries/timeline-since-queries.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { timelineStaysSound } from '#shared/domain/timeline/timeline-consistency.ts';
import { valueOf } from '../base.ts';
import { readPlanNow } from './read-plan.ts';

interface Step {
  /** Sees the file as it stood before the command under way. */
  readonly reader: Reader;
  readonly writer: Writer;
  /** The record under way, and the one that it takes back or brings about again. */
  readonly seq: number;
  readonly targetSeq: number;
}

/**
 * What a step back or forth left of the timeline follows from its links and calendars, as if it had been edited so.
 * Where nothing else changed it since, it is what it was.
 */
export async function keepTimelineSound({ reader, writer, seq, targetSeq }: Step): Promise<void> {
  if (!(await touchesPlan(writer, seq)) || !(await planChangedSince(writer, targetSeq, []))) return;
  valueOf(timelineStaysSound((await readPlanNow(reader)).timeline, await readTimeline(writer)));
}
