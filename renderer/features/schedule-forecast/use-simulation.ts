import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { client } from '#renderer/rpc/rpc.ts';
import { refusalOf } from '#renderer/rpc/failure.ts';
import type { SimulationAnswer } from '#shared/domain/timeline/kept-schedule.ts';
import { areDrawnAlike } from '#shared/domain/timeline/plan-simulation.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';

/** What a simulation came to, and the plan that it was of. */
export type Simulated = { readonly answer: SimulationAnswer; readonly timeline: Timeline };

export type Simulating = {
  readonly result: Simulated | undefined;
  /** Whether the plan has changed since. */
  readonly isStale: boolean;
  /** From 0 to 1 while it runs; null otherwise. */
  readonly share: number | null;
  readonly refusal: ReturnType<typeof refusalOf>;
  readonly run: (draws: number) => void;
  readonly stop: () => void;
};

/** The last result stays while the workspace is open, whichever screen is shown. */
const resultKey = [['scheduleForecast', 'result']] as const;
/** One seed for everyone: two people who simulate the same plan see the same figures. */
export const SEED = 20_260_101;

/**
 * Simulates the plan, one run at a time; leaving the screen ends it.
 * @param arrival the draws of the run that begins by itself where there is no result yet; null for none.
 */
export function useSimulation(timeline: Timeline, arrival: number | null): Simulating {
  const queryClient = useQueryClient();
  const result = useQuery<Simulated>({ queryKey: resultKey, queryFn: skipToken }).data;
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  const { mutate, error } = useMutation({
    mutationFn: (draws: number) => simulated(timeline, draws, begin(running), setShare),
    onSuccess: (made) => {
      if (made !== null) queryClient.setQueryData<Simulated>(resultKey, made);
    },
    onSettled: () => setShare(null),
    meta: { refusalsShown: true },
  });
  const stop = useCallback(() => running.current?.abort(), []);
  const beginAtOnce = useEffectEvent(() => {
    if (arrival !== null && result === undefined) mutate(arrival);
  });
  useEffect(() => {
    beginAtOnce();
    return stop;
  }, [stop]);
  return useMemo(
    () => ({
      result,
      isStale: result !== undefined && !areDrawnAlike(result.timeline, timeline),
      share,
      refusal: refusalOf(error),
      run: mutate,
      stop,
    }),
    [result, timeline, share, error, mutate, stop],
  );
}

/** A run that begins ends the one before it. */
function begin(running: { current: AbortController | null }): AbortController {
  running.current?.abort();
  const ending = new AbortController();
  running.current = ending;
  return ending;
}

/** Null when it was stopped. */
async function simulated(
  timeline: Timeline,
  draws: number,
  ending: AbortController,
  tell: (share: number) => void,
): Promise<Simulated | null> {
  tell(0);
  const { signal } = ending;
  const runId = crypto.randomUUID();
  const following = new AbortController();
  const told = follow(runId, following.signal, tell);
  try {
    const answer = await client.timeline.simulate({ runId, draws, seed: SEED }, { signal });
    return { answer, timeline };
  } catch (error) {
    // Whoever stopped it knows.
    if (signal.aborted) return null;
    throw error;
  } finally {
    following.abort();
    await told;
  }
}

/** How far a run is, until it ends; what can't be told is no failure of the work. */
async function follow(runId: string, signal: AbortSignal, tell: (share: number) => void): Promise<void> {
  try {
    for await (const { done, total } of await client.timeline.simulationProgress({ runId }, { signal })) {
      tell(done / total);
    }
  } catch {
    // The work itself says what went wrong.
  }
}
