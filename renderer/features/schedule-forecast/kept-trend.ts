import type { KeptFinish, KeptSchedule } from '#shared/domain/timeline/kept-schedule.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Day } from '#shared/values/day.ts';

/** What was said of one finish in a week. */
export type KeptPoint = { readonly week: Day; readonly finish: KeptFinish };

/** Week by week, the oldest first; weeks that did not speak of it are left out. */
export function keptPoints(kept: readonly KeptSchedule[], taskId: TaskId | null): readonly KeptPoint[] {
  return kept.flatMap(({ week, finishes }) => {
    const finish = finishes.find((candidate) => candidate.taskId === taskId);
    return finish === undefined ? [] : [{ week, finish }];
  });
}
