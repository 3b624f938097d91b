import type { DrawnFinish } from '#shared/domain/timeline/kept-schedule.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { type Day, day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf, type Moment } from '#shared/values/moment.ts';

/** A finish that was simulated, with the task that it is of. */
export type FinishRow = {
  readonly finish: DrawnFinish;
  readonly kind: 'end' | 'gate' | 'milestone' | 'deadline';
  /** Null: the whole plan. */
  readonly task: Task | null;
  /** Whether it is behind us. */
  readonly isDone: boolean;
};

/** The end first, then what comes next by the plan; what the simulated plan held and is gone now is left out. */
export function finishRows(
  finishes: readonly DrawnFinish[],
  { tasks }: Pick<Timeline, 'tasks'>,
): FinishRow[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const rows = finishes.flatMap((finish): FinishRow[] => {
    if (finish.taskId === null) return [{ finish, kind: 'end', task: null, isDone: isAllDone(tasks) }];
    const task = byId.get(finish.taskId);
    if (task === undefined) return [];
    return [{ finish, kind: kindOf(task), task, isDone: task.actualFinish !== null }];
  });
  const rank = ({ kind, isDone, finish }: FinishRow) =>
    `${kind === 'end' ? 0 : isDone ? 2 : 1} ${finish.planned}`;
  return rows.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** What everyone waits for: the next gate with a committed date, or any gate, or any deadline; else the end. */
export function nextRow(rows: readonly FinishRow[]): FinishRow | undefined {
  const open = rows.filter(({ isDone, kind }) => !isDone && kind !== 'end');
  const gates = open.filter(({ kind }) => kind === 'gate');
  return (
    gates.find(({ finish }) => finish.deadline !== null) ??
    gates[0] ??
    open.find(({ finish }) => finish.deadline !== null) ??
    rows.find(({ kind }) => kind === 'end')
  );
}

export function rowOf(rows: readonly FinishRow[], chosen: TaskId | 'end' | undefined): FinishRow | undefined {
  const wanted = chosen === 'end' ? null : chosen;
  const found = wanted === undefined ? undefined : rows.find(({ finish }) => finish.taskId === wanted);
  return found ?? nextRow(rows);
}

/** The day on which something ends, as people say it: work until 18:00 ends that day, midnight the day before. */
export function endDay(at: Moment): Day {
  return dayEndedAt(minuteOf(at));
}

/** The day that a moment lies in. */
export function dayAt(at: Moment): Day {
  return day(at.slice(0, 10));
}

function kindOf(task: Task): FinishRow['kind'] {
  if (task.isGate) return 'gate';
  return task.duration.hundredths === 0 && task.deadline === null ? 'milestone' : 'deadline';
}

function isAllDone(tasks: readonly Task[]): boolean {
  const phases = new Set(tasks.map(({ parentId }) => parentId));
  return tasks.every(({ id, actualFinish }) => phases.has(id) || actualFinish !== null);
}
