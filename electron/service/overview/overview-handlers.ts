import { readFilled } from '#db/queries/filled-queries.ts';
import { personAtDesk } from '../session/person-at-desk.ts';
import { query } from '../base.ts';
import { overviewPart } from './overview-part.ts';
import {
  readBudgetPart,
  readKolPart,
  readKpiPart,
  readMeetingPart,
  readRiskPart,
  readTimelinePart,
} from './read-parts.ts';
import { readChangesPart } from './read-changes-part.ts';
import { toldDay } from './told-day.ts';

const filledOn = overviewPart(readFilled);
const budgetOn = overviewPart(readBudgetPart);
const timelineOn = overviewPart(readTimelinePart);
const kpisOn = overviewPart(readKpiPart);
const kolsOn = overviewPart(readKolPart);
const risksOn = overviewPart(readRiskPart);
const changesOn = overviewPart(readChangesPart);
const meetingOn = overviewPart(readMeetingPart);

export const overviewGet = query.overview.get.handler(async (asking) => {
  const { context, input } = asking;
  const { day, today, firstDay, isPast, now } = await toldDay(context.reader, context.parts, input.onDay);
  return { day, today, firstDay, endedAt: isPast ? now : null, filled: await filledOn(asking) };
});

export const overviewBudget = query.overview.budget.handler(budgetOn);
export const overviewTimeline = query.overview.timeline.handler(timelineOn);
export const overviewKpis = query.overview.kpis.handler(kpisOn);
export const overviewKols = query.overview.kols.handler(kolsOn);
export const overviewRisks = query.overview.risks.handler(risksOn);
export const overviewChanges = query.overview.changes.handler(changesOn);

export const overviewMeeting = query.overview.meeting.handler(async (asking) => {
  const { parts, workspace } = asking.context;
  const { actions, ...meeting } = await meetingOn(asking);
  const person = await personAtDesk(parts.userFile, workspace);
  const mine = person === null ? null : actions.filter(({ ownerId }) => ownerId === person.id);
  return { ...meeting, mine };
});
