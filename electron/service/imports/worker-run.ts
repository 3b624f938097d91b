import { type Outcome, refused } from '#shared/domain/refusal.ts';
import { startWorker } from '../start-worker.ts';
import type {
  AnyProposal,
  ImportTask,
  Looked,
  LookTask,
  ReadTask,
  TableReadTask,
  WorkerMessage,
} from './import-task.ts';

const SOURCE = new URL('./import-worker.ts', import.meta.url);

/** Memory of the worker beyond the file and what it hands over; a file that needs more is refused. */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32 } as const;

export interface WorkerListener<Chunk> {
  /** Chunks come one after the other: the next when this one has been dealt with. */
  chunk(chunk: Chunk): Promise<void>;
  progress(share: number, rows: number): void;
}

export interface WorkerRun<T> {
  /** 'import-cancelled' when it was stopped. */
  readonly outcome: Promise<Outcome<T>>;
  readonly stop: () => void;
}

export function lookInWorker(task: LookTask): WorkerRun<Looked<AnyProposal>> {
  return runWorker<never, never, Looked<AnyProposal>>(task, (message) =>
    message.kind === 'looked' ? message.outcome : null,
  );
}

export function readInWorker<Chunk, Summary>(
  task: ReadTask | TableReadTask,
  listener: WorkerListener<Chunk>,
): WorkerRun<Summary> {
  let dealtWith = Promise.resolve();
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    run.stop();
  };
  const run = runWorker<Chunk, Summary, Summary>(task, (message) => {
    if (message.kind === 'progress') listener.progress(message.share, message.rows);
    if (message.kind === 'chunk') {
      dealtWith = dealtWith.then(() => (stopped ? undefined : listener.chunk(message.chunk)));
      // The error itself comes out below; here it only spares reading on.
      dealtWith.catch(stop);
    }
    return message.kind === 'read' ? message.outcome : null;
  });
  const outcome = run.outcome.then(async (end) => {
    await dealtWith;
    return end;
  });
  return { outcome, stop };
}

function runWorker<Chunk, Summary, T>(
  task: ImportTask,
  take: (message: WorkerMessage<Chunk, Summary>) => Outcome<T> | null,
): WorkerRun<T> {
  const worker = startWorker('import-worker', SOURCE, { workerData: task, resourceLimits: MEMORY_LIMITS });
  let stopped = false;
  const outcome = new Promise<Outcome<T>>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage<Chunk, Summary>) => {
      const end = stopped ? null : take(message);
      if (end !== null) resolve(end);
    });
    worker.on('error', (error) =>
      isOutOfMemory(error) ? resolve(refused('import-out-of-memory')) : reject(error),
    );
    worker.on('exit', () => {
      if (stopped) resolve(refused('import-cancelled'));
      else reject(new Error('the import worker ended without an answer'));
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

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
