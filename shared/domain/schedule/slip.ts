import type { Minute } from '#shared/values/moment.ts';
import { type Driver, decisiveChild, driversOf } from './driving.ts';
import { type Schedule, type TaskSchedule, taskSchedule } from './schedule.ts';
import type { PlanTask } from './work-plan.ts';

/** How a deadline fares. */
export interface DeadlineChange {
  readonly at: Minute;
  readonly wasMet: boolean;
  readonly isMet: boolean;
}

/** A task that a change moves. Minutes are working minutes on its calendar, positive when later. */
export interface TaskSlip {
  readonly taskId: string;
  readonly before: TaskSchedule;
  readonly after: TaskSchedule;
  readonly startMinutes: number;
  readonly finishMinutes: number;
  /** What it stands at now; of what moved earlier, what it stood at before and no longer does. */
  readonly driver: Driver | null;
  /** Where the move began: a task that moved by itself and not because another did. */
  readonly causeId: string;
  /** Total slack that the change takes from it; negative when it gains. */
  readonly slackUsed: number;
  readonly deadline: DeadlineChange | null;
  readonly isGate: boolean;
  readonly isMilestone: boolean;
}

/** What a change would move. */
export interface SlipReport {
  /** In the order of the plan, phases included. */
  readonly moved: readonly TaskSlip[];
  readonly addedIds: readonly string[];
  readonly removedIds: readonly string[];
  readonly finishBefore: Minute;
  readonly finishAfter: Minute;
  readonly gatesMovedIds: readonly string[];
  /** Of all tasks, moved or not. */
  readonly deadlinesMissedIds: readonly string[];
  readonly deadlinesMetIds: readonly string[];
}

/** Compares two schedules of a plan, before a change and after it, task by task by their ids. */
export function compareSchedules(before: Schedule, after: Schedule): SlipReport {
  const isThere = ({ network }: Schedule, id: string): boolean => network.outline.indexOf.has(id);
  const kept = after.network.plan.tasks.filter(({ id }) => isThere(before, id));
  const shifts = new Map(kept.flatMap((task) => shiftOf(before, after, task)));
  const causeOf = causesOf(before, after, shifts);
  const moved = [...shifts.values()].map((shift) => slipOf(before, after, shift, causeOf(shift.task.id)));
  const deadlines = kept.map((task) => ({ id: task.id, change: deadlineChange(before, after, task) }));
  const turned = (wasMet: boolean): string[] =>
    deadlines.flatMap(({ id, change }) => (change?.wasMet === wasMet && change.isMet !== wasMet ? [id] : []));
  return {
    moved,
    addedIds: after.network.plan.tasks.flatMap(({ id }) => (isThere(before, id) ? [] : [id])),
    removedIds: before.network.plan.tasks.flatMap(({ id }) => (isThere(after, id) ? [] : [id])),
    finishBefore: before.projectFinish,
    finishAfter: after.projectFinish,
    gatesMovedIds: moved.flatMap(({ taskId, isGate }) => (isGate ? [taskId] : [])),
    deadlinesMissedIds: turned(true),
    deadlinesMetIds: turned(false),
  };
}

interface Shift {
  readonly task: PlanTask;
  readonly before: TaskSchedule;
  readonly after: TaskSchedule;
}

function shiftOf(before: Schedule, after: Schedule, task: PlanTask): [string, Shift][] {
  const was = taskSchedule(before, task.id);
  const is = taskSchedule(after, task.id);
  if (was === null || is === null || (was.start === is.start && was.finish === is.finish)) return [];
  return [[task.id, { task, before: was, after: is }]];
}

function slipOf(before: Schedule, after: Schedule, shift: Shift, causeId: string): TaskSlip {
  const { task, before: was, after: is } = shift;
  const at = after.network.outline.indexOf.get(task.id) ?? 0;
  const calendar = after.reckoning.calendarOf(at);
  return {
    taskId: task.id,
    before: was,
    after: is,
    startMinutes: calendar.between(was.start, is.start),
    finishMinutes: calendar.between(was.finish, is.finish),
    driver: drivingShift(before, after, shift),
    causeId,
    slackUsed: was.totalSlack - is.totalSlack,
    deadline: deadlineChange(before, after, task),
    isGate: task.isGate,
    isMilestone: after.network.outline.isSummary[at] === 0 && task.durationMinutes === 0,
  };
}

/** What moved later is held by what it stands at now; what moved earlier was held by what it stood at before. */
function drivingShift(
  before: Schedule,
  after: Schedule,
  { task, before: was, after: is }: Shift,
): Driver | null {
  const side = is.start < was.start ? before : after;
  const drivers = driversOf(side, side.network.outline.indexOf.get(task.id) ?? 0);
  const moving = drivers.find(
    (driver) => driver.kind === 'link' && hasMoved(before, after, driver.predecessorId),
  );
  return moving ?? drivers[0] ?? null;
}

function hasMoved(before: Schedule, after: Schedule, id: string): boolean {
  const was = taskSchedule(before, id);
  const is = taskSchedule(after, id);
  return was !== null && is !== null && (was.start !== is.start || was.finish !== is.finish);
}

/** For each moved task the one that its move began with, found once for all on the way. */
function causesOf(
  before: Schedule,
  after: Schedule,
  shifts: ReadonlyMap<string, Shift>,
): (taskId: string) => string {
  const known = new Map<string, string>();
  return (taskId) => {
    const trail = new Set<string>();
    let at = taskId;
    while (!known.has(at) && !trail.has(at)) {
      trail.add(at);
      const shift = shifts.get(at);
      const next = shift === undefined ? null : movedBy(before, after, shift, shifts);
      if (next === null) break;
      at = next;
    }
    const cause = known.get(at) ?? at;
    for (const id of trail) known.set(id, cause);
    return cause;
  };
}

/** The moved task that a moved task follows; null where it moved by itself. */
function movedBy(
  before: Schedule,
  after: Schedule,
  shift: Shift,
  shifts: ReadonlyMap<string, Shift>,
): string | null {
  const { outline, plan } = after.network;
  const at = outline.indexOf.get(shift.task.id) ?? 0;
  if (outline.isSummary[at] === 1) {
    const side = shift.before.finish === shift.after.finish ? 'start' : 'finish';
    const child = plan.tasks[decisiveChild(after, at, side)]?.id ?? '';
    return shifts.has(child) ? child : null;
  }
  const driver = shift.before.start === shift.after.start ? null : drivingShift(before, after, shift);
  return driver?.kind === 'link' && shifts.has(driver.predecessorId) ? driver.predecessorId : null;
}

/** Met means that no work on the task's calendar lies between the deadline and a later finish. */
function deadlineChange(before: Schedule, after: Schedule, task: PlanTask): DeadlineChange | null {
  if (task.deadline === null) return null;
  const was = before.network.plan.tasks[before.network.outline.indexOf.get(task.id) ?? -1]?.deadline ?? null;
  return {
    at: task.deadline,
    wasMet: was === null || isMet(before, task.id, was),
    isMet: isMet(after, task.id, task.deadline),
  };
}

function isMet({ network, reckoning, finish }: Schedule, taskId: string, deadline: Minute): boolean {
  const at = network.outline.indexOf.get(taskId) ?? 0;
  return reckoning.calendarOf(at).between(finish[at] ?? 0, deadline) >= 0;
}
