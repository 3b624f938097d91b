import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { type Outcome, refused } from '#shared/domain/refusal.ts';
import type { ImportChunk, ImportTask, Looked, ReadSummary, WorkerMessage } from './import-task.ts';

/** Beside the bundle of the service, or, where it runs from source, beside this file. */
const BUNDLED = new URL('../import-worker/import-worker.cjs', import.meta.url);
/** For the benchmarks, which run the sources as they are built: reading TypeScript would be most of a worker's time. */
const BUILT = new URL('../../../out/import-worker/import-worker.cjs', import.meta.url);
const SOURCE = new URL('./import-worker.ts', import.meta.url);

/** Memory of the worker beyond the file and what it hands over; a file that needs more is refused. */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32 } as const;

export interface WorkerListener {
  /** Chunks come one after the other: the next when this one has been dealt with. */
  chunk(chunk: ImportChunk): Promise<void>;
  progress(share: number, rows: number): void;
}

export interface WorkerRun<T> {
  /** 'import-cancelled' when it was stopped. */
  readonly outcome: Promise<Outcome<T>>;
  readonly stop: () => void;
}

type LookTask = Extract<ImportTask, { kind: 'look' }>;
type ReadTask = Extract<ImportTask, { kind: 'read' }>;

export function lookInWorker(task: LookTask): WorkerRun<Looked> {
  return runWorker(task, (message) => (message.kind === 'looked' ? message.outcome : null));
}

export function readInWorker(task: ReadTask, listener: WorkerListener): WorkerRun<ReadSummary> {
  let dealtWith = Promise.resolve();
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    run.stop();
  };
  const run = runWorker<ReadSummary>(task, (message) => {
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

function runWorker<T>(task: ImportTask, take: (message: WorkerMessage) => Outcome<T> | null): WorkerRun<T> {
  const worker = startWorker(task);
  let stopped = false;
  const outcome = new Promise<Outcome<T>>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
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

function startWorker(task: ImportTask): Worker {
  const options: WorkerOptions = { workerData: task, resourceLimits: MEMORY_LIMITS };
  const built = process.env['NODE_ENV'] === 'production' ? [BUNDLED, BUILT] : [BUNDLED];
  const bundle = built.map((url) => fileURLToPath(url)).find((path) => existsSync(path));
  if (bundle !== undefined) return new Worker(bundle, options);
  return new Worker(startFromSource(), { ...options, eval: true });
}

/** Tests run the service from its TypeScript; a worker there has to be taught to read it. */
function startFromSource(): string {
  const required = createRequire(import.meta.url).resolve('tsx/esm/api');
  // Resolved as for require(); the hooks need the module beside it.
  const loader = pathToFileURL(required.replace(/\.cjs$/, '.mjs'));
  return `import('${loader.href}').then(({ register }) => { register(); return import('${SOURCE.href}'); });`;
}

/** Waits for `work`, which `stop` ends early when the caller goes away. */
export async function stoppedBy<T>(
  signal: AbortSignal | undefined,
  stop: () => void,
  work: Promise<T>,
): Promise<T> {
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await work;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
