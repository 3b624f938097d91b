import { EventPublisher } from '@orpc/server';
import type { BlockedRow, KnownRow } from '#db/queries/import-queries.ts';
import type { ImportMapping, ImportProgress } from '#shared/domain/import/import.ts';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import type { Month } from '#shared/values/month.ts';
import { withoutBlocked } from './blocked-rows.ts';
import type { Looked, ReadSummary } from './import-task.ts';
import { PreviewRows } from './preview-rows.ts';
import { readInWorker, type WorkerRun } from './worker-run.ts';

export interface PreviewRequest {
  readonly mapping: ImportMapping;
  readonly today: Day;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly epochMs: number;
  readonly closedMonths: readonly Month[];
  readonly reserveLines: readonly string[];
  /** Asks the workspace which of the chunk's ready rows it holds already. */
  readonly findKnown: (ready: Uint8Array) => Promise<readonly KnownRow[]>;
  /** And which of them it can't take. */
  readonly findBlocked: (ready: Uint8Array) => Promise<readonly BlockedRow[]>;
}

export interface Preview {
  readonly mapping: ImportMapping;
  /** The months that were closed when it was made. */
  readonly closedMonths: readonly Month[];
  /** The lines that belonged to the reserve then. */
  readonly reserveLines: readonly string[];
  readonly summary: ReadSummary;
  readonly rows: PreviewRows;
}

/** A file on its way in: its bytes, what it was found to be, its last preview. */
export class ImportJob {
  readonly fileName: string;
  readonly looked: Looked;
  readonly #file: SharedArrayBuffer;
  readonly #events = new EventPublisher<{ progress: ImportProgress }>();
  #progress: ImportProgress = { phase: 'reading', doneRows: 0, share: 0 };
  #preview: Preview | null = null;
  #reading: WorkerRun<ReadSummary> | null = null;
  #writing: 'no' | 'going' | 'stopped' = 'no';

  constructor(fileName: string, file: SharedArrayBuffer, looked: Looked) {
    this.fileName = fileName;
    this.#file = file;
    this.looked = looked;
  }

  get heldBytes(): number {
    return this.#file.byteLength + (this.#preview?.rows.heldBytes ?? 0);
  }

  /** The last preview; without one there is nothing to be written or shown. */
  shown(): Outcome<Preview> {
    return this.#preview === null ? refused('import-changed-meanwhile') : accepted(this.#preview);
  }

  /** Reads the whole file in the worker. A preview under way gives way to a newer one. */
  async readPreview(request: PreviewRequest): Promise<Outcome<Preview>> {
    this.#reading?.stop();
    this.#preview = null;
    const rows = new PreviewRows();
    const run = this.#startReading(request, rows);
    this.#reading = run;
    const outcome = await run.outcome;
    if (this.#reading !== run) return refused('import-cancelled');
    this.#reading = null;
    if (outcome.kind === 'refused') {
      this.#tell(outcome.refusal.reason === 'import-cancelled' ? 'cancelled' : 'failed', 0, 0);
      return outcome;
    }
    const { mapping, closedMonths, reserveLines } = request;
    this.#preview = { mapping, closedMonths, reserveLines, summary: outcome.value, rows };
    this.#tell('reading', outcome.value.rowCount, 1);
    return accepted(this.#preview);
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

  #startReading(request: PreviewRequest, rows: PreviewRows): WorkerRun<ReadSummary> {
    const { findKnown, findBlocked, closedMonths: _closed, reserveLines: _reserve, ...how } = request;
    const { table } = this.looked;
    const columnCount = table.headers.length;
    const task = {
      kind: 'read',
      file: this.#file,
      sheet: table.sheet ?? undefined,
      columnCount,
      ...how,
    } as const;
    this.#tell('reading', 0, 0);
    return readInWorker(task, {
      chunk: async (chunk) => {
        const isAsked = chunk.readyCount > 0;
        const known = isAsked ? await findKnown(chunk.ready) : [];
        const settled = withoutBlocked(chunk, known, isAsked ? await findBlocked(chunk.ready) : []);
        rows.add(settled.chunk, settled.known);
      },
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
