import type { PaperProgress } from '#shared/domain/papers/papers.ts';
import { RunProgress } from '../run-progress.ts';

/** Nobody wants the papers any more: the call was ended, or the workspace closed. */
export class PapersStoppedError extends Error {}

/** The making of one workbook: how far it is, and whether it is still wanted. */
export class PaperRun {
  #done = 0;
  #total = 0;
  readonly #signals: readonly AbortSignal[];
  readonly #tell: (progress: PaperProgress) => void;

  constructor(signals: readonly AbortSignal[], tell: (progress: PaperProgress) => void) {
    this.#signals = signals;
    this.#tell = tell;
  }

  expect(total: number): void {
    this.#total = total;
    this.advance(0);
  }

  /** @throws PapersStoppedError once nobody wants the workbook any more. */
  advance(rows: number): void {
    if (this.#signals.some((signal) => signal.aborted)) throw new PapersStoppedError();
    this.#done += rows;
    this.#tell({ done: this.#done, total: this.#total });
  }
}

/** The workbooks that are being made. In memory only; all of them end when the workspace is closed. */
export class PaperRuns {
  readonly #progress = new RunProgress<PaperProgress>();
  #closing = new AbortController();

  /** Runs `work`, and tells those who watch the run how far it has come. */
  async follow<T>(
    runId: string,
    signal: AbortSignal | undefined,
    work: (run: PaperRun) => Promise<T>,
  ): Promise<T> {
    const signals = signal === undefined ? [this.#closing.signal] : [this.#closing.signal, signal];
    const run = new PaperRun(signals, (progress) => this.#progress.tell(runId, progress));
    try {
      return await work(run);
    } finally {
      this.#progress.end(runId);
    }
  }

  watch(runId: string, signal: AbortSignal | undefined): AsyncGenerator<PaperProgress, void> {
    return this.#progress.watch(runId, signal);
  }

  stop(): void {
    this.#closing.abort();
    this.#closing = new AbortController();
  }
}
