import type { LinkKind } from '#shared/domain/schedule/link.ts';
import { NO_LAG } from '#shared/domain/schedule/link.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import { amountOfMinutes } from '#shared/domain/schedule/time-units.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { Task, TaskConstraint, TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { MINUTES_PER_DAY, type Minute, momentAt } from '#shared/values/moment.ts';

type Plan = { readonly timeline: Timeline; readonly schedule: Schedule };
type Span = { readonly from: Minute; readonly to: Minute };

/** Whether a task can be put elsewhere: what has begun stands where it was, and a phase where its tasks do. */
export function canMove({ schedule }: Plan, at: number, task: Task): boolean {
  return schedule.network.outline.isSummary[at] === 0 && task.actualStart === null;
}

/** Whether its duration can be drawn out: not that of milestones, phases and what is done. */
export function canResize({ schedule }: Plan, at: number, task: Task): boolean {
  const isLeaf = schedule.network.outline.isSummary[at] === 0;
  return isLeaf && task.actualFinish === null && (schedule.network.limits.duration[at] ?? 0) > 0;
}

/** Where a task would stand so many days further: it begins where work begins, a milestone stands where it ends. */
export function movedSpan({ schedule }: Plan, at: number, days: number): Span {
  const calendar = schedule.reckoning.calendarOf(at);
  const from = schedule.start[at] ?? 0;
  const duration = schedule.network.limits.duration[at] ?? 0;
  const wanted = from + Math.round(days) * MINUTES_PER_DAY;
  if (duration === 0) {
    const isAtEnd = calendar.endAt(calendar.workAt(from)) === from;
    const stands = isAtEnd
      ? workEnd(calendar, dayOf(from - 1) + Math.round(days))
      : workStart(calendar, wanted);
    return { from: stands, to: stands };
  }
  const begins = workStart(calendar, wanted);
  return { from: begins, to: calendar.add(begins, duration) };
}

/** Where it would end, its start kept: where the work of a day ends, and not before any was done. */
export function resizedSpan({ schedule }: Plan, at: number, days: number): Span {
  const calendar = schedule.reckoning.calendarOf(at);
  const from = schedule.start[at] ?? 0;
  const to = schedule.finish[at] ?? 0;
  const first = Math.max(dayOf(from), dayOf(to - 1) + Math.round(days));
  const wanted = workEnd(calendar, first);
  return { from, to: wanted > from ? wanted : workEnd(calendar, nextWorkingDay(calendar, dayOf(from), 1)) };
}

/** The days to the next working day of a bar, later (1) or earlier (-1): what a key press moves it by. */
export function stepDays({ schedule }: Plan, at: number, part: 'move' | 'end', side: 1 | -1): number {
  const calendar = schedule.reckoning.calendarOf(at);
  const start = schedule.start[at] ?? 0;
  const isPoint = (schedule.network.limits.duration[at] ?? 0) === 0;
  const isAtEnd = part === 'end' || (isPoint && calendar.endAt(calendar.workAt(start)) === start);
  const day = part === 'end' ? dayOf((schedule.finish[at] ?? 0) - 1) : dayOf(isAtEnd ? start - 1 : start);
  return nextWorkingDay(calendar, day, side) - day;
}

/** Binds a task to a date; a date that it is bound to already becomes another. */
export function moveEdit(task: Task, { from, to }: Span): PlanEdit {
  return { kind: 'change-task', id: task.id, change: { constraint: boundTo(task.constraint, from, to) } };
}

function boundTo({ kind }: TaskConstraint, from: Minute, to: Minute): TaskConstraint {
  if (kind === 'MSO') return { kind, at: momentAt(from) };
  if (kind === 'MFO' || kind === 'FNET') return { kind, at: momentAt(to) };
  return { kind: 'SNET', at: momentAt(from) };
}

/** Gives a task the duration from its start to there; of what has begun also what is left of it. */
export function resizeEdit(
  { timeline, schedule }: Plan,
  at: number,
  task: Task,
  { from, to }: Span,
): PlanEdit {
  const calendar = schedule.reckoning.calendarOf(at);
  const minutes = calendar.between(from, to);
  const { units } = timeline.settings;
  const duration = amountOfMinutes(minutes, units);
  if (task.remainingMinutes === null) return { kind: 'change-task', id: task.id, change: { duration } };
  const more = calendar.between(schedule.finish[at] ?? 0, to);
  const remainingMinutes = Math.max(0, task.remainingMinutes + more);
  return { kind: 'change-task', id: task.id, change: { duration, remainingMinutes } };
}

/** Lets one task wait for another; of two links between the same the kind changes, the lag stays. */
export function linkEdit(
  { links }: Timeline,
  predecessorId: TaskId,
  successorId: TaskId,
  kind: LinkKind,
): PlanEdit {
  const own = links.filter((link) => link.successorId === successorId);
  const known = own.find((link) => link.predecessorId === predecessorId);
  const kept = own
    .filter((link) => link !== known)
    .map(({ predecessorId: id, kind: of, lag }) => ({ predecessorId: id, kind: of, lag }));
  return {
    kind: 'set-links',
    taskId: successorId,
    links: [...kept, { predecessorId, kind, lag: known?.lag ?? NO_LAG }],
  };
}

function workStart(calendar: WorkCalendar, minute: Minute): Minute {
  return calendar.startAt(calendar.workAt(minute));
}

/** Where the work of a day ends, or that of the last working day before it. */
function workEnd(calendar: WorkCalendar, day: number): Minute {
  return calendar.endAt(calendar.workAt((day + 1) * MINUTES_PER_DAY));
}

/** Longer than any holiday; calendars that rest for longer stop there. */
const LONGEST_REST = 400;

function nextWorkingDay(calendar: WorkCalendar, day: number, side: 1 | -1): number {
  for (let step = 1; step < LONGEST_REST; step += 1) {
    if (calendar.minutesOn(day + side * step) > 0) return day + side * step;
  }
  return day + side;
}

function dayOf(minute: Minute): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}
