import { readMeetings } from '#db/queries/meeting-queries.ts';
import type { Reader } from '#db/schema.ts';
import { addDays } from '#shared/values/day.ts';
import { changesOf, closedBefore, DAYS_LOOKED_BACK, sinceSeqOf } from '../meetings/read-meeting.ts';
import type { ToldDay } from './told-day.ts';

/** What changed since the last meeting, as the agenda of the next tells it. */
export async function readChangesPart(reader: Reader, { day }: ToldDay) {
  const before = closedBefore(await readMeetings(reader));
  return {
    meetingNumber: before?.number ?? null,
    sinceDay: before?.day ?? addDays(day, -DAYS_LOOKED_BACK),
    ...(await changesOf(reader, await sinceSeqOf(reader, before, day))),
  };
}
