import { kolRowReader } from './kol-reading.ts';
import { kpiRowReader } from './kpi-reading.ts';
import { resultRowReader } from './result-reading.ts';
import type { ReadingContext } from './row-reading.ts';
import type { TableDirectory } from './table-directory.ts';
import type { TableMapping } from './table-import.ts';
import type { TableRowReader } from './table-reading.ts';

/** Prepares to read the rows of a table. The directory has to be of the mapping's kind. */
export function tableRowReader(
  mapping: TableMapping,
  context: ReadingContext,
  directory: TableDirectory,
): TableRowReader {
  if (mapping.kind === 'kols') return kolRowReader(mapping, context);
  if (mapping.kind === 'results') {
    const deliverables = directory.kind === 'results' ? directory.deliverables : [];
    return resultRowReader(mapping, context, deliverables);
  }
  return kpiRowReader(mapping, context, directory.kind === 'kpi-values' ? directory.kpis : []);
}
