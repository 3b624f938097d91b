import { parentPort, workerData } from 'node:worker_threads';
import { accepted } from '#shared/domain/refusal.ts';
import type { SimulationInput } from '#shared/domain/schedule/simulation-input.ts';
import { readSimulation, runSimulation } from '#shared/domain/schedule/simulation.ts';
import type { SimulationMessage } from './simulation-task.ts';

/** The worker's whole life is one simulation: it can be ended at any point. */
function work(input: SimulationInput): void {
  const simulation = readSimulation(input);
  if (simulation.kind === 'refused') {
    post({ kind: 'end', outcome: simulation });
    return;
  }
  const result = runSimulation(simulation.value, ({ done }) => {
    post({ kind: 'progress', done });
    return true;
  });
  if (result !== null) post({ kind: 'end', outcome: accepted(result) });
}

function post(message: SimulationMessage): void {
  parentPort?.postMessage(message, []);
}

work(workerData);
