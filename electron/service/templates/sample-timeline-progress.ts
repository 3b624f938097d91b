import { type Schedule } from '#shared/domain/schedule/schedule.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { type Minute, momentAt } from '#shared/values/moment.ts';
import { minutesOfDays, sampleTasks } from './sample-timeline.ts';

/** How work goes on from the plan: when each task really begins and ends. */
export interface Course {
  readonly plan: Timeline;
  readonly schedule: Schedule;
}

/** A plan as it goes when its tasks take as long as the sample says they took. */
export function courseOf(plan: Timeline, ids: ReadonlyMap<string, TaskId>): Course {
  const took = new Map(sampleTasks.map(({ key, took: days }) => [ids.get(key), days]));
  const tasks = plan.tasks.map((task): Task => {
    const days = took.get(task.id);
    return days === undefined ? task : { ...task, duration: { hundredths: days * 100, unit: 'd' } };
  });
  return { plan, schedule: scheduled({ ...plan, tasks }) };
}

/** @throws Error where the sample's plan contradicts itself. */
export function scheduled(timeline: Timeline): Schedule {
  const outcome = scheduleTimeline(timeline);
  if (outcome.kind === 'refused') throw new Error(`the sample's plan: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/**
 * What is known at an instant of the tasks that have begun by then.
 * @param foresees whether it is known by then how long work that goes on really takes; otherwise it is believed to
 * take what was planned.
 */
export function factsAt(
  { plan, schedule }: Course,
  at: Minute,
  isAsked: (id: TaskId) => boolean,
  foresees: boolean,
): PlanEdit[] {
  const { outline } = schedule.network;
  return plan.tasks.flatMap((task, index): PlanEdit[] => {
    const start = schedule.start[index] ?? 0;
    const finish = schedule.finish[index] ?? 0;
    const isLeaf = outline.isSummary[index] === 0 && !task.isGate;
    if (!isLeaf || !isAsked(task.id) || start >= at) return [];
    const actualStart = momentAt(start);
    if (finish <= at) {
      const change = { actualStart, actualFinish: momentAt(finish), doneBp: 10_000, remainingMinutes: null };
      return [{ kind: 'change-task', id: task.id, change }];
    }
    const calendar = schedule.reckoning.calendarOf(index);
    const worked = calendar.between(start, at);
    const left = calendar.between(at, finish);
    const planned = minutesOfDays(task.duration.hundredths / 100) - worked;
    const remainingMinutes = foresees || planned <= 0 ? left : planned;
    const doneBp = Math.floor((worked * 20) / (worked + remainingMinutes)) * 500;
    return [{ kind: 'change-task', id: task.id, change: { actualStart, doneBp, remainingMinutes } }];
  });
}
