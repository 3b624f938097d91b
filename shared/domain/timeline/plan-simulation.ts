import { isWritableMinute, type Minute, momentAt } from '#shared/values/moment.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { SimulationInput } from '../schedule/simulation-input.ts';
import type { FinishForecast, SimulationResult } from '../schedule/simulation-result.ts';
import type { DrawnFinish, KeptFinish, SimulationOrder } from './kept-schedule.ts';
import type { TaskId } from './task.ts';
import type { Timeline } from './timeline.ts';
import { workPlanOf } from './work-plan-of.ts';

/** What a simulation of the timeline is asked: its estimates and risks, and everything that people wait for. */
export function simulationInputOf(timeline: Timeline, { draws, seed }: SimulationOrder): SimulationInput {
  const { tasks, risks, settings } = timeline;
  return {
    plan: workPlanOf(timeline),
    seed,
    draws,
    estimates: new Map(tasks.flatMap(({ id, estimate }) => (estimate === null ? [] : [[id, estimate]]))),
    // A risk is drawn by its place among those of its task, which has to be the same however they are stored.
    risks: risks
      .toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)))
      .map(({ taskId, probabilityBp, impact }) => ({ taskId, probabilityBp, impact })),
    commonFactorBp: settings.commonFactorBp,
    watchedIds: watchedTasks(timeline),
  };
}

/** Whether two timelines are simulated alike: names, notes and money may differ. */
export function areDrawnAlike(one: Timeline, other: Timeline): boolean {
  return one === other || drawnText(one) === drawnText(other);
}

function drawnText(timeline: Timeline): string {
  const { plan, estimates, ...rest } = simulationInputOf(timeline, { draws: 0, seed: 0 });
  const tasks = plan.tasks.map((task) => ({ ...task, name: '' }));
  return JSON.stringify({ ...rest, estimates: [...estimates], plan: { ...plan, tasks } });
}

/** Gates, milestones and tasks with a deadline, in the order of the plan. */
export function watchedTasks({ tasks }: Pick<Timeline, 'tasks'>): readonly TaskId[] {
  const phases = new Set(tasks.map(({ parentId }) => parentId));
  return tasks
    .filter((task) => {
      const isMilestone = task.duration.hundredths === 0 && !phases.has(task.id);
      return task.isGate || task.deadline !== null || isMilestone;
    })
    .map(({ id }) => id);
}

/** Tasks whose duration is drawn: with an estimate, or with a risk, and not done. Phases are none. */
export function estimatedTasks({ tasks, risks }: Pick<Timeline, 'tasks' | 'risks'>): readonly TaskId[] {
  const phases = new Set(tasks.map(({ parentId }) => parentId));
  const atRisk = new Set(risks.map(({ taskId }) => taskId));
  return tasks
    .filter(({ id, estimate, actualFinish }) => {
      return actualFinish === null && !phases.has(id) && (estimate !== null || atRisk.has(id));
    })
    .map(({ id }) => id);
}

/**
 * The finishes of a simulation beside where the plan has them, as they are shown.
 * Refused: 'schedule-too-long' when a draw ends after the year 9999.
 */
export function drawnFinishes(
  result: SimulationResult,
  schedule: Schedule,
  timeline: Pick<Timeline, 'tasks'>,
): Outcome<DrawnFinish[]> {
  const isTooLong = result.finishes.some(({ histogram }) => !isWritableMinute(histogram.at(-1)?.to ?? 0));
  return isTooLong ? refused('schedule-too-long') : accepted(writtenFinishes(result, schedule, timeline));
}

function writtenFinishes(
  result: SimulationResult,
  schedule: Schedule,
  timeline: Pick<Timeline, 'tasks'>,
): DrawnFinish[] {
  const taskIds = new Map<string, TaskId>(timeline.tasks.map(({ id }) => [id, id]));
  const { indexOf } = schedule.network.outline;
  return result.finishes.map((forecast) => {
    const { taskId, curve, histogram } = forecast;
    const at = taskId === null ? undefined : indexOf.get(taskId);
    const planned = at === undefined ? schedule.projectFinish : (schedule.finish[at] ?? 0);
    return {
      ...keptFinish(forecast, taskId === null ? null : (taskIds.get(taskId) ?? null), planned),
      curve: curve.map(momentAt),
      histogram: histogram.map(({ from, to, draws }) => ({ from: momentAt(from), to: momentAt(to), draws })),
    };
  });
}

/** What of a finish is kept. */
export function keptFinishes(finishes: readonly DrawnFinish[]): KeptFinish[] {
  return finishes.map(({ curve: _curve, histogram: _histogram, ...kept }) => kept);
}

function keptFinish(
  { p10, p50, p80, p90, deadline }: FinishForecast,
  taskId: TaskId | null,
  planned: Minute,
): KeptFinish {
  return {
    taskId,
    planned: momentAt(planned),
    p10: momentAt(p10),
    p50: momentAt(p50),
    p80: momentAt(p80),
    p90: momentAt(p90),
    deadline:
      deadline === null
        ? null
        : {
            at: momentAt(deadline.at),
            chance: deadline.chance,
            low: deadline.interval.low,
            high: deadline.interval.high,
          },
  };
}
