import type { KpiMapping } from './kpi-mapping.ts';

/** The columns that say what a value is of. */
export function kpiKeyColumns({ columns }: KpiMapping): number[] {
  return [columns.kpi, columns.period, columns.segment, columns.note].filter(
    (column) => column !== undefined,
  );
}

/** The columns that raw rows are worked out from. */
export function rawColumns(mapping: KpiMapping): number[] {
  const measured = mapping.measures.flatMap(({ column, denominatorColumn }) => [column, denominatorColumn]);
  const used = [...kpiKeyColumns(mapping), ...measured.filter((column) => column !== null)];
  return [...new Set(used)].toSorted((one, other) => one - other);
}
