import type { CalendarLayer } from '#shared/domain/schedule/calendar-rules.ts';
import type {
  Constraint,
  ConstraintKind,
  WorkPlan,
  PlanLink,
  PlanTask,
} from '#shared/domain/schedule/work-plan.ts';
import { parsePredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import { type Schedule, computeSchedule, taskSchedule } from '#shared/domain/schedule/schedule.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import { minuteOf, moment, momentAt } from '#shared/values/moment.ts';

/** A task as a test writes it down; a number alone is its days. Dates are moments. */
export interface SketchTask {
  readonly days?: number;
  readonly minutes?: number;
  /** Predecessors as typed: 'A, BSS+2d'. */
  readonly after?: string;
  readonly under?: string;
  readonly calendar?: string;
  readonly constraint?: readonly [kind: ConstraintKind, at?: string];
  readonly deadline?: string;
  readonly started?: string;
  readonly finished?: string;
  readonly remainingDays?: number;
  readonly doneBp?: number;
  readonly isGate?: boolean;
}

export interface SketchOptions {
  readonly start?: string;
  readonly status?: string;
  readonly calendars?: Readonly<Record<string, readonly CalendarLayer[]>>;
  readonly latestPulls?: boolean;
}

const DAY = ORDINARY_UNITS.minutesPerDay;
const minute = (text: string) => minuteOf(moment(text));

/** A plan from a few lines: ids are names, days have 480 minutes. Begins on a Monday, 2026-03-02 at 9:00. */
export function sketchPlan(
  tasks: Readonly<Record<string, SketchTask | number>>,
  { start = '2026-03-02T09:00', status, calendars = { plain: [] }, latestPulls = false }: SketchOptions = {},
): WorkPlan {
  const sketched = Object.entries(tasks).map(([id, task]) => ({
    id,
    task: typeof task === 'number' ? { days: task } : task,
  }));
  return {
    projectStart: minute(start),
    statusAt: status === undefined ? null : minute(status),
    calendars: Object.entries(calendars).map(([id, layers]) => ({ id, layers })),
    units: ORDINARY_UNITS,
    tasks: sketched.map(({ id, task }) => taskOf(id, task)),
    links: sketched.flatMap(({ id, task }) => linksOf(id, task.after ?? '', tasks)),
    latestPulls,
  };
}

/** @throws Error when the plan is refused. */
export function scheduleOf(plan: WorkPlan): Schedule {
  const outcome = computeSchedule(plan);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** A task's dates as text and its slack in days. */
export function datesOf(schedule: Schedule, id: string) {
  const task = taskSchedule(schedule, id);
  if (task === null) throw new Error(`no task ${id}`);
  return {
    start: momentAt(task.start),
    finish: momentAt(task.finish),
    lateStart: momentAt(task.lateStart),
    lateFinish: momentAt(task.lateFinish),
    totalSlack: task.totalSlack / DAY,
    freeSlack: task.freeSlack / DAY,
    isCritical: task.isCritical,
  };
}

/** Start and finish of one task among those sketched. */
export function spanOf(
  tasks: Readonly<Record<string, SketchTask | number>>,
  id: string,
  options: SketchOptions = {},
): string {
  const { start, finish } = datesOf(scheduleOf(sketchPlan(tasks, options)), id);
  return `${start} ${finish}`;
}

function taskOf(id: string, task: SketchTask): PlanTask {
  return {
    id,
    name: id,
    parentId: task.under ?? null,
    calendarId: task.calendar ?? null,
    durationMinutes: task.minutes ?? (task.days ?? 0) * DAY,
    constraint: constraintOf(task.constraint ?? ['ASAP']),
    deadline: minuteOrNull(task.deadline),
    progress: {
      actualStart: minuteOrNull(task.started),
      actualFinish: minuteOrNull(task.finished),
      remainingMinutes: task.remainingDays === undefined ? null : task.remainingDays * DAY,
      doneBp: task.doneBp ?? 0,
    },
    isGate: task.isGate ?? false,
  };
}

function constraintOf([kind, at]: readonly [ConstraintKind, string?]): Constraint {
  if (kind === 'ASAP' || kind === 'ALAP') return { kind };
  return { kind, at: minute(at ?? '') };
}

function linksOf(id: string, after: string, tasks: Readonly<Record<string, unknown>>): PlanLink[] {
  const typed = parsePredecessors(after, (reference) => (reference in tasks ? reference : null));
  if (typed.kind === 'refused') throw new Error(JSON.stringify(typed.refusal));
  return typed.value.map((link) => ({ ...link, successorId: id }));
}

function minuteOrNull(text: string | undefined): number | null {
  return text === undefined ? null : minute(text);
}
