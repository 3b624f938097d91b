import { type Outcome, refused } from '#shared/domain/refusal.ts';
import type { SimulationInput } from '#shared/domain/schedule/simulation-input.ts';
import type { SimulationResult } from '#shared/domain/schedule/simulation-result.ts';
import { startWorker } from '../start-worker.ts';
import type { SimulationMessage } from './simulation-task.ts';

const SOURCE = new URL('./simulation-worker.ts', import.meta.url);

export interface SimulationRun {
  /** 'simulation-stopped' when it was stopped. */
  readonly outcome: Promise<Outcome<SimulationResult>>;
  readonly stop: () => void;
}

/** Draws in a thread of its own. @param tell hears how many draws are made. */
export function simulateInWorker(input: SimulationInput, tell: (done: number) => void): SimulationRun {
  const worker = startWorker('simulation-worker', SOURCE, { workerData: input });
  let stopped = false;
  const outcome = new Promise<Outcome<SimulationResult>>((resolve, reject) => {
    worker.on('message', (message: SimulationMessage) => {
      if (stopped) return;
      if (message.kind === 'progress') tell(message.done);
      else resolve(message.outcome);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      if (stopped) resolve(refused('simulation-stopped'));
      else reject(new Error('the simulation ended without an answer'));
    });
  });
  return {
    outcome,
    stop: () => {
      stopped = true;
      void worker.terminate();
    },
  };
}
