import { type Month, monthOf } from '#shared/values/month.ts';
import { dayEndedAt, minuteOf, type Moment, momentAt } from '#shared/values/moment.ts';
import { type Outcome, type Refused, accepted, refused } from '../refusal.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type SlipReport, compareSchedules } from '../schedule/slip.ts';
import { editedTasks, needsReason } from './edited-tasks.ts';
import { type HeldBy, heldByGates } from './gate-reach.ts';
import type { Task, TaskId } from './task.ts';
import type { LineTie, Timeline } from './timeline.ts';
import { keepSchedule, scheduleTimeline } from './work-plan-of.ts';

/** What a change of the timeline comes to. */
export interface Rescheduled {
  /** As it is to be kept: with every task's dates and what moved it, and ties that say where their task is now. */
  readonly after: Timeline;
  readonly scheduleBefore: Schedule;
  readonly scheduleAfter: Schedule;
  readonly slip: SlipReport;
  readonly editedIds: ReadonlySet<TaskId>;
  /** Whether tasks move that were not edited themselves. */
  readonly needsReason: boolean;
}

/**
 * Schedules a timeline as it was and as it was edited, and writes into the tasks that moved their new dates and the
 * task that their move began with (null where that is the task itself, the status date or a calendar).
 * Refused as computeSchedule does, and 'gate-not-passed' {name, gate}: a task behind a gate that has not let work
 * through has an actual start (or, where only its finish is held, an actual finish).
 * @param before as it was stored. @param edited what applyEdits or decideGate made of it.
 */
export function reschedule(before: Timeline, edited: Timeline): Outcome<Rescheduled> {
  const scheduleAfter = scheduleTimeline(edited);
  if (scheduleAfter.kind === 'refused') return scheduleAfter;
  const was = scheduleTimeline(before);
  // A plan that cannot be scheduled, in a file that was repaired, is put right by edits: nothing moved from anywhere.
  const scheduleBefore = was.kind === 'refused' ? scheduleAfter : was;
  const fault = begunBehindGate(before, edited);
  if (fault !== null) return fault;
  const slip = compareSchedules(scheduleBefore.value, scheduleAfter.value);
  const editedIds = editedTasks(before, edited);
  const tasks = dated(edited.tasks, scheduleAfter.value, slip);
  const ties = tiesMoved(edited.ties, scheduleAfter.value);
  const isSame = tasks === edited.tasks && ties === edited.ties;
  const after = isSame ? edited : { ...edited, tasks, ties };
  keepSchedule(after, scheduleAfter.value);
  const { indexOf, isSummary } = scheduleAfter.value.network.outline;
  return accepted({
    after,
    scheduleBefore: scheduleBefore.value,
    scheduleAfter: scheduleAfter.value,
    slip,
    editedIds,
    needsReason: needsReason(slip, editedIds, (id) => isSummary[indexOf.get(id) ?? -1] === 1),
  });
}

/** The month in which a task ends, as the phasing of a line counts it. */
export function finishMonth({ network, finish }: Schedule, taskId: TaskId): Month | null {
  const at = network.outline.indexOf.get(taskId);
  return at === undefined ? null : monthOf(dayEndedAt(finish[at] ?? 0));
}

function dated(tasks: Task[], { start, finish }: Schedule, { moved }: SlipReport): Task[] {
  const idOf = new Map<string, TaskId>(tasks.map(({ id }) => [id, id]));
  const causeOf = new Map(
    moved.map(({ taskId, causeId }) => [taskId, causeId === taskId ? null : (idOf.get(causeId) ?? null)]),
  );
  let differs = false;
  const result = tasks.map((task, at) => {
    const begin = start[at] ?? 0;
    const end = finish[at] ?? 0;
    const cause = causeOf.get(task.id);
    const movedById = cause === undefined ? task.movedById : cause;
    const stands = minuteOf(task.start) === begin && minuteOf(task.finish) === end;
    if (stands && movedById === task.movedById) return task;
    differs = true;
    return stands
      ? { ...task, movedById }
      : { ...task, start: momentAt(begin), finish: momentAt(end), movedById };
  });
  return differs ? result : tasks;
}

function tiesMoved(ties: LineTie[], schedule: Schedule): LineTie[] {
  let differs = false;
  const result = ties.map((tie) => {
    const month = finishMonth(schedule, tie.taskId);
    if (month === null || month === tie.month) return tie;
    differs = true;
    return { ...tie, month };
  });
  return differs ? result : ties;
}

/**
 * Work that had begun stays begun: what is refused is work that begins behind a gate, or a link from a gate to work
 * that has begun; not that a milestone which such work passed long ago is made a gate.
 */
export function begunBehindGate(before: Timeline, edited: Timeline): Refused | null {
  const isSame =
    before.links === edited.links && before.decisions === edited.decisions && before.tasks === edited.tasks;
  if (isSame) return null;
  const held = heldByGates(edited);
  if (held.size === 0) return null;
  const heldBefore = heldByGates(before);
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  for (const task of edited.tasks) {
    const by = held.get(task.id);
    if (by === undefined || factHeld(task, by) === null) continue;
    const was = known.get(task.id);
    const wasSo = was !== undefined && heldBefore.has(task.id) && factHeld(was, by) !== null;
    const isNewGate = known.get(by.gateId)?.isGate === false;
    if (wasSo || isNewGate) continue;
    const gate = edited.tasks.find(({ id }) => id === by.gateId)?.name ?? '';
    const field = by.holdsStart ? 'actualStart' : 'actualFinish';
    return refused('gate-not-passed', { name: task.name, gate }, field);
  }
  return null;
}

function factHeld({ actualStart, actualFinish }: Task, { holdsStart }: HeldBy): Moment | null {
  return holdsStart ? actualStart : actualFinish;
}
