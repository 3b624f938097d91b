import { WHOLE_BP } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { MINUTES_PER_DAY, momentAt, startOfDay } from '#shared/values/moment.ts';
import { type Outcome, accepted } from '../refusal.ts';
import type { PlanEdit } from '../timeline/edit.ts';
import type { Task } from '../timeline/task.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { calendarOf } from '../timeline/work-plan-of.ts';

/** A task that is done stays where it is. */
export function isMovedByPublication({
  actualFinish,
  doneBp,
}: Pick<Task, 'actualFinish' | 'doneBp'>): boolean {
  return actualFinish === null && doneBp < WHOLE_BP;
}

/** The edit by which the task of a publication follows its day: not finished before the end of that day's work. */
export function publicationEdit(timeline: Timeline, task: Task, day: Day): Outcome<PlanEdit> {
  const calendar = calendarOf(timeline, task.ownerId, task.departmentId);
  if (calendar.kind === 'refused') return calendar;
  const at = momentAt(calendar.value.endAt(calendar.value.workAt(startOfDay(day) + MINUTES_PER_DAY)));
  return accepted({ kind: 'change-task', id: task.id, change: { constraint: { kind: 'FNET', at } } });
}
