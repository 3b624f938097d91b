import type { GatheredItem, ItemReading, TableRowReader } from '#shared/domain/import/table-reading.ts';
import { tableRowReader } from '#shared/domain/import/table-row-reader.ts';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import { ChunkBuilder } from '../chunk-builder.ts';
import { importLimits } from '../import-limits.ts';
import {
  type ImportChunk,
  rowState,
  type TableReadSummary,
  type TableReadTask,
  type UnreadyTableRow,
} from '../import-task.ts';
import { openTable } from '../open-table.ts';
import type { ReadListener } from '../read-rows.ts';
import { ReadingRefused, untilRefused } from '../reading-refused.ts';
import { ReadyIds } from '../ready-ids.ts';

type Listener = ReadListener<ImportChunk<UnreadyTableRow>>;

/** Reads a whole table of KOLs, results or KPI values; chunks of rows go to the listener as they are ready. */
export function readTableRows(task: TableReadTask, listener: Listener): Promise<Outcome<TableReadSummary>> {
  return untilRefused(async () => {
    const table = await openTable(Buffer.from(task.file), task.sheet);
    const context = { format: table.format, columnCount: task.columnCount, today: task.today };
    const rows = new TableRowTaker(task, tableRowReader(task.mapping, context, task.directory), listener);
    const rowCount = await table.read({
      row: (rowNumber, cells) => rows.take(rowNumber, cells),
      share: (share) => rows.share(share),
    });
    return accepted(rows.finish(rowCount));
  });
}

const none: readonly string[] = [];

class TableRowTaker {
  readonly #listener: Listener;
  readonly #reader: TableRowReader;
  readonly #ids: ReadyIds;
  readonly #chunk = new ChunkBuilder<UnreadyTableRow>();
  /** In which row each thing was told first. */
  readonly #told = new Map<string, number>();
  #firstDay: TableReadSummary['firstDay'] = null;
  #lastDay: TableReadSummary['lastDay'] = null;
  #rows = 0;
  #keptBytes = 0;

  constructor(task: TableReadTask, reader: TableRowReader, listener: Listener) {
    this.#reader = reader;
    this.#listener = listener;
    this.#ids = new ReadyIds(task.epochMs);
  }

  take(rowNumber: number, cells: readonly string[]): void {
    this.#rows += 1;
    for (const item of this.#reader.read(cells, rowNumber))
      this.#takeItem(rowNumber, item.cells ?? cells, item);
  }

  share(share: number): void {
    this.#listener.progress(share, this.#rows);
  }

  finish(rowCount: number): TableReadSummary {
    for (const item of this.#reader.end()) this.#takeItem(item.rowNumber, item.cells ?? none, item);
    if (!this.#chunk.isEmpty) this.#handOver();
    return { rowCount, firstDay: this.#firstDay, lastDay: this.#lastDay };
  }

  #takeItem(rowNumber: number, cells: readonly string[], item: ItemReading | GatheredItem): void {
    const index = this.#chunk.nextIndex;
    const faults = item.faults.length > 0 ? item.faults : this.#repeated(rowNumber, item);
    if (item.isLeftOut === true) {
      this.#chunk.addUnready(rowNumber, cells, { index, row: item.row, faults: [] }, rowState.leftOut, false);
    } else if (faults.length > 0) {
      this.#chunk.addUnready(rowNumber, cells, { index, row: item.row, faults }, rowState.refused, false);
    } else {
      const { row, sum, day } = item;
      this.#chunk.addReady(rowNumber, cells, [this.#ids.next(), ...row], { sum, isRounded: false });
      if (day !== null && (this.#firstDay === null || day < this.#firstDay)) this.#firstDay = day;
      if (day !== null && (this.#lastDay === null || day > this.#lastDay)) this.#lastDay = day;
    }
    if (this.#chunk.isFull) this.#handOver();
  }

  /** What the file has told already would be written twice. */
  #repeated(rowNumber: number, { key, isLeftOut }: ItemReading): ItemReading['faults'] {
    if (isLeftOut === true) return [];
    const before = this.#told.get(key);
    if (before !== undefined) return [{ fault: 'row-repeated', column: null, params: { row: before } }];
    this.#told.set(key, rowNumber);
    return [];
  }

  #handOver(): void {
    const chunk = this.#chunk.take();
    this.#keptBytes += chunk.ready.byteLength + chunk.cells.byteLength;
    if (this.#keptBytes > importLimits.keptBytes) throw new ReadingRefused('import-out-of-memory');
    this.#listener.chunk(chunk);
  }
}
