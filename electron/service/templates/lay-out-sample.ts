import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { RequestId } from '#shared/domain/requests/request.ts';
import type { RiskId } from '#shared/domain/risks/risk.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Day } from '#shared/values/day.ts';
import type { ServiceContext } from '../service-parts.ts';
import { fillForecastMethods, fillProgress } from './fill-forecast.ts';
import { fillKols } from './fill-kols.ts';
import { KpiDesk } from './fill-kpis.ts';
import { MeetingDesk } from './fill-meetings.ts';
import { fillRequests, spendDraw } from './fill-requests.ts';
import { fillRisks, fillSurgeRisk, moveRisks } from './fill-risks.ts';
import { addBills, fillSample, type SampleRecords } from './fill-sample.ts';
import { fillTimeline, type PlanDesk } from './fill-timeline.ts';
import { fillScenario } from './fill-versions.ts';
import type { Foundation } from './foundation.ts';
import { lastMondays, type SampleClock } from './sample-clock.ts';

export interface SampleOrder {
  readonly foundation: Foundation;
  readonly language: Language;
  readonly clock: SampleClock;
}

const DAYS_PER_WEEK = 7;
/** What came since the last meeting is as of now. */
const SINCE = 4;

/** The sample programme as it came about: what it starts from, three weeks that each end in a meeting, and since. */
export async function layOutSample(context: ServiceContext, order: SampleOrder): Promise<void> {
  const [first = context.parts.today(), ...mondays] = lastMondays(context.parts.today());
  const desks = await start(context, order, first);
  let from = first;
  for (const [at, monday] of mondays.entries()) {
    const week = at + 1;
    order.clock.set(monday, '08:30');
    const waiting = await live(context, order, desks, { week, days: { from, before: monday } });
    await desks.meetings.hold(monday, { week, waiting, targets: desks.kpis.loweredTargets() });
    from = monday;
  }
  order.clock.catchUp();
  await live(context, order, desks, { week: SINCE, days: { from } });
  await finish(context, order, desks);
}

interface Desks {
  readonly records: SampleRecords;
  readonly ground: {
    readonly firstMonth: Foundation['firstMonth'];
    readonly language: Language;
    readonly clock: SampleClock;
    readonly lines: ReadonlyMap<string, LineId>;
    readonly people: ReadonlyMap<string, PersonId>;
  };
  readonly plan: PlanDesk;
  readonly kpis: KpiDesk;
  readonly meetings: MeetingDesk;
  readonly surgeRiskId: RiskId;
  readonly riskIds: readonly RiskId[];
}

/** Everything as it stood in the week before the first meeting. */
async function start(
  context: ServiceContext,
  { foundation, language, clock }: SampleOrder,
  before: Day,
): Promise<Desks> {
  const records = await fillSample(context, foundation, language, before);
  const { lines, people } = records;
  const ground = { firstMonth: foundation.firstMonth, language, clock, lines, people };
  const surgeRiskId = await fillSurgeRisk(context, ground);
  await fillRequests(context, { ...ground, surgeRiskId }, 0);
  await spendDraw(context, ground);
  await fillForecastMethods(context, language);
  const plan = await fillTimeline(context, foundation, language, records);
  const kpis = new KpiDesk(context, foundation, language, records);
  await kpis.define();
  await kpis.setTargets();
  await kpis.writeWeeks({ before });
  const { tasks } = plan;
  await fillKols(context, { language, today: context.parts.today(), lines, people: plan.people, tasks });
  const riskIds = await fillRisks(context, { ...ground, people: plan.people }, surgeRiskId);
  const meetings = new MeetingDesk(context, {
    language,
    clock,
    people: plan.people,
    departments: plan.departments,
  });
  await meetings.begin();
  return { records, ground, plan, kpis, meetings, surgeRiskId, riskIds };
}

interface Week {
  readonly week: number;
  /** Whose money and figures came in it. */
  readonly days: { readonly from: Day; readonly before?: Day };
}

/** What a week brought. @returns the requests that wait for a decision since. */
async function live(
  context: ServiceContext,
  { language }: SampleOrder,
  { records, ground, plan, kpis, meetings, surgeRiskId, riskIds }: Desks,
  { week, days }: Week,
): Promise<readonly RequestId[]> {
  const daysAgo = (SINCE - week) * DAYS_PER_WEEK;
  await addBills(context, records, language, days);
  await kpis.writeWeeks(days);
  await plan.follow(daysAgo);
  if (week === SINCE) await plan.slip();
  // Of the weeks in which the plan was followed with its chances.
  if (week > 1) await plan.keepForecast();
  await moveRisks(context, ground, riskIds, week);
  await meetings.followUp(week);
  return fillRequests(context, { ...ground, surgeRiskId }, week);
}

/** What was added last. */
async function finish(
  context: ServiceContext,
  { language }: SampleOrder,
  { ground, plan, kpis }: Desks,
): Promise<void> {
  await plan.tieMoney();
  await kpis.restate();
  await kpis.dispute();
  await kpis.keepLanding();
  await fillProgress(context, language);
  await fillScenario(context, ground);
}
