import { useMemo } from 'react';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';
import { isMovedByPublication, publicationEdit } from '#shared/domain/kols/publication-task.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import { type PlanPreview, previewEdits } from '#shared/domain/timeline/preview.ts';
import type { Day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { useTiedDeliverables } from '../deliverables-data.ts';
import { usePlan } from './use-plan.ts';

const context = { newId };

/** The timeline asks for ids where it adds something: a new day adds nothing. */
function newId<Entity extends string>(): Id<Entity> {
  return uuidV7<Entity>(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/**
 * What a new day of publication does to the timeline: its task ends on the last of the days of all that is tied to it.
 * Null where it is tied to no task, or has no new day.
 */
export function useEffectPreview(
  { id, taskId }: Pick<Deliverable, 'id' | 'taskId'>,
  day: Day | null,
): Outcome<PlanPreview> | null {
  const { timeline, money } = usePlan();
  const tied = useTiedDeliverables(taskId)?.rows;
  return useMemo(() => {
    const task = timeline.tasks.find((one) => one.id === taskId);
    if (task === undefined || day === null || tied === undefined || !isMovedByPublication(task)) return null;
    const days = tied.filter((other) => other.id !== id).map(({ dueDay }) => dueDay);
    const last = days.reduce((latest, one) => (one > latest ? one : latest), day);
    const edit = publicationEdit(timeline, task, last);
    return edit.kind === 'refused' ? edit : previewEdits(timeline, [edit.value], context, money);
  }, [timeline, money, tied, id, taskId, day]);
}
