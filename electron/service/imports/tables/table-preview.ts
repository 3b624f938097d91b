import type { Reader } from '#db/schema.ts';
import { shownColumnsOf } from '#shared/domain/import/table-columns.ts';
import type { TableDirectory } from '#shared/domain/import/table-directory.ts';
import type { TableMapping, TablePreview, TablePreviewRow } from '#shared/domain/import/table-import.ts';
import type { Day } from '#shared/values/day.ts';
import type { ImportChunk, TableReadSummary, UnreadyTableRow } from '../import-task.ts';
import type { PreviewReading } from '../preview-reading.ts';
import { type KeptRow, PreviewRows } from '../preview-rows.ts';
import type { TableWork } from './table-work.ts';

export interface TableRequest {
  readonly mapping: TableMapping;
  readonly directory: TableDirectory;
  readonly today: Day;
  readonly epochMs: number;
}

export interface TableShown {
  readonly mapping: TableMapping;
  readonly summary: TableReadSummary;
  readonly rows: PreviewRows<UnreadyTableRow>;
}

type TableReading = PreviewReading<ImportChunk<UnreadyTableRow>, TableReadSummary, TableShown>;

/** How a table is read for its preview. */
export function tableReading(reader: Reader, work: TableWork, request: TableRequest): TableReading {
  const rows = new PreviewRows<UnreadyTableRow>();
  return {
    task: (file) => ({ kind: 'read-table', ...file, ...request }),
    take: async (chunk) =>
      rows.add(chunk, chunk.readyCount > 0 ? await work.findKnown(reader, chunk.ready) : []),
    finish: (summary) => ({ mapping: request.mapping, summary, rows }),
  };
}

/** The preview as the contract tells it. */
export function tablePreviewOf(
  { mapping, summary, rows }: TableShown,
  work: TableWork,
  columnCount: number,
): TablePreview {
  return {
    ...summary,
    counts: { ...rows.counts },
    sum: work.hasSum ? rows.sum : null,
    shownColumns: shownColumnsOf(mapping, columnCount),
  };
}

/** A page of rows with how the workspace holds what they would change. */
export async function tableRowsOf(
  reader: Reader,
  work: TableWork,
  page: readonly KeptRow<UnreadyTableRow>[],
): Promise<TablePreviewRow[]> {
  const ids = page.flatMap(({ beforeId }) => (beforeId === null ? [] : [beforeId]));
  const before = await work.before(reader, ids);
  return page.map(({ rowNumber, fate, cells, ready, unready, beforeId }) => ({
    rowNumber,
    fate,
    cells,
    faults: [...(unready?.faults ?? [])],
    // A row that was refused has no id before what it tells.
    read: work.shown(ready ?? [null, ...(unready?.row ?? [])]),
    before: before.get(beforeId ?? '') ?? null,
  }));
}
