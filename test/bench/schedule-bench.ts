import type { Outcome } from '#shared/domain/refusal.ts';
import { BackwardPass } from '#shared/domain/schedule/backward-pass.ts';
import { ForwardPass } from '#shared/domain/schedule/forward-pass.ts';
import { readNetwork } from '#shared/domain/schedule/read-network.ts';
import { Reckoning } from '#shared/domain/schedule/reckoning.ts';
import { computeSchedule } from '#shared/domain/schedule/schedule.ts';
import { readSimulation } from '#shared/domain/schedule/simulation.ts';
import { compareSchedules } from '#shared/domain/schedule/slip.ts';
import type { WorkPlan } from '#shared/domain/schedule/work-plan.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { previewEdits } from '#shared/domain/timeline/preview.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { moment } from '#shared/values/moment.ts';
import { type TimelineTask, editContext, sketchTimeline, taskId } from '#test/support/timeline-sketch.ts';
import { type Finding, msFinding, ratioFinding } from './finding.ts';
import { chainPlan, largePlan, largeSimulation } from './large-plan.ts';
import { timed } from './measure.ts';

const AREA = 'Schedule';
const FORECAST = 'Forecast';

/** The engine by itself, as the window and the service call it. */
export async function scheduleBench(): Promise<Finding[]> {
  return [...(await passFindings()), ...(await previewFindings()), ...(await simulationFindings())];
}

async function passFindings(): Promise<Finding[]> {
  const sizes = [
    [2000, 5],
    [10_000, 15],
    [100_000, 300],
  ] as const;
  const findings: Finding[] = [];
  const medians: number[] = [];
  for (const [count, limitMs] of sizes) {
    const plan = largePlan(count);
    const passes = passesOf(plan);
    const { median } = await timed(async () => passes(), 15);
    const whole = await timed(async () => value(computeSchedule(plan)), 7);
    medians.push(median);
    const note = `with checking, slack and phases ${whole.median.toFixed(1)} ms; ${plan.links.length} links, two calendars`;
    findings.push(msFinding(AREA, `forward and backward pass, ${count} tasks`, median, limitMs, note));
  }
  const ratio = (medians[2] ?? 0) / (medians[1] ?? 1);
  const longChain = chainPlan(100_000);
  const chain = await timed(async () => value(computeSchedule(longChain)), 5, 1);
  return [
    ...findings,
    ratioFinding(
      AREA,
      '100,000 tasks against 10,000',
      ratio,
      25,
      'ten times is linear; the larger one leaves the cache',
    ),
    msFinding(AREA, 'a chain of 100,000 tasks, from records to dates', chain.median, 1000),
  ];
}

async function previewFindings(): Promise<Finding[]> {
  const plan = chainPlan(2000);
  const before = value(computeSchedule(plan));
  const tasks = plan.tasks.map((task, at) => (at === 999 ? { ...task, durationMinutes: 4800 } : task));
  let moved = 0;
  const { median, p95 } = await timed(async () => {
    moved = compareSchedules(before, value(computeSchedule({ ...plan, tasks }))).moved.length;
  }, 15);
  const note = `median ${median.toFixed(1)} ms, ${moved} tasks moved`;
  return [
    msFinding(AREA, 'dates compared in a plan of 2,000 tasks, 95 %', p95, 100, note),
    await slipPreviewFinding(),
  ];
}

/** All that is shown before a change is made: from the edit to the tasks, causes, gates, deadlines and people. */
async function slipPreviewFinding(): Promise<Finding> {
  const timeline = largeTimeline();
  const edit: PlanEdit = {
    kind: 'change-task',
    id: taskId('T960'),
    change: { duration: { hundredths: 1000, unit: 'd' } },
  };
  let moved = 0;
  const { median, p95 } = await timed(async () => {
    moved = value(previewEdits(timeline, [edit], editContext)).moves.length;
  }, 15);
  const note = `median ${median.toFixed(1)} ms, ${moved} tasks moved, three gates, phases of 49 tasks`;
  return msFinding(AREA, 'a slip preview in a timeline of 2,000 tasks, 95 %', p95, 100, note);
}

/** Forty phases of 49 tasks, each after the one before it, with deadlines and gates among them. */
function largeTimeline(): Timeline {
  const tasks: Record<string, TimelineTask> = {};
  for (let at = 0; at < 1960; at += 1) {
    const phase = `P${Math.floor(at / 49)}`;
    tasks[phase] ??= {};
    tasks[`T${at}`] = {
      under: phase,
      duration: at % 490 === 489 ? '0d' : '2d',
      isGate: at % 490 === 489,
      after: at === 0 ? '' : `T${at - 1}`,
      deadline: at % 50 === 0 ? moment('2032-01-01T18:00') : null,
    };
  }
  return sketchTimeline(tasks);
}

async function simulationFindings(): Promise<Finding[]> {
  const base = await simulated(500, 5000);
  const moreDraws = await simulated(500, 10_000);
  const moreTasks = await simulated(1000, 5000);
  const slice = await sliceOf(500);
  return [
    msFinding(FORECAST, '5,000 draws over 500 tasks on two calendars', base, 1000),
    ratioFinding(FORECAST, '10,000 draws against 5,000', moreDraws / base, 2.6, 'twice is linear'),
    ratioFinding(FORECAST, '1,000 tasks against 500', moreTasks / base, 2.6, 'twice is linear'),
    msFinding(FORECAST, 'a slice of 100 draws, between two looks for a cancel', slice, 50),
  ];
}

function passesOf(plan: WorkPlan): () => void {
  const reckoning = new Reckoning(value(readNetwork(plan)));
  const forward = new ForwardPass(reckoning);
  const backward = new BackwardPass(reckoning);
  return () => {
    forward.run();
    backward.run();
  };
}

async function simulated(taskCount: number, draws: number): Promise<number> {
  const input = largeSimulation(taskCount, draws);
  const { median } = await timed(
    async () => {
      const simulation = value(readSimulation(input));
      while (!simulation.isDone) simulation.advance(100);
      simulation.result();
    },
    3,
    1,
  );
  return median;
}

async function sliceOf(taskCount: number): Promise<number> {
  const simulation = value(readSimulation(largeSimulation(taskCount, 100_000)));
  const { p95 } = await timed(async () => simulation.advance(100), 50);
  return p95;
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.value;
}
