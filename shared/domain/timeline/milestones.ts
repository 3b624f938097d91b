import { type Minute, minuteOf } from '#shared/values/moment.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { GateVerdict } from './gate.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';

/**
 * How a milestone stands. A gate that was decided: its verdict. Else done; past its deadline; without room for more
 * than what counts as near-critical; or on time.
 */
export type MilestoneState = GateVerdict | 'done' | 'late' | 'tight' | 'on-time';

export interface Milestone {
  readonly task: Task;
  /** Among the gates in outline order, from 1; null for what is no gate. */
  readonly gateNumber: number | null;
  readonly finish: Minute;
  readonly deadline: Minute | null;
  readonly state: MilestoneState;
  /** Working minutes after its deadline; 0 without one, or when it is kept. */
  readonly lateMinutes: number;
  /** Working minutes that it may still slip before it moves the end or passes a deadline. */
  readonly slackMinutes: number;
}

/** Gates, and tasks that take no time, by their finish; of the same minute in outline order. */
export function milestonesOf(timeline: Timeline, schedule: Schedule): Milestone[] {
  const verdicts = new Map(timeline.decisions.map(({ taskId, verdict }) => [taskId, verdict]));
  const found: Milestone[] = [];
  let gates = 0;
  for (const [at, task] of timeline.tasks.entries()) {
    const isMilestone = schedule.network.outline.isSummary[at] === 0 && task.duration.hundredths === 0;
    if (!task.isGate && !isMilestone) continue;
    if (task.isGate) gates += 1;
    const lateMinutes = lateness(schedule, at, task);
    const place = { schedule, at, lateMinutes, nearMinutes: timeline.settings.nearCriticalMinutes };
    found.push({
      task,
      gateNumber: task.isGate ? gates : null,
      finish: schedule.finish[at] ?? 0,
      deadline: task.deadline === null ? null : minuteOf(task.deadline),
      state: (task.isGate ? verdicts.get(task.id) : undefined) ?? stateOf(place),
      lateMinutes,
      slackMinutes: schedule.totalSlack[at] ?? 0,
    });
  }
  return found.toSorted((one, other) => one.finish - other.finish);
}

/** Whether it is behind us: done, or a gate that let work through. */
export function isPassed({ state }: Milestone): boolean {
  return state === 'done' || state === 'go' || state === 'conditional';
}

function lateness(schedule: Schedule, at: number, { deadline }: Task): number {
  if (deadline === null) return 0;
  const calendar = schedule.reckoning.calendarOf(at);
  return Math.max(0, calendar.between(minuteOf(deadline), schedule.finish[at] ?? 0));
}

interface Place {
  readonly schedule: Schedule;
  readonly at: number;
  readonly lateMinutes: number;
  readonly nearMinutes: number;
}

function stateOf({ schedule, at, lateMinutes, nearMinutes }: Place): MilestoneState {
  if (schedule.isDone[at] === 1) return 'done';
  if (lateMinutes > 0) return 'late';
  return (schedule.totalSlack[at] ?? 0) <= nearMinutes ? 'tight' : 'on-time';
}
