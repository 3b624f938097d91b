import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import { type OverAllocation, workLoad, type WorkLoad } from '#shared/domain/timeline/load.ts';
import { type PlanPreview, previewEdits } from '#shared/domain/timeline/preview.ts';
import type { Day } from '#shared/values/day.ts';
import type { Heat } from './load-data.ts';

/** What a proposal would do to the plan, and to what people have to do. */
export type LevellingPreview = { readonly plan: PlanPreview; readonly load: WorkLoad };

/** Null where the proposal cannot be made any more. */
export function previewLevelling(
  { timeline, people }: Heat,
  edits: readonly PlanEdit[],
): LevellingPreview | null {
  const plan = previewEdits(timeline, edits, { newId: noNewRows });
  if (plan.kind === 'refused') return null;
  const load = workLoad(plan.value.after, plan.value.scheduleAfter, people);
  return load.kind === 'refused' ? null : { plan: plan.value, load: load.value };
}

/** Tasks that wait bring nothing new. */
function noNewRows(): never {
  throw new Error('a proposal to level adds no rows');
}

/** Above people's time, of what has not passed by then. */
export function minutesOver(over: readonly OverAllocation[], from: Day | null): number {
  return over
    .filter(({ last }) => from === null || last >= from)
    .reduce((sum, { overMinutes }) => sum + overMinutes, 0);
}
