import type { Minute } from '#shared/values/moment.ts';
import { type CalendarStretch, stretchesBetween } from './calendar-stretches.ts';
import { type Driver, decisiveChild, driversOf } from './driving.ts';
import type { Schedule } from './schedule.ts';

/** One task on the way back from a date to where it comes from. */
export interface WhyStep {
  readonly taskId: string;
  readonly start: Minute;
  readonly finish: Minute;
  readonly driver: Driver;
  /** What the calendar does between the predecessor's date that counts and this task: in the lag, or while it waits. */
  readonly whileWaiting: readonly CalendarStretch[];
  /** What it does from the task's start to its finish. */
  readonly whileWorking: readonly CalendarStretch[];
}

/**
 * Why a task stands where it does: the task itself, what drives it, what drives that, back to a constraint, an actual
 * start, the status date or the project's start; in between the days without work, by name. Of a summary, why it ends
 * when it does. Empty for a task that is not in the plan.
 */
export function whyDate(schedule: Schedule, taskId: string): WhyStep[] {
  const { indexOf, isSummary } = schedule.network.outline;
  const asked = indexOf.get(taskId);
  const steps: WhyStep[] = [];
  let next = asked;
  if (asked !== undefined && isSummary[asked] === 1) next = decisiveChild(schedule, asked, 'finish');
  while (next !== undefined) {
    const step: WhyStep | null = stepOf(schedule, next);
    if (step === null) break;
    steps.push(step);
    next = step.driver.kind === 'link' ? indexOf.get(step.driver.predecessorId) : undefined;
  }
  return steps;
}

function stepOf(schedule: Schedule, task: number): WhyStep | null {
  const [driver] = driversOf(schedule, task);
  const taskId = schedule.network.plan.tasks[task]?.id;
  if (driver === undefined || taskId === undefined) return null;
  const calendar = schedule.reckoning.calendarOf(task);
  const start = schedule.start[task] ?? 0;
  const finish = schedule.finish[task] ?? 0;
  const since = waitsSince(schedule, driver);
  return {
    taskId,
    start,
    finish,
    driver,
    whileWaiting: since === null ? [] : stretchesBetween(calendar, since, start),
    whileWorking: stretchesBetween(calendar, start, finish),
  };
}

/** The date of the predecessor that a driving link counts from. */
function waitsSince({ network, start, finish }: Schedule, driver: Driver): Minute | null {
  if (driver.kind !== 'link') return null;
  const predecessor = network.outline.indexOf.get(driver.predecessorId) ?? -1;
  return (driver.link.kind.startsWith('F') ? finish[predecessor] : start[predecessor]) ?? null;
}
