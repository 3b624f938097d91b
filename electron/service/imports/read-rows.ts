import { RoundingSum } from '#shared/domain/import/amount-cell.ts';
import type { ImportPreview } from '#shared/domain/import/import.ts';
import { type RowReader, type RowReading, rowReader } from '#shared/domain/import/row-reading.ts';
import { SourceKeys } from '#shared/domain/import/source-key.ts';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import { ChunkBuilder } from './chunk-builder.ts';
import { importLimits } from './import-limits.ts';
import {
  type ImportChunk,
  type ReadSummary,
  type ReadTask,
  rowState,
  type UnreadyRow,
} from './import-task.ts';
import { openTable } from './open-table.ts';
import { ReadingRefused, untilRefused } from './reading-refused.ts';
import { ReadyIds } from './ready-ids.ts';

export interface ReadListener<Chunk> {
  chunk(chunk: Chunk): void;
  progress(share: number, rows: number): void;
}

/** Further values of the line column are counted together: nobody maps so many by hand. */
const MOST_LINE_VALUES = 2_000;

/** Reads the whole file with a mapping; chunks of rows go to the listener as they are ready. */
export function readRows(task: ReadTask, listener: ReadListener<ImportChunk>): Promise<Outcome<ReadSummary>> {
  return untilRefused(async () => {
    const table = await openTable(Buffer.from(task.file), task.sheet);
    const context = { format: table.format, columnCount: task.columnCount, today: task.today };
    const rows = new RowTaker(task, rowReader(task.mapping, context), listener);
    const rowCount = await table.read({
      row: (rowNumber, cells) => rows.take(rowNumber, cells),
      share: (share) => rows.share(share),
    });
    return accepted(rows.finish(rowCount));
  });
}

class RowTaker {
  readonly #listener: ReadListener<ImportChunk>;
  readonly #task: ReadTask;
  readonly #read: RowReader;
  readonly #ids: ReadyIds;
  readonly #keys = new SourceKeys();
  readonly #chunk = new ChunkBuilder<UnreadyRow>();
  readonly #rounding = new RoundingSum();
  readonly #lineValues = new Map<string, number>();
  #firstDay: ReadSummary['firstDay'] = null;
  #lastDay: ReadSummary['lastDay'] = null;
  #outside = 0;
  #rows = 0;
  #keptBytes = 0;

  constructor(task: ReadTask, read: RowReader, listener: ReadListener<ImportChunk>) {
    this.#task = task;
    this.#read = read;
    this.#listener = listener;
    this.#ids = new ReadyIds(task.epochMs);
  }

  take(rowNumber: number, cells: readonly string[]): void {
    this.#rows += 1;
    this.#countLine(cells);
    const reading = this.#read(cells);
    if (!this.#takeReady(rowNumber, cells, reading)) this.#takeUnready(rowNumber, cells, reading);
    if (this.#chunk.isFull) this.#handOver();
  }

  share(share: number): void {
    this.#listener.progress(share, this.#rows);
  }

  finish(rowCount: number): ReadSummary {
    if (!this.#chunk.isEmpty) this.#handOver();
    return {
      rowCount,
      roundedCount: this.#rounding.count,
      roundingMicroFen: this.#rounding.microFen,
      firstDay: this.#firstDay,
      lastDay: this.#lastDay,
      outsidePeriodCount: this.#outside,
      lineValues: this.#lineSummary(),
    };
  }

  #takeReady(rowNumber: number, cells: readonly string[], reading: RowReading): boolean {
    const { fate, day, fen, lineId } = reading;
    if (fate !== 'ready' || day === null || fen === null || lineId === null) return false;
    const { vendor, reference, note, reason, lineText, rounded } = reading;
    const key = this.#keys.next({ reference, day, fen, lineText, vendor, note });
    const row = [this.#ids.next(), lineId, day, fen, vendor, reference, note, reason, key] as const;
    this.#chunk.addReady(rowNumber, cells, row, { sum: fen, isRounded: rounded });
    if (rounded) this.#rounding.add(reading.addedPicoFen);
    if (this.#firstDay === null || day < this.#firstDay) this.#firstDay = day;
    if (this.#lastDay === null || day > this.#lastDay) this.#lastDay = day;
    const month = day.slice(0, 7);
    if (month < this.#task.firstMonth || month > this.#task.lastMonth) this.#outside += 1;
    return true;
  }

  #takeUnready(rowNumber: number, cells: readonly string[], reading: RowReading): void {
    const { day, fen, lineId, faults, rounded } = reading;
    const state = reading.fate === 'left-out' ? rowState.leftOut : rowState.refused;
    const row = { index: this.#chunk.nextIndex, day, fen, lineId, faults };
    this.#chunk.addUnready(rowNumber, cells, row, state, rounded);
  }

  #countLine(cells: readonly string[]): void {
    const column = this.#task.mapping.columns.line;
    if (column === undefined) return;
    const value = (cells[column] ?? '').trim();
    const count = this.#lineValues.get(value);
    if (count !== undefined) this.#lineValues.set(value, count + 1);
    else if (value !== '' && this.#lineValues.size < MOST_LINE_VALUES) this.#lineValues.set(value, 1);
  }

  #lineSummary(): ImportPreview['lineValues'] {
    const { lineByValue } = this.#task.mapping;
    return [...this.#lineValues]
      .toSorted(([, a], [, b]) => b - a)
      .map(([value, rows]) => ({
        value,
        rows,
        lineId: Object.hasOwn(lineByValue, value) ? (lineByValue[value] ?? null) : null,
      }));
  }

  #handOver(): void {
    const chunk = this.#chunk.take();
    this.#keptBytes += chunk.ready.byteLength + chunk.cells.byteLength;
    if (this.#keptBytes > importLimits.keptBytes) throw new ReadingRefused('import-out-of-memory');
    this.#listener.chunk(chunk);
  }
}
