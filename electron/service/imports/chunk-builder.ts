import { type ImportChunk, rowState, type Unready } from './import-task.ts';

/** Measured from 1,000 to 10,000: with more, rows grow old in memory and cost the worker a third more time. */
export const CHUNK_ROWS = 1_000;

/** What a ready row adds to the sum, and whether it was rounded. */
interface Counted {
  readonly sum: number;
  readonly isRounded: boolean;
}

/** Gathers rows until a chunk is full. */
export class ChunkBuilder<Row extends Unready<unknown>> {
  readonly #encoder = new TextEncoder();
  readonly #rowNumbers = new Uint32Array(CHUNK_ROWS);
  readonly #states = new Uint8Array(CHUNK_ROWS);
  readonly #rounded = new Uint8Array(CHUNK_ROWS);
  #cells: (readonly string[])[] = [];
  #ready: (readonly unknown[])[] = [];
  #readySum = 0;
  #unready: Row[] = [];

  get isFull(): boolean {
    return this.#cells.length === CHUNK_ROWS;
  }

  get isEmpty(): boolean {
    return this.#cells.length === 0;
  }

  /** Where the next row will stand. */
  get nextIndex(): number {
    return this.#cells.length;
  }

  addReady(rowNumber: number, cells: readonly string[], row: readonly unknown[], counted: Counted): void {
    this.#add(rowNumber, cells, rowState.ready, counted.isRounded);
    this.#ready.push(row);
    this.#readySum += counted.sum;
  }

  addUnready(rowNumber: number, cells: readonly string[], row: Row, state: number, isRounded: boolean): void {
    this.#add(rowNumber, cells, state, isRounded);
    this.#unready.push(row);
  }

  #add(rowNumber: number, cells: readonly string[], state: number, isRounded: boolean): void {
    const index = this.#cells.length;
    this.#rowNumbers[index] = rowNumber;
    this.#states[index] = state;
    this.#rounded[index] = isRounded ? 1 : 0;
    this.#cells.push(cells);
  }

  /** Hands the chunk over and starts the next. */
  take(): ImportChunk<Row> {
    const count = this.#cells.length;
    const chunk: ImportChunk<Row> = {
      rowNumbers: this.#rowNumbers.slice(0, count),
      states: this.#states.slice(0, count),
      rounded: this.#rounded.slice(0, count),
      ready: this.#encoder.encode(JSON.stringify(this.#ready)),
      readyCount: this.#ready.length,
      readySum: this.#readySum,
      cells: this.#encoder.encode(JSON.stringify(this.#cells)),
      unready: this.#unready,
    };
    this.#cells = [];
    this.#ready = [];
    this.#readySum = 0;
    this.#unready = [];
    return chunk;
  }
}
