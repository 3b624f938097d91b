import type { Outcome } from '#shared/domain/refusal.ts';
import { parsePredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import type { EditContext } from '#shared/domain/timeline/plan-draft.ts';
import { reschedule } from '#shared/domain/timeline/reschedule.ts';
import { type Task, type TaskId, taskInputSchema } from '#shared/domain/timeline/task.ts';
import type { TaskLink, Timeline, TimelineSettings } from '#shared/domain/timeline/timeline.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { moment } from '#shared/values/moment.ts';

/** A task as a test writes it down: its duration alone ('3d'), or more of it; predecessors as typed. */
export interface TimelineTask extends Partial<Omit<Task, 'duration' | 'id' | 'parentId'>> {
  readonly duration?: string;
  readonly after?: string;
  readonly under?: string;
}

export type TimelineTasks = Readonly<Record<string, TimelineTask | string>>;

/** The same name is the same id, in every test. */
export function idFor<Entity extends string>(name: string): Id<Entity> {
  const bytes = new TextEncoder().encode(name);
  const mixed = new Uint8Array(10);
  for (const [at, byte] of bytes.entries()) {
    mixed[at % 10] = ((mixed[at % 10] ?? 0) * 31 + byte + at) % 256;
  }
  const mark = bytes.reduce((sum, byte) => (sum * 33 + byte) % 1_000_000_007, 5381);
  return uuidV7<Entity>(1_767_225_600_000 + mark, mixed);
}

export const taskId = (name: string): TaskId => idFor<'task'>(name);

let made = 0;

/** Ids that never come twice. */
export const editContext: EditContext = {
  newId: <Entity extends string>(): Id<Entity> => {
    made += 1;
    return idFor<Entity>(`made ${made}`);
  },
};

/** A timeline from a few lines: names are codes, days have 480 minutes; begins on Monday, 2026-03-02 at 9:00. */
export function sketchTimeline(tasks: TimelineTasks, settings: Partial<TimelineSettings> = {}): Timeline {
  const rows = Object.entries(tasks).map(([name, task]) => ({
    name,
    task: typeof task === 'string' ? { duration: task } : task,
  }));
  const positions = new Map<string, number>();
  const sketched: Timeline = {
    settings: {
      projectStart: moment('2026-03-02T09:00'),
      statusAt: null,
      units: ORDINARY_UNITS,
      calendarId: null,
      latestPulls: false,
      nearCriticalMinutes: 960,
      commonFactorBp: null,
      ...settings,
    },
    tasks: rows.map(({ name, task }) => {
      const position = positions.get(task.under ?? '') ?? 0;
      positions.set(task.under ?? '', position + 1);
      return taskOf(name, task, position);
    }),
    links: rows.flatMap(({ name, task }) => linksOf(name, task.after ?? '', tasks)),
    calendars: [],
    risks: [],
    lines: [],
    ties: [],
    criteria: [],
    decisions: [],
  };
  return valueOf(reschedule(sketched, sketched)).after;
}

/** @throws Error when it is refused. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** Start and finish of a task as they are kept. */
export function spanIn({ tasks }: Timeline, name: string): string {
  const task = tasks.find(({ id }) => id === taskId(name));
  return task === undefined ? 'no such task' : `${task.start} ${task.finish}`;
}

/** The outline as text, one task a line, indented by its depth. */
export function outlineOf({ tasks }: Timeline): string[] {
  const depths = new Map<TaskId, number>();
  return tasks.map(({ id, parentId, name }) => {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1;
    depths.set(id, depth);
    return `${'  '.repeat(depth)}${name}`;
  });
}

function taskOf(name: string, sketch: TimelineTask, position: number): Task {
  const { duration = '1d', after: _, under, ...rest } = sketch;
  const input = taskInputSchema.parse({ name, code: name, duration: valueOf(parseDuration(duration)) });
  return {
    ...input,
    code: name,
    position,
    start: moment('2026-03-02T09:00'),
    finish: moment('2026-03-02T09:00'),
    movedById: null,
    ...rest,
    duration: input.duration,
    id: taskId(name),
    parentId: under === undefined ? null : taskId(under),
  };
}

function linksOf(name: string, after: string, tasks: TimelineTasks): TaskLink[] {
  const typed = valueOf(parsePredecessors(after, (reference) => (reference in tasks ? reference : null)));
  return typed.map(({ predecessorId, kind, lag }) => ({
    id: idFor<'task_link'>(`${name} ${kind} ${predecessorId}`),
    predecessorId: taskId(predecessorId),
    successorId: taskId(name),
    kind,
    lag,
  }));
}
