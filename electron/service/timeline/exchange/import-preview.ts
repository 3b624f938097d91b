import type { ImportAnswer } from '#shared/domain/timeline/import-answer.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import type { LostPart } from '#shared/domain/timeline/import-answer.ts';
import type { FilePlan, FileTask } from './file-plan.ts';
import { datesDiffer, type PlacedPlan } from './place-plan.ts';

const MOST_SHOWN = 2000;

/** The first tasks of a file as they would stand, with the dates that the file states where it states others. */
export function shownTasks(plan: FilePlan, placed: PlacedPlan): ImportAnswer['tasks'] {
  const schedule = scheduleTimeline(placed.timeline);
  const byId = new Map<string, { readonly task: Task; readonly at: number }>(
    placed.timeline.tasks.map((task, at) => [task.id, { task, at }]),
  );
  return plan.tasks.slice(0, MOST_SHOWN).flatMap((own, index) => {
    const found = byId.get(placed.idOf.get(own.key) ?? '');
    if (found === undefined) return [];
    const { task, at } = found;
    const isSummary = (plan.tasks[index + 1]?.level ?? 0) > own.level;
    const others = datesDiffer(task, own.stated, plan.format) ? own.stated : NO_DATES;
    return {
      code: task.code,
      name: task.name,
      level: own.level,
      start: task.start,
      finish: task.finish,
      otherStart: others.start,
      otherFinish: others.finish,
      isCritical: schedule.kind === 'ok' && schedule.value.isCritical[at] === 1,
      isMilestone: !isSummary && task.duration.hundredths === 0,
      isSummary,
    };
  });
}

const NO_DATES: FileTask['stated'] = { start: null, finish: null };

/** What is lost on reading and on placing, the most frequent first. */
export function allLost(...lists: readonly (readonly LostPart[])[]): LostPart[] {
  return lists.flat().toSorted((a, b) => b.count - a.count);
}
