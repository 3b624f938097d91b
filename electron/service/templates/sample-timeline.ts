import type { LineId } from '#shared/domain/budget/line.ts';
import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import { weekdayOf } from '#shared/domain/schedule/calendar-days.ts';
import type { ThreePoint } from '#shared/domain/schedule/three-point.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
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

/** How far work of a kind may come out better or worse than planned, in per cent of the plan. */
const spread = {
  research: { best: 80, worst: 150 },
  design: { best: 80, worst: 150 },
  build: { best: 85, worst: 160 },
  integrate: { best: 85, worst: 180 },
  test: { best: 90, worst: 170 },
  review: { best: 90, worst: 150 },
  content: { best: 90, worst: 130 },
  run: { best: 100, worst: 115 },
} as const;

/** In whole hours around the planned days; null where there is no work. */
export function estimateOf({ days = 0, work }: SampleTask): ThreePoint | null {
  if (work === undefined || days === 0) return null;
  const likely = minutesOfDays(days);
  const { best, worst } = spread[work];
  const hours = (percent: number) => Math.round((likely * percent) / 6000) * 60;
  return { optimistic: hours(best), likely, pessimistic: hours(worst) };
}

/** Children after their parent, and as they are listed. */
function outlineOrder(tasks: readonly SampleTask[]): readonly SampleTask[] {
  const childrenOf = (key: string | undefined): readonly SampleTask[] =>
    tasks.filter(({ under }) => under === key).flatMap((task) => [task, ...childrenOf(task.key)]);
  return childrenOf(undefined);
}
