import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts the program `name` of electron/vite.config.ts in a thread of its own. @param source its TypeScript. */
export function startWorker(name: string, source: URL, options: WorkerOptions): Worker {
  const file = `${name}/${name}.cjs`;
  /** Beside the bundle of the service, where it runs from one. */
  const bundled = new URL(`../${file}`, import.meta.url);
  /** For the benchmarks, which run the sources as they are built: reading TypeScript would be most of a worker's time. */
  const built = new URL(`../../out/${file}`, import.meta.url);
  const places = process.env['NODE_ENV'] === 'production' ? [bundled, built] : [bundled];
  const bundle = places.map((url) => fileURLToPath(url)).find((path) => existsSync(path));
  // What teaches this thread to read TypeScript would only hold up one that has none to read.
  if (bundle !== undefined) return new Worker(bundle, { ...options, execArgv: [] });
  return new Worker(startFromSource(source), { ...options, eval: true });
}

/** Tests run the service from its TypeScript; a worker there has to be taught to read it. */
function startFromSource(source: URL): string {
  const required = createRequire(import.meta.url).resolve('tsx/esm/api');
  // Resolved as for require(); the hooks need the module beside it.
  const loader = pathToFileURL(required.replace(/\.cjs$/, '.mjs'));
  return `import('${loader.href}').then(({ register }) => { register(); return import('${source.href}'); });`;
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
