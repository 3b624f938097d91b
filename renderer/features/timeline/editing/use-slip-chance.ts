import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client } from '#renderer/rpc/rpc.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { DrawnFinish, SimulationAnswer } from '#shared/domain/timeline/kept-schedule.ts';
import type { PlanPreview } from '#shared/domain/timeline/preview.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import type { PlanEdits } from './use-plan-edits.ts';

/** Enough for a date to the day; the Forecast draws more. */
const DRAWS = 1000;

export type SlipChance = {
  /** Of which gate it speaks; null: of the end of everything. */
  readonly taskId: TaskId | null;
  readonly draws: number;
  readonly state: 'drawing' | 'drawn' | 'none';
  readonly before: DrawnFinish | null;
  readonly after: DrawnFinish | null;
};

/** When the first gate that a change moves (or everything) is likely to be reached, as it is and as it would be. */
export function useSlipChance({ timeline, pendingEdits }: PlanEdits, preview: PlanPreview): SlipChance {
  const before = useDrawn(timeline, null);
  const after = useDrawn(timeline, pendingEdits);
  const taskId = preview.gatesMoved[0]?.task.id ?? null;
  return useMemo(() => {
    const finishOf = (answer: SimulationAnswer | undefined) =>
      answer?.finishes.find((finish) => finish.taskId === taskId) ?? null;
    const isDrawing = before.isFetching || after.isFetching;
    const drawn = { before: finishOf(before.data), after: finishOf(after.data) };
    const isThere = drawn.before !== null && drawn.after !== null;
    return { taskId, draws: DRAWS, state: isThere ? 'drawn' : isDrawing ? 'drawing' : 'none', ...drawn };
  }, [taskId, before, after]);
}

/** Drawn anew for another plan or another change; what goes wrong is left out, since it decides nothing. */
function useDrawn(timeline: Timeline, edits: readonly PlanEdit[] | null) {
  const key = useIdentity(timeline);
  return useQuery({
    queryKey: ['slip-chance', key, edits],
    queryFn: ({ signal }) =>
      client.timeline.simulate(
        { draws: DRAWS, runId: crypto.randomUUID(), ...(edits === null ? {} : { edits: [...edits] }) },
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    throwOnError: false,
    meta: { quiet: true },
  });
}

const identities = new WeakMap<Timeline, string>();

/** A short name for a plan, so that it need not be compared. */
function useIdentity(timeline: Timeline): string {
  const known = identities.get(timeline) ?? crypto.randomUUID();
  identities.set(timeline, known);
  return known;
}
