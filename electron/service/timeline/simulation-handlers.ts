import { readBaselineContent, readScheduleBaselines } from '#db/queries/schedule-baseline-queries.ts';
import { readTimeline } from '#db/queries/timeline-queries.ts';
import { keptIdOfWeek, readKeptSchedules, writeKeptSchedule } from '#db/queries/kept-schedule-queries.ts';
import type { Reader } from '#db/schema.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { SimulationResult } from '#shared/domain/schedule/simulation-result.ts';
import { readSimulation, runSimulation } from '#shared/domain/schedule/simulation.ts';
import { applyEdits } from '#shared/domain/timeline/apply-edits.ts';
import { earnedAt, forecastWeek } from '#shared/domain/timeline/forecast-week.ts';
import { earnedSums } from '#shared/domain/timeline/earned.ts';
import type { EarnedSum, KeptSchedule, SimulationOrder } from '#shared/domain/timeline/kept-schedule.ts';
import { drawnFinishes, keptFinishes, simulationInputOf } from '#shared/domain/timeline/plan-simulation.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import type { Day } from '#shared/values/day.ts';
import { command, query, refuse, valueOf } from '../base.ts';
import { id } from '#shared/values/id.ts';
import type { ServiceContext } from '../service-parts.ts';
import { readPlanNow, readTimelineLines } from './read-plan.ts';
import type { SimulationCall } from './simulation-runs.ts';

export const simulateTimeline = query.timeline.simulate.handler(async ({ context, input, signal }) => {
  const { reader, parts } = context;
  const { edits, runId, draws, seed } = input;
  const { seq, timeline: stored } = await readPlanNow(reader);
  const timeline =
    edits === undefined ? stored : valueOf(applyEdits(stored, edits, { newId: () => parts.newId() }));
  const schedule = valueOf(scheduleTimeline(timeline));
  const simulation = simulationInputOf(timeline, { draws, seed });
  const result = valueOf(await parts.simulations.run(simulation, { runId, signal }));
  return {
    seq,
    draws,
    seed,
    finishes: valueOf(drawnFinishes(result, schedule, timeline)),
    tasks: sensitivitiesOf(result, timeline),
  };
});

export const simulationProgress = query.timeline.simulationProgress.handler(async function* ({
  context,
  input,
  signal,
}) {
  yield* context.parts.simulations.watch(input.runId, signal);
});

export const keepScheduleForecast = command.timeline.keepForecast.handler(
  async ({ context, input, signal }) => {
    const { writer, record, parts } = context;
    const timeline = await readTimeline(writer);
    if (timeline.tasks.length === 0) refuse(refused('nothing-to-simulate').refusal);
    const schedule = valueOf(scheduleTimeline(timeline));
    const result = await drawAgain(context, timeline, input, { runId: null, signal });
    const week = forecastWeek(timeline.settings.statusAt, parts.today());
    const standing = await keptIdOfWeek(writer, week);
    const kept: KeptSchedule = {
      id: standing === null ? parts.newId<'kept_schedule'>() : id<'kept_schedule'>(standing),
      week,
      madeAt: parts.now(),
      draws: input.draws,
      seed: input.seed,
      finishes: keptFinishes(valueOf(drawnFinishes(result, schedule, timeline))),
      earned: await earnedNow(writer, timeline, schedule, parts.today()),
    };
    await writeKeptSchedule(writer, kept);
    record.describe({
      key: 'scheduleForecastKept',
      params: { weekDay: week, finishDay: dayOfEnd(kept, schedule) },
    });
    return { seq: await record.position() };
  },
);

export const keptScheduleForecasts = query.timeline.keptForecasts.handler(({ context }) =>
  readKeptSchedules(context.reader),
);

/** Earned value at the status date, or at the end of today; planned by the newest baseline where there is one. */
async function earnedNow(
  reader: Reader,
  timeline: Timeline,
  schedule: Schedule,
  today: Day,
): Promise<EarnedSum[]> {
  if (timeline.lines.length === 0) return [];
  const money = { lines: await readTimelineLines(reader, timeline) };
  const [newest] = await readScheduleBaselines(reader);
  const content = newest === undefined ? undefined : await readBaselineContent(reader, newest.id);
  const basis = { timeline, schedule, money, baseline: content?.tasks ?? null };
  return earnedSums(basis, earnedAt(timeline.settings.statusAt, today));
}

/** The same plan and seed come to what was shown. A template is laid out before there is anyone to keep waiting. */
async function drawAgain(
  { parts, fromTemplate }: ServiceContext,
  timeline: Timeline,
  order: SimulationOrder,
  call: SimulationCall,
): Promise<SimulationResult> {
  const input = simulationInputOf(timeline, order);
  if (fromTemplate !== true) return valueOf(await parts.simulations.run(input, call));
  const result = runSimulation(valueOf(readSimulation(input)), () => true);
  return result ?? refuse(refused('simulation-stopped').refusal);
}

function sensitivitiesOf({ tasks }: SimulationResult, timeline: Timeline) {
  const known = new Map<string, TaskId>(timeline.tasks.map((task) => [task.id, task.id]));
  return tasks.flatMap(({ taskId, ...rest }) => {
    const task = known.get(taskId);
    return task === undefined ? [] : [{ taskId: task, ...rest }];
  });
}

/** By which the plan is done with a chance of 80 %. */
function dayOfEnd({ finishes }: KeptSchedule, { projectFinish }: Schedule): string {
  const end = finishes.find(({ taskId }) => taskId === null);
  return dayEndedAt(end === undefined ? projectFinish : minuteOf(end.p80));
}
