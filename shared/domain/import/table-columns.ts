import { type Outcome, accepted, refused } from '../refusal.ts';
import type { KpiMapping } from './kpi-mapping.ts';
import { kpiKeyColumns, rawColumns } from './kpi-shown-columns.ts';
import { countedFields } from './result-mapping.ts';
import type { KnownKpi } from './table-directory.ts';
import type { MappingOf, TableMapping, TableProfile } from './table-import.ts';

/** What still has to be said before a table can be read. */
export type TableMissing =
  | 'handle'
  | 'platform'
  | 'deliverable'
  | 'day'
  | 'counted'
  | 'kpi'
  | 'period'
  | 'value'
  | 'periodColumns'
  | 'measures';

export function missingIn(mapping: TableMapping): readonly TableMissing[] {
  if (mapping.kind === 'kols') return missingOfKols(mapping);
  return mapping.kind === 'results' ? missingOfResults(mapping) : missingOfKpis(mapping);
}

function missingOfKols({ columns, platformForAll }: MappingOf<'kols'>): TableMissing[] {
  const missing: TableMissing[] = [];
  if (columns.handle === undefined) missing.push('handle');
  if (columns.platform === undefined && platformForAll === null) missing.push('platform');
  return missing;
}

function missingOfResults({ columns }: MappingOf<'results'>): TableMissing[] {
  const missing: TableMissing[] = [];
  const names = [columns.deliverable, columns.link, columns.title, columns.handle];
  if (names.every((column) => column === undefined)) missing.push('deliverable');
  if (columns.day === undefined) missing.push('day');
  const counted = [...countedFields.map((field) => columns[field]), columns.dwell, columns.purchaseAmount];
  if (counted.every((column) => column === undefined)) missing.push('counted');
  return missing;
}

function missingOfKpis(mapping: KpiMapping): TableMissing[] {
  const { layout, columns, kpiForAll, periodForAll, measures, periodColumns } = mapping;
  const missing: TableMissing[] = [];
  const namesKpi = layout === 'long' || layout === 'periods';
  if (namesKpi && columns.kpi === undefined && kpiForAll === null) missing.push('kpi');
  if (layout !== 'periods' && columns.period === undefined && periodForAll === null) missing.push('period');
  if (layout === 'periods' && periodColumns.length === 0) missing.push('periodColumns');
  const hasValue = columns.value !== undefined || columns.numerator !== undefined;
  if (layout === 'long' && !hasValue) missing.push('value');
  if (!namesKpi && !measures.some(isWhole)) missing.push('measures');
  return missing;
}

/** Only a count needs no column. */
function isWhole({ how, column }: KpiMapping['measures'][number]): boolean {
  return how === 'count' || column !== null;
}

/** A mapping can be used when nothing is missing and its columns are inside the table. */
export function usableTable(mapping: TableMapping, columnCount: number): Outcome<TableMapping> {
  const inside = columnsOf(mapping).every((column) => column < columnCount);
  return inside && missingIn(mapping).length === 0 ? accepted(mapping) : refused('import-mapping-incomplete');
}

function columnsOf(mapping: TableMapping): number[] {
  const columns = Object.values(mapping.columns);
  if (mapping.kind !== 'kpi-values') return columns;
  const measured = mapping.measures.flatMap(({ column, denominatorColumn }) => [column, denominatorColumn]);
  const periods = mapping.periodColumns.map(({ column }) => column);
  return [...columns, ...periods, ...measured.filter((column) => column !== null)];
}

/** The columns of the file that the preview shows; -1 stands for the cell that a value was taken from. */
export function shownColumnsOf(mapping: TableMapping, columnCount: number): number[] {
  if (mapping.kind !== 'kpi-values' || mapping.layout === 'long') {
    return Array.from({ length: columnCount }, (_, column) => column);
  }
  return mapping.layout === 'raw' ? rawColumns(mapping) : [...kpiKeyColumns(mapping), -1];
}

/** What was remembered for the same headers, or else what they suggest. */
export function proposeTable(
  headers: readonly string[],
  suggested: TableMapping,
  profiles: readonly TableProfile[],
): { readonly mapping: TableMapping; readonly profile: TableProfile | null } {
  const profile = profiles.find((known) => sameTexts(known.headers, headers)) ?? null;
  return { mapping: profile?.mapping ?? suggested, profile };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** A KPI that was removed since can have no values; what named it is open again. */
export function keptMapping(mapping: TableMapping, kpis: readonly KnownKpi[]): TableMapping {
  if (mapping.kind !== 'kpi-values') return mapping;
  const known = new Set<string>(kpis.filter(({ isDerived }) => !isDerived).map(({ id }) => id));
  const isKept = (kpiId: string | null) => kpiId === null || known.has(kpiId);
  return {
    ...mapping,
    kpiForAll: isKept(mapping.kpiForAll) ? mapping.kpiForAll : null,
    kpiByValue: Object.fromEntries(Object.entries(mapping.kpiByValue).filter(([, kpiId]) => isKept(kpiId))),
    measures: mapping.measures.filter(({ kpiId }) => isKept(kpiId)),
  };
}
