import { minuteOf } from '#shared/values/moment.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { minutesOf } from '../schedule/time-units.ts';
import type { WorkCalendar } from '../schedule/work-calendar.ts';
import { continuousCalendar } from '../schedule/work-calendar.ts';
import type { Task, TaskId } from './task.ts';
import type { TimelineSettings } from './timeline.ts';

/** A plan as a baseline keeps it, or the timeline itself. */
export interface ComparedPlan {
  readonly settings: TimelineSettings;
  readonly tasks: readonly Task[];
}

/** How a task differs between two plans, in days of the plan's working time; positive is later, or longer. */
export interface TaskVariance {
  readonly taskId: TaskId;
  readonly before: Task;
  readonly after: Task;
  readonly startDays: number;
  readonly finishDays: number;
  /** Of a phase between its start and finish. */
  readonly durationDays: number;
  /** How much more is done, in basis points; of a phase zero. */
  readonly doneBp: number;
}

export interface PlanVariance {
  /** Every task that both have, in the order of the later plan. */
  readonly tasks: readonly TaskVariance[];
  readonly varianceOf: ReadonlyMap<TaskId, TaskVariance>;
  readonly added: readonly Task[];
  readonly removed: readonly Task[];
  /** How much later everything ends; null where a plan has no tasks. */
  readonly finishDays: number | null;
}

/**
 * Compares two plans, a baseline with what is now or two baselines, task by task by their ids. Working days are those
 * of the calendars that hold now: a baseline keeps dates, and no calendars.
 * @param now the schedule of the timeline as it is; tasks that it does not have go by the plan's own calendar.
 */
export function planVariance(before: ComparedPlan, after: ComparedPlan, now: Schedule): PlanVariance {
  const wasOf = new Map(before.tasks.map((task) => [task.id, task]));
  const isAfter = new Set(after.tasks.map(({ id }) => id));
  const tasks = after.tasks.flatMap((task): TaskVariance[] => {
    const was = wasOf.get(task.id);
    return was === undefined ? [] : [varianceOf(was, task, [before, after], now)];
  });
  const ends = [before, after].map(({ tasks: all }) => lastFinish(all));
  const [from = null, to = null] = ends;
  const perDay = after.settings.units.minutesPerDay;
  return {
    tasks,
    varianceOf: new Map(tasks.map((variance) => [variance.taskId, variance])),
    added: after.tasks.filter(({ id }) => !wasOf.has(id)),
    removed: before.tasks.filter(({ id }) => !isAfter.has(id)),
    finishDays: from === null || to === null ? null : ownCalendar(now).between(from, to) / perDay,
  };
}

function varianceOf(
  before: Task,
  after: Task,
  [planBefore, planAfter]: readonly [ComparedPlan, ComparedPlan],
  now: Schedule,
): TaskVariance {
  const calendar = calendarOf(now, after.id);
  const perDay = planAfter.settings.units.minutesPerDay;
  const between = (from: Task['start'], to: Task['start']): number =>
    calendar.between(minuteOf(from), minuteOf(to));
  const isPhase = now.network.outline.isSummary[now.network.outline.indexOf.get(after.id) ?? -1] === 1;
  const longer = isPhase
    ? between(after.start, after.finish) - between(before.start, before.finish)
    : minutesOf(after.duration, planAfter.settings.units) -
      minutesOf(before.duration, planBefore.settings.units);
  return {
    taskId: after.id,
    before,
    after,
    startDays: between(before.start, after.start) / perDay,
    finishDays: between(before.finish, after.finish) / perDay,
    durationDays: longer / perDay,
    doneBp: isPhase ? 0 : after.doneBp - before.doneBp,
  };
}

function calendarOf(schedule: Schedule, id: TaskId): WorkCalendar {
  const at = schedule.network.outline.indexOf.get(id);
  return at === undefined ? ownCalendar(schedule) : schedule.reckoning.calendarOf(at);
}

function ownCalendar({ network }: Schedule): WorkCalendar {
  return network.calendars[0] ?? continuousCalendar;
}

function lastFinish(tasks: readonly Task[]): number | null {
  let last: number | null = null;
  for (const { finish } of tasks) {
    const at = minuteOf(finish);
    if (last === null || at > last) last = at;
  }
  return last;
}
