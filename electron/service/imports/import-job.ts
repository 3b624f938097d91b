import { EventPublisher } from '@orpc/server';
import type { ImportProgress } from '#shared/domain/import/import.ts';
import type { TableSuggestion } from '#shared/domain/import/table-suggestion.ts';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { Preview } from './entry-preview.ts';
import type { EntryProposal, Looked } from './import-task.ts';
import type { PreviewReading } from './preview-reading.ts';
import type { TableShown } from './tables/table-preview.ts';
import { readInWorker, type WorkerRun } from './worker-run.ts';

/** What files bring in: spend, or a table of any other kind. */
interface JobKinds {
  readonly entries: { readonly proposal: EntryProposal; readonly shown: Preview };
  readonly table: { readonly proposal: TableSuggestion; readonly shown: TableShown };
}
export type JobKind = keyof JobKinds;

/** A file on its way in: its bytes, what it was found to be, its last preview. */
export class ImportJob<Kind extends JobKind> {
  readonly kind: Kind;
  readonly fileName: string;
  readonly looked: Looked<JobKinds[Kind]['proposal']>;
  readonly #file: SharedArrayBuffer;
  readonly #events = new EventPublisher<{ progress: ImportProgress }>();
  #progress: ImportProgress = { phase: 'reading', doneRows: 0, share: 0 };
  #preview: JobKinds[Kind]['shown'] | null = null;
  #reading: { readonly stop: () => void } | null = null;
  #writing: 'no' | 'going' | 'stopped' = 'no';

  constructor(
    kind: Kind,
    fileName: string,
    file: SharedArrayBuffer,
    looked: Looked<JobKinds[Kind]['proposal']>,
  ) {
    this.kind = kind;
    this.fileName = fileName;
    this.#file = file;
    this.looked = looked;
  }

  get heldBytes(): number {
    return this.#file.byteLength + (this.#preview?.rows.heldBytes ?? 0);
  }

  /** The last preview; without one there is nothing to be written or shown. */
  shown(): Outcome<JobKinds[Kind]['shown']> {
    return this.#preview === null ? refused('import-changed-meanwhile') : accepted(this.#preview);
  }

  /** Reads the whole file in the worker. A preview under way gives way to a newer one. */
  async readPreview<Chunk, Summary extends { readonly rowCount: number }>(
    reading: PreviewReading<Chunk, Summary, JobKinds[Kind]['shown']>,
  ): Promise<Outcome<JobKinds[Kind]['shown']>> {
    this.#reading?.stop();
    this.#preview = null;
    const run = this.#startReading(reading);
    this.#reading = run;
    const outcome = await run.outcome;
    if (this.#reading !== run) return refused('import-cancelled');
    this.#reading = null;
    if (outcome.kind === 'refused') {
      this.#tell(outcome.refusal.reason === 'import-cancelled' ? 'cancelled' : 'failed', 0, 0);
      return outcome;
    }
    const preview = reading.finish(outcome.value);
    this.#preview = preview;
    this.#tell('reading', outcome.value.rowCount, 1);
    return accepted(preview);
  }

  /** Writes inside a command; what is refused or thrown there is taken back by its transaction. */
  async write<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    this.#writing = 'going';
    try {
      const outcome = await work();
      const cancelled = outcome.kind === 'refused' && outcome.refusal.reason === 'import-cancelled';
      this.#tell(outcome.kind === 'ok' ? 'done' : cancelled ? 'cancelled' : 'failed', 0, 1);
      return outcome;
    } catch (error) {
      this.#tell('failed', 0, 1);
      throw error;
    } finally {
      this.#writing = 'no';
    }
  }

  /** Tells how far writing is. @returns false when it shall stop. */
  mayGoOn(doneRows: number, ofRows: number): boolean {
    if (this.#writing === 'stopped') return false;
    this.#tell('writing', doneRows, doneRows / ofRows);
    return true;
  }

  /** Stops what is under way; the file stays, to be previewed again. */
  cancel(): void {
    this.#reading?.stop();
    if (this.#writing === 'going') this.#writing = 'stopped';
  }

  /** Where it stands, and then every step until it ends. */
  async *watch(signal: AbortSignal | undefined): AsyncGenerator<ImportProgress, void> {
    const events = this.#events.subscribe('progress', { signal });
    yield this.#progress;
    if (isEnd(this.#progress)) return;
    for await (const progress of events) {
      yield progress;
      if (isEnd(progress)) return;
    }
  }

  #startReading<Chunk, Summary>(
    reading: PreviewReading<Chunk, Summary, JobKinds[Kind]['shown']>,
  ): WorkerRun<Summary> {
    const { table } = this.looked;
    const task = reading.task({
      file: this.#file,
      sheet: table.sheet ?? undefined,
      columnCount: table.headers.length,
    });
    this.#tell('reading', 0, 0);
    return readInWorker<Chunk, Summary>(task, {
      chunk: (chunk) => reading.take(chunk),
      progress: (share, doneRows) => this.#tell('reading', doneRows, share),
    });
  }

  #tell(phase: ImportProgress['phase'], doneRows: number, share: number): void {
    this.#progress = { phase, doneRows, share };
    this.#events.publish('progress', this.#progress);
  }
}

function isEnd({ phase }: ImportProgress): boolean {
  return phase === 'done' || phase === 'cancelled' || phase === 'failed';
}
