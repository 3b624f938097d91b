import { importLimits } from '../../imports/import-limits.ts';
import { openTable } from '../../imports/open-table.ts';
import { ReadingRefused } from '../../imports/reading-refused.ts';
import { MOST_TASKS } from './mspdi-plan.ts';

export interface TableRows {
  readonly format: 'csv' | 'xlsx';
  readonly headers: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Reads a table of tasks whole: as many rows as a plan may have. @throws ReadingRefused */
export async function readTableRows(bytes: Buffer): Promise<TableRows> {
  const reader = await openTable(bytes, undefined);
  const { table } = await reader.look();
  const rows: { row: number; cells: readonly string[] }[] = [];
  await reader.read({
    row: (row, cells) => {
      if (rows.length >= MOST_TASKS)
        throw new ReadingRefused('plan-too-many-tasks', { limitCount: MOST_TASKS });
      if (cells.length > importLimits.columns) {
        const params = { line: row, foundCount: cells.length, limitCount: importLimits.columns };
        throw new ReadingRefused('import-too-many-columns', params);
      }
      rows.push({ row, cells: [...cells] });
    },
    share: () => undefined,
  });
  return { format: reader.format, headers: table.headers, rows };
}
