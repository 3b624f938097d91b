import { readDepartments } from '#db/queries/catalogue-queries.ts';
import { seqAt } from '#db/ledger/as-of.ts';
import { readChangesSince } from '#db/queries/changes-since-queries.ts';
import { readActions } from '#db/queries/decision-queries.ts';
import { readMeetings, readSeries } from '#db/queries/meeting-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { ActionRow } from '#shared/domain/meetings/action.ts';
import { actionRows } from '#shared/domain/meetings/action-rows.ts';
import { defaultSeries } from '#shared/domain/meetings/default-series.ts';
import type { Proposal } from '#shared/domain/meetings/draft-agenda.ts';
import type { Meeting, MeetingSeries } from '#shared/domain/meetings/meeting.ts';
import { nextMeetingDay } from '#shared/domain/meetings/meeting-rules.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { instant } from '#shared/values/instant.ts';
import { dayBegins } from '../day-bounds.ts';
import { readTierProposals } from '../kols/tier-handlers.ts';
import { KeptPast } from './kept-past.ts';
import { readFacts, type Told } from './read-facts.ts';
import { readProposals } from './read-proposals.ts';

/** Told of each area; the rest is counted. */
const NEWEST_OF_EACH = 12;

/** Where there was no meeting before. */
export const DAYS_LOOKED_BACK = 7;

/** The series that was set, or the one that holds until then. */
export async function seriesOf(reader: Reader): Promise<MeetingSeries> {
  const series = await readSeries(reader);
  return series ?? defaultSeries((await readDepartments(reader)).map(({ id }) => id));
}

/** The day of the next meeting: not that of the last one again. */
export function nextDayOf(series: MeetingSeries, meetings: readonly Meeting[], today: Day): Day {
  const [last] = meetings;
  return nextMeetingDay(series, last === undefined || last.day < today ? today : addDays(last.day, 1));
}

/** Where the changes begin: where the meeting before ended, or a week ago where this is the first. */
export async function sinceSeqOf(reader: Reader, before: Meeting | undefined, today: Day): Promise<number> {
  if (before !== undefined) return before.closedSeq ?? 0;
  return seqAt(reader, dayBegins(addDays(today, -DAYS_LOOKED_BACK)));
}

/** The changes of a meeting, as they are told. */
export async function changesOf(reader: Reader, sinceSeq: number) {
  const areas = await readChangesSince(reader, sinceSeq, NEWEST_OF_EACH);
  return {
    total: areas.reduce((sum, { count }) => sum + count, 0),
    areas: areas.map(({ area, count, records }) => ({ area, count, records: [...records] })),
  };
}

export interface AgendaBasisNow {
  readonly facts: ProgrammeFacts;
  readonly actions: readonly ActionRow[];
  readonly changes: Awaited<ReturnType<typeof changesOf>>;
  readonly proposals: readonly Proposal[];
}

/** Everything that an agenda is written from, as it stands for this reader. @param known facts that were read already. */
export async function readBasis(
  reader: Reader,
  sinceSeq: number,
  told: Told,
  known?: ProgrammeFacts,
): Promise<AgendaBasisNow> {
  const facts = known ?? (await readFacts(reader, told));
  const meetings = await readMeetings(reader);
  const actions = actionRows(await readActions(reader), meetings, told.today);
  const changes = await changesOf(reader, sinceSeq);
  const tierCount = (await readTierProposals(reader, told.today)).length;
  return { facts, actions, changes, proposals: await readProposals(reader, facts, tierCount) };
}

/** When a closed meeting looked: its own day, and the moment at which it ended. */
export function toldAt({ day, closedAt, openedAt }: Meeting): Told {
  return { today: day, now: instant(closedAt ?? openedAt) };
}

const factsKept = new KeptPast<ProgrammeFacts>();

/** The facts as a meeting left them. */
export function factsAt(workspace: Workspace, meeting: Meeting): Promise<ProgrammeFacts> | null {
  const { closedSeq, day, closedAt } = meeting;
  if (closedSeq === null) return null;
  return factsKept.read(workspace, `${closedSeq} ${day} ${closedAt}`, () =>
    workspace.asOf(closedSeq, (reader) => readFacts(reader, toldAt(meeting))),
  );
}

/** The last meeting that was closed before another; before now where none is given. */
export function closedBefore(meetings: readonly Meeting[], meeting?: Meeting): Meeting | undefined {
  return meetings
    .filter(({ state, number }) => state === 'closed' && (meeting === undefined || number < meeting.number))
    .toSorted((one, other) => other.number - one.number)[0];
}
