import { parentPort, workerData } from 'node:worker_threads';
import type { ImportTask, WorkerMessage } from './import-task.ts';
import { lookAtFile } from './look-at-file.ts';
import { provideRawInflation } from './raw-inflation.ts';
import { readRows } from './read-rows.ts';

/** The worker's whole life is one task: it can be ended at any point, and its memory goes with it. */
async function work(task: ImportTask): Promise<void> {
  if (task.kind === 'look') {
    post({ kind: 'looked', outcome: await lookAtFile(task.file, task.sheet) });
    return;
  }
  const outcome = await readRows(task, {
    chunk: (chunk) => post({ kind: 'chunk', chunk }, [chunk.ready, chunk.cells]),
    progress: (share, rows) => post({ kind: 'progress', share, rows }),
  });
  post({ kind: 'read', outcome });
}

/** What is given away moves instead of being copied. */
function post(message: WorkerMessage, givenAway: readonly Uint8Array[] = []): void {
  const buffers = givenAway.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  parentPort?.postMessage(message, buffers);
}

provideRawInflation();
// A rejection nobody handles ends the worker with an 'error' event, which is where it is told.
void work(workerData);
