import type { Outline } from './outline.ts';
import type { WorkPlan, PlanTask } from './work-plan.ts';

/** What else decides about a task beside its links. */
export const TaskState = {
  FREE: 0,
  LATE: 1,
  START_FIXED: 2,
  FINISH_FIXED: 3,
  STARTED: 4,
  DONE: 5,
  SUMMARY: 6,
} as const;

/** By task: bounds as minutes, infinite where there is none. */
export interface NetworkLimits {
  /** TaskState. */
  readonly state: Uint8Array;
  readonly duration: Float64Array;
  readonly earliestStart: Float64Array;
  readonly earliestFinish: Float64Array;
  readonly latestStart: Float64Array;
  /** FNLT and the deadline. */
  readonly latestFinish: Float64Array;
  /** The earlier of SNLT and FNLT alone, for plans in which they pull: as a latest start and a latest finish. */
  readonly pulledStart: Float64Array;
  readonly pulledFinish: Float64Array;
  /** MSO and MFO: the date; of a task begun: its actual start. */
  readonly fixedAt: Float64Array;
  /** Of a task done; not a number where it ends with its duration. */
  readonly actualFinish: Float64Array;
  /** Of a task begun: working minutes still to do. Else its duration. */
  readonly remaining: Float64Array;
}

const WHOLE_BP = 10_000;

/** Reads constraints, deadlines and progress (M1 of the methods). */
export function readLimits({ tasks, latestPulls }: WorkPlan, { isSummary }: Outline): NetworkLimits {
  const limits = emptyLimits(tasks.length);
  for (const [at, task] of tasks.entries()) {
    readConstraint(limits, at, task, latestPulls);
    const { deadline } = task;
    if (deadline !== null) limits.latestFinish[at] = Math.min(limits.latestFinish[at] ?? 0, deadline);
    if (isSummary[at] === 1) {
      limits.state[at] = TaskState.SUMMARY;
      continue;
    }
    limits.duration[at] = task.durationMinutes;
    limits.remaining[at] = task.durationMinutes;
    readProgress(limits, at, task);
  }
  return limits;
}

function emptyLimits(count: number): NetworkLimits {
  const filled = (value: number): Float64Array => new Float64Array(count).fill(value);
  return {
    state: new Uint8Array(count),
    duration: filled(0),
    earliestStart: filled(Number.NEGATIVE_INFINITY),
    earliestFinish: filled(Number.NEGATIVE_INFINITY),
    latestStart: filled(Number.POSITIVE_INFINITY),
    latestFinish: filled(Number.POSITIVE_INFINITY),
    pulledStart: filled(Number.POSITIVE_INFINITY),
    pulledFinish: filled(Number.POSITIVE_INFINITY),
    fixedAt: filled(0),
    actualFinish: filled(0),
    remaining: filled(0),
  };
}

function readConstraint(limits: NetworkLimits, at: number, { constraint }: PlanTask, pulls: boolean): void {
  switch (constraint.kind) {
    case 'ASAP':
      break;
    case 'ALAP':
      limits.state[at] = TaskState.LATE;
      break;
    case 'SNET':
      limits.earliestStart[at] = constraint.at;
      break;
    case 'FNET':
      limits.earliestFinish[at] = constraint.at;
      break;
    case 'SNLT':
      limits.latestStart[at] = constraint.at;
      if (pulls) limits.pulledStart[at] = constraint.at;
      break;
    case 'FNLT':
      limits.latestFinish[at] = constraint.at;
      if (pulls) limits.pulledFinish[at] = constraint.at;
      break;
    case 'MSO':
      limits.state[at] = TaskState.START_FIXED;
      limits.fixedAt[at] = constraint.at;
      break;
    case 'MFO':
      limits.state[at] = TaskState.FINISH_FIXED;
      limits.fixedAt[at] = constraint.at;
      break;
  }
}

/** A task begun with nothing left to do counts as done where its duration ends. */
function readProgress(limits: NetworkLimits, at: number, { durationMinutes, progress }: PlanTask): void {
  const { actualStart, actualFinish, remainingMinutes, doneBp } = progress;
  if (actualStart === null) return;
  const left = remainingMinutes ?? durationMinutes - Math.round((durationMinutes * doneBp) / WHOLE_BP);
  const isDone = actualFinish !== null || left === 0;
  limits.fixedAt[at] = actualStart;
  limits.state[at] = isDone ? TaskState.DONE : TaskState.STARTED;
  limits.remaining[at] = isDone ? 0 : left;
  limits.actualFinish[at] = actualFinish ?? Number.NaN;
}
