import {
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { TimelineMoney } from '#shared/domain/timeline/money.ts';
import { type PlanPreview, previewEdits } from '#shared/domain/timeline/preview.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { scheduleTimeline } from '#shared/domain/timeline/work-plan-of.ts';
import { newId } from './new-id.ts';

/** The plan, and every way of changing it: proposed, previewed, then applied with a reason or discarded. */
export interface PlanEdits {
  /** As it is stored. */
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  /** While a change waits for a reason or a yes: what it would do. */
  readonly pending: PlanPreview | null;
  /** The change that waits; empty while none does. */
  readonly pendingEdits: readonly PlanEdit[];
  /** Why the last proposal, or its application, came to nothing. */
  readonly refusal: Refusal | null;
  readonly isApplying: boolean;
  /**
   * What moves nothing but what was edited is applied at once; everything else waits as `pending`, together with what
   * waits already.
   * @returns why it cannot be, or null; the same stays in `refusal` until the next proposal.
   */
  readonly propose: (edits: readonly PlanEdit[]) => Refusal | null;
  /** As `propose`, for a form that says beside its field why it cannot be: `refusal` stays as it is. */
  readonly ask: (edits: readonly PlanEdit[]) => Refusal | null;
  /** Applies what waits. A refusal leaves it waiting. */
  readonly apply: (reason: string) => Promise<void>;
  readonly discard: () => void;
}

const NONE: readonly PlanEdit[] = [];
const context = { newId };

/** For the screen that shows the plan: called once there and handed down. */
export function usePlanEdits(): PlanEdits {
  const { timeline } = useSuspenseQuery(orpc.timeline.get.queryOptions()).data;
  const money = useQuery(orpc.timeline.money.queryOptions()).data;
  const schedule = scheduled(timeline);
  const [edits, setEdits] = useState(NONE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { ask, isPending: isAsking } = useAsk({ timeline, money, edits, setEdits, setRefusal });
  const waited = useApply(true);
  const { mutateAsync: applyWaiting } = waited;
  // What others change meanwhile is previewed anew; their change may have made it impossible.
  const outcome = useMemo(
    () => (edits.length === 0 ? null : previewEdits(timeline, edits, context, money)),
    [timeline, edits, money],
  );
  const moves = useMemo(
    () => ({
      ask,
      propose: (wanted: readonly PlanEdit[]) => {
        const refused = ask(wanted);
        if (refused !== null) setRefusal(refused);
        return refused;
      },
      apply: (reason: string) => {
        setRefusal(null);
        return applyWaiting({ edits, reason }).then(
          () => setEdits(NONE),
          (error: unknown) => setRefusal(refusalOf(error)),
        );
      },
      discard: () => {
        setEdits(NONE);
        setRefusal(null);
      },
    }),
    [ask, edits, applyWaiting],
  );
  const pending = outcome?.kind === 'ok' ? outcome.value : null;
  const said = outcome?.kind === 'refused' ? outcome.refusal : refusal;
  const isApplying = isAsking || waited.isPending;
  return useMemo(
    () => ({ timeline, schedule, pending, pendingEdits: edits, refusal: said, isApplying, ...moves }),
    [timeline, schedule, pending, edits, said, isApplying, moves],
  );
}

type Asking = {
  readonly timeline: Timeline;
  readonly money: TimelineMoney | undefined;
  readonly edits: readonly PlanEdit[];
  readonly setEdits: (edits: readonly PlanEdit[]) => void;
  readonly setRefusal: (refusal: Refusal | null) => void;
};

/** Previews a change: applied at once, or kept waiting, or refused. */
function useAsk({ timeline, money, edits, setEdits, setRefusal }: Asking) {
  const queryClient = useQueryClient();
  const { mutate, isPending } = useApply(false);
  const ask = useCallback(
    (wanted: readonly PlanEdit[]): Refusal | null => {
      const all = [...edits, ...wanted];
      const preview = previewEdits(timeline, all, context, money);
      if (preview.kind === 'refused') return preview.refusal;
      setRefusal(null);
      if (waits(preview.value)) {
        setEdits(all);
        return null;
      }
      setEdits(NONE);
      show(queryClient, preview.value.after);
      mutate({ edits: all, reason: '' }, { onError: (error) => setRefusal(refusalOf(error)) });
      return null;
    },
    [edits, timeline, money, queryClient, setEdits, setRefusal, mutate],
  );
  return { ask, isPending };
}

/** What has followers, costs a deadline or moves money is looked at first. */
function waits({ needsReason, deadlinesMissed, tied }: PlanPreview): boolean {
  return needsReason || deadlinesMissed.length > 0 || tied.length > 0;
}

type Order = { readonly edits: readonly PlanEdit[]; readonly reason: string };

/** One at a time, each on top of what the one before came to. */
function useApply(announced: boolean) {
  const queryClient = useQueryClient();
  const queryKey = orpc.timeline.get.queryKey();
  return useMutation({
    mutationFn: ({ edits, reason }: Order) =>
      client.timeline.apply({
        edits: [...edits],
        reason,
        seenSeq: queryClient.getQueryData(queryKey)?.seq,
      }),
    scope: { id: 'timeline' },
    meta: { refusalsShown: true, announced },
    onSuccess: ({ seq }) =>
      queryClient.setQueryData(queryKey, (before) =>
        before === undefined ? before : { ...before, seq: seq ?? before.seq },
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

/** The plan as it will be, until the service says how it is. */
function show(queryClient: QueryClient, timeline: Timeline): void {
  const queryKey = orpc.timeline.get.queryKey();
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (before) => (before === undefined ? before : { ...before, timeline }));
}

/** What is stored was scheduled before it was stored. */
function scheduled(timeline: Timeline): Schedule {
  const outcome = scheduleTimeline(timeline);
  if (outcome.kind === 'refused') throw new Error(`the stored plan: ${outcome.refusal.reason}`);
  return outcome.value;
}
