import type { RowReading } from '#shared/domain/import/row-reading.ts';
import { type ImportChunk, type ReadyRow, rowState, type UnreadyRow } from './import-task.ts';

/** Measured from 1,000 to 10,000: with more, rows grow old in memory and cost the worker a third more time. */
export const CHUNK_ROWS = 1_000;

/** Gathers rows until a chunk is full. */
export class ChunkBuilder {
  readonly #encoder = new TextEncoder();
  readonly #rowNumbers = new Uint32Array(CHUNK_ROWS);
  readonly #states = new Uint8Array(CHUNK_ROWS);
  readonly #rounded = new Uint8Array(CHUNK_ROWS);
  #cells: (readonly string[])[] = [];
  #ready: ReadyRow[] = [];
  #readyFen = 0;
  #unready: UnreadyRow[] = [];

  get isFull(): boolean {
    return this.#cells.length === CHUNK_ROWS;
  }

  get isEmpty(): boolean {
    return this.#cells.length === 0;
  }

  addReady(rowNumber: number, cells: readonly string[], row: ReadyRow, rounded: boolean): void {
    this.#add(rowNumber, cells, rowState.ready, rounded);
    this.#ready.push(row);
    this.#readyFen += row[3];
  }

  addUnready(rowNumber: number, cells: readonly string[], reading: RowReading): void {
    const { day, fen, lineId, faults, rounded } = reading;
    const index = this.#cells.length;
    this.#add(rowNumber, cells, reading.fate === 'left-out' ? rowState.leftOut : rowState.refused, rounded);
    this.#unready.push({ index, day, fen, lineId, faults });
  }

  #add(rowNumber: number, cells: readonly string[], state: number, rounded: boolean): void {
    const index = this.#cells.length;
    this.#rowNumbers[index] = rowNumber;
    this.#states[index] = state;
    this.#rounded[index] = rounded ? 1 : 0;
    this.#cells.push(cells);
  }

  /** Hands the chunk over and starts the next. */
  take(): ImportChunk {
    const count = this.#cells.length;
    const chunk: ImportChunk = {
      rowNumbers: this.#rowNumbers.slice(0, count),
      states: this.#states.slice(0, count),
      rounded: this.#rounded.slice(0, count),
      ready: this.#encoder.encode(JSON.stringify(this.#ready)),
      readyCount: this.#ready.length,
      readyFen: this.#readyFen,
      cells: this.#encoder.encode(JSON.stringify(this.#cells)),
      unready: this.#unready,
    };
    this.#cells = [];
    this.#ready = [];
    this.#readyFen = 0;
    this.#unready = [];
    return chunk;
  }
}
