import { isWritableMinute, type Minute } from '#shared/values/moment.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import { BackwardPass } from './backward-pass.ts';
import { ForwardPass } from './forward-pass.ts';
import { freeSlacks } from './free-slack.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import type { WorkPlan } from './work-plan.ts';
import { readNetwork } from './read-network.ts';
import { Reckoning } from './reckoning.ts';

/**
 * The dates that a plan comes to. Every list is by the task's index in the plan, summaries included, which span their
 * children. Dates are minutes; slack is working minutes on the task's own calendar.
 */
export interface Schedule {
  readonly network: Network;
  readonly reckoning: Reckoning;
  readonly projectFinish: Minute;
  /** Where a task stands: early, unless it is as late as possible. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly earlyStart: Float64Array;
  readonly earlyFinish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** Where the remaining work of a task begun starts; not a number for others. */
  readonly resume: Float64Array;
  readonly totalSlack: Float64Array;
  readonly freeSlack: Float64Array;
  /** 1 where total slack is 0 or less and the task is not done. */
  readonly isCritical: Uint8Array;
  /** 1 where a task, or all of a summary, is done. */
  readonly isDone: Uint8Array;
  /** 1 where a fixed or a pulling date holds a task before what its links demand: the two contradict each other. */
  readonly isAgainstLinks: Uint8Array;
}

/** One task's part of a schedule. */
export interface TaskSchedule {
  readonly start: Minute;
  readonly finish: Minute;
  readonly earlyStart: Minute;
  readonly earlyFinish: Minute;
  readonly lateStart: Minute;
  readonly lateFinish: Minute;
  readonly totalSlack: number;
  readonly freeSlack: number;
  readonly isCritical: boolean;
  readonly isDone: boolean;
  readonly isAgainstLinks: boolean;
}

/**
 * Schedules a plan: forward and backward pass, slack, summaries (M1 of the methods). The same plan comes to the same
 * dates, in whatever order its tasks and links are listed.
 * Refused as readNetwork does, and 'schedule-too-long' when a date falls out of the years 0000 to 9999.
 */
export function computeSchedule(plan: WorkPlan): Outcome<Schedule> {
  const network = readNetwork(plan);
  return network.kind === 'refused' ? network : scheduleNetwork(network.value);
}

/** As computeSchedule, for a network that was read before. */
export function scheduleNetwork(network: Network): Outcome<Schedule> {
  const reckoning = new Reckoning(network);
  const forward = new ForwardPass(reckoning);
  forward.run();
  new BackwardPass(reckoning).run();
  reckoning.settle();
  const { taskCount, limits } = network;
  const earlyStart = reckoning.start.slice(0, taskCount);
  const earlyFinish = reckoning.finish.slice(0, taskCount);
  if (limits.state.includes(TaskState.LATE)) {
    forward.run(true);
    reckoning.settle();
  }
  const start = reckoning.start.slice(0, taskCount);
  const finish = reckoning.finish.slice(0, taskCount);
  for (let task = 0; task < taskCount; task += 1) {
    if (limits.state[task] === TaskState.LATE) continue;
    earlyStart[task] = start[task] ?? 0;
    earlyFinish[task] = finish[task] ?? 0;
  }
  const lateStart = reckoning.lateStart.slice(0, taskCount);
  const lateFinish = reckoning.lateFinish.slice(0, taskCount);
  for (const dates of [start, earlyStart, lateStart])
    span(network, dates, Math.min, Number.POSITIVE_INFINITY);
  for (const dates of [finish, earlyFinish, lateFinish]) {
    span(network, dates, Math.max, Number.NEGATIVE_INFINITY);
  }
  const dates = { start, finish, earlyStart, earlyFinish, lateStart, lateFinish };
  if (!dates.lateStart.every(isWritableMinute) || !finish.every(isWritableMinute)) {
    return refused('schedule-too-long', {});
  }
  return accepted(withSlack(reckoning, dates));
}

type Dates = Pick<Schedule, 'start' | 'finish' | 'earlyStart' | 'earlyFinish' | 'lateStart' | 'lateFinish'>;

/** @returns null when the plan has no such task. */
export function taskSchedule(schedule: Schedule, taskId: string): TaskSchedule | null {
  const at = schedule.network.outline.indexOf.get(taskId);
  if (at === undefined) return null;
  return {
    start: schedule.start[at] ?? 0,
    finish: schedule.finish[at] ?? 0,
    earlyStart: schedule.earlyStart[at] ?? 0,
    earlyFinish: schedule.earlyFinish[at] ?? 0,
    lateStart: schedule.lateStart[at] ?? 0,
    lateFinish: schedule.lateFinish[at] ?? 0,
    totalSlack: schedule.totalSlack[at] ?? 0,
    freeSlack: schedule.freeSlack[at] ?? 0,
    isCritical: schedule.isCritical[at] === 1,
    isDone: schedule.isDone[at] === 1,
    isAgainstLinks: schedule.isAgainstLinks[at] === 1,
  };
}

function withSlack(reckoning: Reckoning, dates: Dates): Schedule {
  const { network } = reckoning;
  const { taskCount, limits, outline } = network;
  const totalSlack = new Float64Array(taskCount);
  const isDone = new Uint8Array(taskCount);
  const isCritical = new Uint8Array(taskCount);
  for (let task = 0; task < taskCount; task += 1) {
    const isSummary = outline.isSummary[task] === 1;
    totalSlack[task] = isSummary ? summarySlack(reckoning, dates, task) : reckoning.totalSlack(task);
    isDone[task] = isSummary || limits.state[task] === TaskState.DONE ? 1 : 0;
  }
  for (let at = taskCount - 1; at >= 0; at -= 1) {
    const task = outline.fromTop[at] ?? 0;
    const parent = outline.parentOf[task] ?? -1;
    if (parent >= 0 && isDone[task] === 0) isDone[parent] = 0;
  }
  for (let task = 0; task < taskCount; task += 1) {
    isCritical[task] = (totalSlack[task] ?? 0) <= 0 && isDone[task] === 0 ? 1 : 0;
  }
  const { resume, projectFinish, fixedSlack } = reckoning;
  const isAgainstLinks = Uint8Array.from(fixedSlack, (minutes) => (minutes < 0 ? 1 : 0));
  const freeSlack = freeSlacks(reckoning, { ...dates, totalSlack, isDone });
  return {
    network,
    reckoning,
    projectFinish,
    ...dates,
    resume,
    totalSlack,
    freeSlack,
    isCritical,
    isDone,
    isAgainstLinks,
  };
}

function summarySlack(reckoning: Reckoning, dates: Dates, task: number): number {
  const calendar = reckoning.calendarOf(task);
  return Math.min(
    calendar.between(dates.earlyStart[task] ?? 0, dates.lateStart[task] ?? 0),
    calendar.between(dates.earlyFinish[task] ?? 0, dates.lateFinish[task] ?? 0),
  );
}

/** Gives every summary the first or the last of its children's dates. */
function span(
  { outline }: Network,
  dates: Float64Array,
  outer: (one: number, other: number) => number,
  nothing: number,
): void {
  for (const task of outline.fromTop) {
    if (outline.isSummary[task] === 1) dates[task] = nothing;
  }
  for (let at = outline.fromTop.length - 1; at >= 0; at -= 1) {
    const task = outline.fromTop[at] ?? 0;
    const parent = outline.parentOf[task] ?? -1;
    if (parent >= 0) dates[parent] = outer(dates[parent] ?? 0, dates[task] ?? 0);
  }
}
