import { parentPort, workerData } from 'node:worker_threads';
import type {
  ImportChunk,
  ImportTask,
  ReadSummary,
  TableReadSummary,
  UnreadyRow,
  UnreadyTableRow,
  WorkerMessage,
} from './import-task.ts';
import { lookAtFile } from './look-at-file.ts';
import { provideRawInflation } from './raw-inflation.ts';
import { type ReadListener, readRows } from './read-rows.ts';
import { readTableRows } from './tables/read-table-rows.ts';

/** The worker's whole life is one task: it can be ended at any point, and its memory goes with it. */
async function work(task: ImportTask): Promise<void> {
  if (task.kind === 'look') {
    post({ kind: 'looked', outcome: await lookAtFile(task) });
    return;
  }
  if (task.kind === 'read') post({ kind: 'read', outcome: await readRows(task, listener<UnreadyRow>()) });
  else post({ kind: 'read', outcome: await readTableRows(task, listener<UnreadyTableRow>()) });
}

function listener<Row>(): ReadListener<ImportChunk<Row>> {
  return {
    chunk: (chunk) => post({ kind: 'chunk', chunk }, [chunk.ready, chunk.cells]),
    progress: (share, rows) => post({ kind: 'progress', share, rows }),
  };
}

/** What is given away moves instead of being copied. */
function post<Row>(
  message: WorkerMessage<ImportChunk<Row>, ReadSummary | TableReadSummary>,
  givenAway: readonly Uint8Array[] = [],
): void {
  const buffers = givenAway.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  parentPort?.postMessage(message, buffers);
}

provideRawInflation();
// A rejection nobody handles ends the worker with an 'error' event, which is where it is told.
void work(workerData);
