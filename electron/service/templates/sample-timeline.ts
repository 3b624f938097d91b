import type { LineId } from '#shared/domain/budget/line.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import type { ThreePoint } from '#shared/domain/schedule/three-point.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import { estimateBy, estimateTemplate } from '#shared/domain/timeline/estimate-templates.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import type { Id } from '#shared/values/id.ts';
import { dayNumber, type Moment, moment } from '#shared/values/moment.ts';
import { campaignTasks } from './sample-timeline-campaign.ts';
import { launchTasks } from './sample-timeline-launch.ts';
import { mobileTasks } from './sample-timeline-mobile.ts';
import { researchTasks } from './sample-timeline-research.ts';
import { socialTasks } from './sample-timeline-social.ts';
import type { SampleTask } from './sample-timeline-task.ts';

/** What the sample's plan stands on. */
export interface PlanGround {
  readonly language: Language;
  readonly today: Day;
  readonly people: ReadonlyMap<string, PersonId>;
  /** By hue. */
  readonly departments: ReadonlyMap<string, DepartmentId>;
  /** By the lines' Chinese names. */
  readonly lines: ReadonlyMap<string, LineId>;
  readonly newId: <Entity extends string>() => Id<Entity>;
}

/** In outline order; the place of a task is its code. */
export const sampleTasks: readonly SampleTask[] = outlineOrder([
  ...researchTasks,
  ...mobileTasks,
  ...launchTasks,
  ...socialTasks,
  ...campaignTasks,
]);

const WEEKS_BEHIND = 24;

/** A Monday: the plan is in its twenty-fifth week, whenever the sample is laid out. */
export function planStart(today: Day): Day {
  return addDays(mondayOf(today), -7 * WEEKS_BEHIND);
}

export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(dayNumber(day)));
}

/** When work begins on a day. */
export function morningOf(day: Day): Moment {
  return moment(`${day}T09:00`);
}

/** When work ends on a day. */
export function eveningOf(day: Day): Moment {
  return moment(`${day}T18:00`);
}

export function minutesOfDays(days: number): number {
  return Math.round(days * ORDINARY_UNITS.minutesPerDay);
}

/** @throws Error for a key that the sample does not have. */
export function known<T>(among: ReadonlyMap<string, T>, key: string): T {
  const value = among.get(key);
  if (value === undefined) throw new Error(`the sample has no ${key}`);
  return value;
}

export function newTaskIds(ground: PlanGround): ReadonlyMap<string, TaskId> {
  return new Map(sampleTasks.map(({ key }) => [key, ground.newId<'task'>()]));
}

/** By the template of its kind of work; null where there is no work. */
export function estimateOf({ days = 0, work }: SampleTask): ThreePoint | null {
  const template = work === undefined ? null : estimateTemplate(work);
  return template === null || days === 0 ? null : estimateBy(template, minutesOfDays(days));
}

/** Children after their parent, and as they are listed. */
function outlineOrder(tasks: readonly SampleTask[]): readonly SampleTask[] {
  const childrenOf = (key: string | undefined): readonly SampleTask[] =>
    tasks.filter(({ under }) => under === key).flatMap((task) => [task, ...childrenOf(task.key)]);
  return childrenOf(undefined);
}
