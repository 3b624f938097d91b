import { readActions } from '#db/queries/decision-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { readMeetings } from '#db/queries/meeting-queries.ts';
import type { Reader } from '#db/schema.ts';
import { overspentLines } from '#shared/domain/budget/overspent-lines.ts';
import { actionRows } from '#shared/domain/meetings/action-rows.ts';
import { readBudgetGround } from '../forecast/read-budget-ground.ts';
import { readScorecard } from '../kpis/scorecard-handlers.ts';
import { budgetFacts, kolFacts, overloads, riskFacts } from '../meetings/read-facts.ts';
import { nextDayOf, seriesOf } from '../meetings/read-meeting.ts';
import { readReserve } from '../reserve/read-reserve.ts';
import { readWarnings } from '../risks/read-warnings.ts';
import { readStanding } from '../timeline/read-standing.ts';
import type { ToldDay } from './told-day.ts';

export async function readBudgetPart(reader: Reader, { day }: ToldDay) {
  const ground = await readBudgetGround(reader, day);
  const facts = await budgetFacts(reader, ground, day);
  return { ...facts, overspent: [...overspentLines(ground.sheet, ground.totals)] };
}

export async function readTimelinePart(reader: Reader, { day, now }: ToldDay) {
  return { standing: await readStanding(reader, now), overloads: await overloads(reader, day) };
}

export async function readKpiPart(reader: Reader, { day }: ToldDay) {
  const kpis = await readKpis(reader);
  return {
    kpis: kpis.map(({ id, name, unit, weightBp }) => ({ id, name, unit, weightBp })),
    scorecard: await readScorecard(reader, day),
  };
}

export function readKolPart(reader: Reader, { day }: ToldDay) {
  return kolFacts(reader, day);
}

export async function readRiskPart(reader: Reader, { day, now }: ToldDay) {
  const { balanceFen: reserveFen } = await readReserve(reader, day);
  const { warnings } = await readWarnings(reader, day, now);
  return { ...(await riskFacts(reader)), reserveFen, warnings: [...warnings] };
}

/** The next meeting, and everybody's open actions, the first due first. */
export async function readMeetingPart(reader: Reader, { day }: ToldDay) {
  const meetings = await readMeetings(reader);
  const running = meetings.find(({ state }) => state === 'running');
  const rows = actionRows(await readActions(reader), meetings, day);
  const open = rows.filter(({ state }) => state === 'open');
  return {
    nextDay: nextDayOf(await seriesOf(reader), meetings, day),
    running: running === undefined ? null : { id: running.id, number: running.number },
    openCount: open.length,
    overdueCount: open.filter(({ isOverdue }) => isOverdue).length,
    actions: open.toSorted((one, other) => one.dueDay.localeCompare(other.dueDay)),
  };
}
