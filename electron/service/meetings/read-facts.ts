import { readPeople } from '#db/queries/catalogue-queries.ts';
import { countSteps, readBlocked } from '#db/queries/deliverable-list-queries.ts';
import { readKpis } from '#db/queries/kpi-queries.ts';
import { readRisks } from '#db/queries/risk-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import { overspentLines } from '#shared/domain/budget/overspent-lines.ts';
import { timeElapsedBp } from '#shared/domain/budget/time-elapsed.ts';
import { landingSummary } from '#shared/domain/forecast/forecast-summary.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import { exposureOf } from '#shared/domain/risks/exposure.ts';
import { countsTowardExposure } from '#shared/domain/risks/risk-rules.ts';
import { riskPlace } from '#shared/domain/risks/risk-scale.ts';
import { workLoad } from '#shared/domain/timeline/load.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';
import { fen } from '#shared/values/money.ts';
import { type BudgetGround, readBudgetGround } from '../forecast/read-budget-ground.ts';
import { readScorecard } from '../kpis/scorecard-handlers.ts';
import { readTierGroups } from '../kols/read-roster.ts';
import { readReserve } from '../reserve/read-reserve.ts';
import { readScale } from '../risks/read-risks.ts';
import { readWarningsOn } from '../risks/read-warnings.ts';
import { readPlanNow } from '../timeline/read-plan.ts';
import { readStanding } from '../timeline/read-standing.ts';

const LARGEST_RISKS = 8;
const MOST_OVERLOADS = 8;
const WEEKS_AHEAD_DAYS = 28;
const UNPUBLISHED = ['brief', 'script', 'review', 'scheduled'] as const;

/** When the facts are told: the day, and the moment of it. */
export interface Told {
  readonly today: Day;
  readonly now: Instant;
}

/** How the whole programme stands for this reader. */
export async function readFacts(reader: Reader, { today, now }: Told): Promise<ProgrammeFacts> {
  const ground = await readBudgetGround(reader, today);
  const standing = await readStanding(reader, now);
  const { warnings } = await readWarningsOn(reader, today, { ...ground, standing });
  const names = (await readKpis(reader)).map(({ id, name, unit }) => ({ id, name, unit }));
  return {
    seq: await lastRecord(reader),
    day: today,
    budget: await budgetFacts(reader, ground, today),
    timeline: standing,
    overloads: await overloads(reader, today),
    kpis: { names, scorecard: await readScorecard(reader, today) },
    kols: await kolFacts(reader, today),
    risks: await riskFacts(reader),
    warnings: [...warnings],
  };
}

export async function budgetFacts(
  reader: Reader,
  { sheet, totals, policy, forecast }: BudgetGround,
  today: Day,
): Promise<ProgrammeFacts['budget']> {
  const { planFen, openFen, actualFen, availableFen } = totals.all;
  const reserve = await readReserve(reader, today);
  return {
    programme: sheet.programme,
    categories: sheet.categories.map(({ id, name, hue, position }) => ({ id, name, hue, position })),
    planFen,
    openFen,
    actualFen,
    availableFen,
    timeBp: timeElapsedBp(sheet.programme, today),
    landing: landingSummary(forecast.all),
    policy: [...policy],
    overspentCount: overspentLines(sheet, totals).length,
    reserveBalanceFen: reserve.balanceFen,
    reserveSetAsideFen: reserve.setAsideFen,
  };
}

/** Who has more to do than time, in each of the coming four weeks. */
export async function overloads(reader: Reader, today: Day): Promise<ProgrammeFacts['overloads']> {
  const { timeline } = await readPlanNow(reader);
  const schedule = scheduleTimeline(timeline);
  if (timeline.tasks.length === 0 || schedule.kind === 'refused') return [];
  const people = await readPeople(reader);
  const load = workLoad(timeline, schedule.value, people);
  if (load.kind === 'refused') return [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const { weeks } = load.value;
  return load.value.people
    .flatMap(({ id, cells }) =>
      cells.flatMap(({ neededMinutes, capacityMinutes, overMinutes }, at) => {
        const week = weeks[at];
        if (week === undefined || overMinutes === 0 || capacityMinutes === null) return [];
        if (addDays(week, 6) < today || week > addDays(today, WEEKS_AHEAD_DAYS)) return [];
        const share = capacityMinutes === 0 ? 1 : neededMinutes / capacityMinutes;
        return share <= 1 ? [] : [{ personId: id, name: names.get(id) ?? '', week, share }];
      }),
    )
    .toSorted((one, other) => other.share - one.share)
    .slice(0, MOST_OVERLOADS);
}

export async function kolFacts(reader: Reader, today: Day): Promise<ProgrammeFacts['kols']> {
  const late = await countSteps(reader, { filter: { lateOnly: true, steps: [...UNPUBLISHED] }, today });
  return {
    tiers: await readTierGroups(reader, { filter: {}, today }),
    steps: await countSteps(reader, { filter: {}, today }),
    lateCount: Object.values(late).reduce((sum, count) => sum + count, 0),
    blockedCount: (await readBlocked(reader)).length,
  };
}

export async function riskFacts(reader: Reader): Promise<ProgrammeFacts['risks']> {
  const scale = await readScale(reader);
  const counted = (await readRisks(reader)).filter(countsTowardExposure);
  const rows = counted.map((risk) => ({ risk, exposure: exposureOf(risk), place: riskPlace(risk, scale) }));
  return {
    exposureFen: fen(rows.reduce((sum, { exposure }) => sum + exposure.fen, 0)),
    exposureDays: rows.reduce((sum, { exposure }) => sum + exposure.days, 0),
    openCount: rows.length,
    largest: rows
      .toSorted((one, other) => other.exposure.fen - one.exposure.fen)
      .slice(0, LARGEST_RISKS)
      .map(({ risk: { id, number, title, kind, status }, exposure, place }) => ({
        id,
        number,
        title,
        kind,
        status,
        exposureFen: exposure.fen,
        place,
      })),
  };
}
