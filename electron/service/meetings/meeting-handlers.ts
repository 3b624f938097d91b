import { readAgenda, insertAgendaItem } from '#db/queries/agenda-queries.ts';
import { readActions, readDecisions } from '#db/queries/decision-queries.ts';
import {
  insertMeeting,
  readMeeting,
  readMeetings,
  updateMeeting,
  writeSeries,
} from '#db/queries/meeting-queries.ts';
import { seqAt } from '#db/ledger/as-of.ts';
import type { Reader } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import type { AgendaItem } from '#shared/domain/meetings/agenda.ts';
import { agendaPoints } from '#shared/domain/meetings/agenda-points.ts';
import { isEscalated } from '#shared/domain/meetings/agenda-ranking.ts';
import { actionsOf } from '#shared/domain/meetings/action-rows.ts';
import { carriedOver } from '#shared/domain/meetings/carry-over.ts';
import { type DraftItem, draftAgenda } from '#shared/domain/meetings/draft-agenda.ts';
import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import { whileRunning } from '#shared/domain/meetings/meeting-rules.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, query, refuse, valueOf } from '../base.ts';
import { dayEnds } from '../day-bounds.ts';
import { found } from '../refusals.ts';
import { keepStandingWarnings } from '../risks/keep-warnings.ts';
import type { ServiceParts } from '../service-parts.ts';
import { KeptPast } from './kept-past.ts';
import { readFacts, type Told } from './read-facts.ts';
import {
  type AgendaBasisNow,
  closedBefore,
  factsAt,
  nextDayOf,
  readBasis,
  seriesOf,
  sinceSeqOf,
  toldAt,
} from './read-meeting.ts';

export const getSeries = query.meetings.series.handler(async ({ context }) => {
  const series = await seriesOf(context.reader);
  const meetings = await readMeetings(context.reader);
  return { series, nextDay: nextDayOf(series, meetings, context.parts.today()) };
});

export const changeSeries = command.meetings.changeSeries.handler(async ({ context, input }) => {
  await writeSeries(context.writer, input, () => context.parts.newId());
  context.record.describe({ key: 'meetingSeriesChanged', params: {} });
  return { seq: await context.record.position() };
});

export const listMeetings = query.meetings.list.handler(async ({ context: { reader } }) => {
  const decisions = await readDecisions(reader);
  const actions = await readActions(reader);
  return (await readMeetings(reader)).map((meeting) => {
    const given = actions.filter(({ meetingId }) => meetingId === meeting.id);
    return {
      ...meeting,
      decisionCount: decisions.filter(({ meetingId }) => meetingId === meeting.id).length,
      actionCount: given.length,
      openActionCount: given.filter(({ state }) => state === 'open').length,
    };
  });
});

export const nextAgenda = query.meetings.agenda.handler(async ({ context }) => {
  const { reader, parts, workspace } = context;
  const before = closedBefore(await readMeetings(reader));
  const sinceSeq = await sinceSeqOf(reader, before, parts.today());
  const basis = await readBasis(reader, sinceSeq, toldNow(parts));
  return {
    items: (await draft(reader, basis, before)).map((item) => ({ ...item, points: [...item.points] })),
    changes: basis.changes,
    facts: basis.facts,
    factsBefore: before === undefined ? null : await factsAt(workspace, before),
  };
});

export const getMeeting = query.meetings.get.handler(({ context, input }) =>
  readMeetingView(context, input.id),
);

/** A meeting with everything in it: live while it runs; closed, as it stood. */
export async function readMeetingView(
  {
    reader,
    parts,
    workspace,
  }: { readonly reader: Reader; readonly parts: ServiceParts; readonly workspace: Workspace },
  id: string,
) {
  const meeting = found(await readMeeting(reader, id), 'meeting');
  const before = closedBefore(await readMeetings(reader), meeting);
  const seen = (await seenAtClose(workspace, meeting)) ?? (await readSeen(reader, meeting, toldNow(parts)));
  return {
    meeting,
    ...seen,
    decisions: await readDecisions(reader, meeting.id),
    factsBefore: before === undefined ? null : await factsAt(workspace, before),
  };
}

export const openMeeting = command.meetings.open.handler(async ({ context, input }) => {
  const { writer, parts, record } = context;
  const all = await readMeetings(writer);
  const running = all.find(({ state }) => state === 'running');
  if (running !== undefined) refuse(refused('meeting-running', { meetingNumber: running.number }).refusal);
  const before = closedBefore(all);
  const sinceSeq = await sinceSeqOf(writer, before, parts.today());
  const basis = await readBasis(writer, sinceSeq, toldNow(parts));
  const meeting: Meeting = {
    id: parts.newId<'meeting'>(),
    number: (all[0]?.number ?? 0) + 1,
    day: input.day,
    state: 'running',
    openedAt: parts.now(),
    closedAt: null,
    sinceSeq,
    closedSeq: null,
    attendance: input.attendance,
  };
  await insertMeeting(writer, meeting);
  for (const { points: _points, isEscalated: _isEscalated, ...item } of await draft(writer, basis, before)) {
    await insertAgendaItem(writer, { ...item, id: parts.newId<'agenda_item'>(), meetingId: meeting.id });
  }
  record.describe({ key: 'meetingOpened', params: { meetingNumber: meeting.number } });
  return { seq: await record.position(), id: meeting.id };
});

export const setAttendance = command.meetings.setAttendance.handler(async ({ context, input }) => {
  const meeting = valueOf(whileRunning(found(await readMeeting(context.writer, input.id), 'meeting')));
  await updateMeeting(context.writer, { ...meeting, attendance: input.attendance });
  const params = { meetingNumber: meeting.number };
  context.record.describe({ key: 'meetingAttendanceSet', params });
  return { seq: await context.record.position() };
});

export const closeMeeting = command.meetings.close.handler(async ({ context, input }) => {
  const { writer, parts, record } = context;
  const meeting = valueOf(whileRunning(found(await readMeeting(writer, input.id), 'meeting')));
  await keepStandingWarnings(context);
  await updateMeeting(writer, {
    ...meeting,
    state: 'closed',
    closedAt: parts.now(),
    closedSeq: record.seq,
  });
  record.describe({ key: 'meetingClosed', params: { meetingNumber: meeting.number } });
  return { seq: await record.position() };
});

export const compareMeetings = query.meetings.compare.handler(async ({ context, input }) => {
  const { reader, parts, workspace } = context;
  const earlier = found(await readMeeting(reader, input.earlierId), 'meeting');
  const later = input.laterId === null ? null : found(await readMeeting(reader, input.laterId), 'meeting');
  return {
    earlier: found((await factsAt(workspace, earlier)) ?? undefined, 'meeting', 'earlierId'),
    later:
      (later === null ? null : await factsAt(workspace, later)) ?? (await readFacts(reader, toldNow(parts))),
  };
});

export const factsOnDay = query.meetings.facts.handler(async ({ context, input }) => {
  const { reader, parts, workspace } = context;
  const today = parts.today();
  const { onDay } = input;
  if (onDay === undefined || onDay >= today) return readFacts(reader, toldNow(parts));
  const end = dayEnds(onDay);
  return workspace.asOf(await seqAt(reader, end), (past) => readFacts(past, { today: onDay, now: end }));
});

function toldNow(parts: ServiceParts): Told {
  return { today: parts.today(), now: parts.now() };
}

async function draft(
  reader: Reader,
  { facts, actions, changes, proposals }: AgendaBasisNow,
  before: Meeting | undefined,
): Promise<readonly DraftItem[]> {
  const carried = carriedOver(before === undefined ? [] : await readAgenda(reader, before.id));
  const { minutes } = await seriesOf(reader);
  return draftAgenda({ facts, actions, changeCount: changes.total }, { proposals, carried, minutes });
}

const seenKept = new KeptPast<Awaited<ReturnType<typeof readSeen>>>();

/** A closed meeting as it stood then; null while it runs. */
async function seenAtClose(workspace: Workspace, meeting: Meeting) {
  const { id, closedSeq } = meeting;
  const facts = await factsAt(workspace, meeting);
  if (closedSeq === null || facts === null) return null;
  return seenKept.read(workspace, `${id} ${closedSeq}`, () =>
    workspace.asOf(closedSeq, (past) => readSeen(past, meeting, toldAt(meeting), facts)),
  );
}

/** The items with what presses in them, and all that is told beside them. */
async function readSeen(reader: Reader, meeting: Meeting, told: Told, known?: ProgrammeFacts) {
  const { facts, actions, changes, proposals } = await readBasis(reader, meeting.sinceSeq, told, known);
  const points = agendaPoints({ facts, actions, changeCount: changes.total });
  const pointsOf = ({ kind, area, key }: AgendaItem) => {
    if (kind === 'section') return [...(points.get(area) ?? [])];
    return proposals.flatMap((one) => (one.key === key ? [one.point] : []));
  };
  const items = await readAgenda(reader, meeting.id);
  return {
    series: await seriesOf(reader),
    items: items.map((item) => ({ ...item, points: pointsOf(item), isEscalated: isEscalated(item) })),
    actions: actionsOf(actions, meeting),
    changes,
    facts,
  };
}
