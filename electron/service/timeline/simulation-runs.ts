import { isDeepStrictEqual } from 'node:util';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import type { SimulationInput } from '#shared/domain/schedule/simulation-input.ts';
import type { SimulationResult } from '#shared/domain/schedule/simulation-result.ts';
import type { SimulationProgressMessage } from '#shared/domain/timeline/kept-schedule.ts';
import { RunProgress } from '../run-progress.ts';
import { stoppedBy } from '../start-worker.ts';
import { simulateInWorker } from './simulation-run.ts';

/** So many results are kept: the plan as it stands, and as it would be after a change or two. */
const MOST_KNOWN = 3;

export interface SimulationCall {
  /** Null when nobody follows it. */
  readonly runId: string | null;
  readonly signal: AbortSignal | undefined;
}

/**
 * The simulations under way, and the last results: the same input comes to the same result, so that what was just
 * shown is kept without drawing it again. In memory only; all of them end when the workspace is closed.
 */
export class SimulationRuns {
  readonly #progress = new RunProgress<SimulationProgressMessage>();
  #known: readonly { readonly input: SimulationInput; readonly result: SimulationResult }[] = [];
  #closing = new AbortController();

  /** Refused as readSimulation does, and 'simulation-stopped' once its caller or the workspace is gone. */
  async run(input: SimulationInput, { runId, signal }: SimulationCall): Promise<Outcome<SimulationResult>> {
    const known = this.#known.find((candidate) => isDeepStrictEqual(candidate.input, input));
    if (known !== undefined) return accepted(known.result);
    const total = input.draws;
    const run = simulateInWorker(input, (done) => {
      if (runId !== null) this.#progress.tell(runId, { done, total });
    });
    const closing = this.#closing.signal;
    try {
      const outcome = await stoppedBy(signal, run.stop, stoppedBy(closing, run.stop, run.outcome));
      if (outcome.kind === 'ok' && !closing.aborted) this.#remember(input, outcome.value);
      return outcome;
    } finally {
      if (runId !== null) this.#progress.end(runId);
    }
  }

  watch(runId: string, signal: AbortSignal | undefined): AsyncGenerator<SimulationProgressMessage, void> {
    return this.#progress.watch(runId, signal);
  }

  stop(): void {
    this.#closing.abort();
    this.#closing = new AbortController();
    this.#known = [];
  }

  #remember(input: SimulationInput, result: SimulationResult): void {
    this.#known = [{ input, result }, ...this.#known].slice(0, MOST_KNOWN);
  }
}
