import { isWritableMinute, type Minute } from '#shared/values/moment.ts';
import { type Refused, refused } from '../refusal.ts';
import { LONGEST_DAYS } from './time-text.ts';
import type { WorkPlan, PlanTask } from './work-plan.ts';

/** The longest duration, in working minutes: LONGEST_DAYS of 24 hours. */
const LONGEST_MINUTES = LONGEST_DAYS * 1440;
const WHOLE_BP = 10_000;

/**
 * What is wrong with a plan's tasks, each by itself, the first that is found; null where nothing is.
 * Refusals name the task by `name`: 'status-before-project', 'date-out-of-range', 'duration-out-of-range',
 * 'done-out-of-range', 'remaining-out-of-range', 'progress-without-start', 'finish-before-start',
 * 'constraint-on-summary'.
 */
export function faultInTasks(plan: WorkPlan, isSummary: (index: number) => boolean): Refused | null {
  if (!isWritableMinute(plan.projectStart)) return refused('date-out-of-range', { name: '' }, 'projectStart');
  if (plan.statusAt !== null) {
    if (!isWritableMinute(plan.statusAt)) return refused('date-out-of-range', { name: '' }, 'statusAt');
    if (plan.statusAt < plan.projectStart) return refused('status-before-project', {}, 'statusAt');
  }
  for (const [index, task] of plan.tasks.entries()) {
    const fault = isSummary(index) ? faultInSummary(task) : faultInTask(task);
    if (fault !== null) return fault;
  }
  return null;
}

function faultInSummary(task: PlanTask): Refused | null {
  const { kind } = task.constraint;
  if (kind !== 'ASAP' && kind !== 'SNET' && kind !== 'FNLT') {
    return refused('constraint-on-summary', { name: task.name, kind }, 'constraint');
  }
  return faultInDates(task);
}

function faultInTask(task: PlanTask): Refused | null {
  const { durationMinutes } = task;
  const isDuration = Number.isSafeInteger(durationMinutes) && durationMinutes >= 0;
  if (!isDuration || durationMinutes > LONGEST_MINUTES) {
    return refused('duration-out-of-range', { name: task.name, limitCount: LONGEST_DAYS }, 'duration');
  }
  return faultInDates(task) ?? faultInProgress(task);
}

function faultInDates({ name, constraint, deadline, progress }: PlanTask): Refused | null {
  if ('at' in constraint && !isWritableMinute(constraint.at)) {
    return refused('date-out-of-range', { name }, 'constraint');
  }
  if (isOutOfRange(deadline)) return refused('date-out-of-range', { name }, 'deadline');
  if (isOutOfRange(progress.actualStart)) return refused('date-out-of-range', { name }, 'actualStart');
  return isOutOfRange(progress.actualFinish) ? refused('date-out-of-range', { name }, 'actualFinish') : null;
}

function faultInProgress({ name, progress }: PlanTask): Refused | null {
  const { actualStart, actualFinish, remainingMinutes, doneBp } = progress;
  if (!Number.isSafeInteger(doneBp) || doneBp < 0 || doneBp > WHOLE_BP) {
    return refused('done-out-of-range', { name }, 'done');
  }
  if (remainingMinutes !== null && !isRemaining(remainingMinutes)) {
    return refused('remaining-out-of-range', { name }, 'remaining');
  }
  if (actualStart === null) {
    const hasProgress = actualFinish !== null || doneBp > 0;
    return hasProgress ? refused('progress-without-start', { name }, 'actualStart') : null;
  }
  if (actualFinish !== null && actualFinish < actualStart) {
    return refused('finish-before-start', { name }, 'actualFinish');
  }
  return null;
}

function isRemaining(minutes: number): boolean {
  return Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= LONGEST_MINUTES;
}

function isOutOfRange(minute: Minute | null): boolean {
  return minute !== null && !isWritableMinute(minute);
}
