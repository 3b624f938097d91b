import { findDateOrder } from '#shared/domain/import/date-text.ts';
import { kolFieldSchema } from '#shared/domain/import/kol-mapping.ts';
import { type KpiLayout, kpiFieldSchema, type KpiMapping } from '#shared/domain/import/kpi-mapping.ts';
import { resultFieldSchema } from '#shared/domain/import/result-mapping.ts';
import type { TableMapping } from '#shared/domain/import/table-import.ts';
import type { TableFound } from './table-session.ts';

/** A field of any kind of table, by its name. */
export type FieldName = string;

const PERIOD_COLUMN = 'periodColumn';
const dated: readonly FieldName[] = ['day', 'followersDay', 'qualificationUntil', 'period'];

const kpiFields: Readonly<Record<KpiLayout, readonly FieldName[]>> = {
  long: kpiFieldSchema.options,
  periods: ['kpi', 'segment', 'note', PERIOD_COLUMN],
  kpis: ['period', 'segment', 'note'],
  raw: ['period', 'segment'],
};

/** What columns can be taken for. */
export function fieldsFor(mapping: TableMapping): readonly FieldName[] {
  if (mapping.kind === 'kols') return kolFieldSchema.options;
  return mapping.kind === 'results' ? resultFieldSchema.options : kpiFields[mapping.layout];
}

/** What a column is taken for; null where it is passed over. */
export function fieldAt(mapping: TableMapping, column: number): FieldName | null {
  if (mapping.kind === 'kpi-values' && isPeriod(mapping, column)) return PERIOD_COLUMN;
  const found = Object.entries(mapping.columns).find(([, at]) => at === column)?.[0];
  return found !== undefined && fieldsFor(mapping).includes(found) ? found : null;
}

function isPeriod({ layout, periodColumns }: KpiMapping, column: number): boolean {
  return layout === 'periods' && periodColumns.some((period) => period.column === column);
}

/** Takes a column for a field: no field has two columns, no column two fields; but periods have many. */
export function withFieldAt(
  found: TableFound,
  mapping: TableMapping,
  column: number,
  field: FieldName | null,
): TableMapping {
  const changed = placed(found, mapping, column, field);
  return field !== null && dated.includes(field)
    ? { ...changed, dateOrder: orderIn(found, column, mapping) }
    : changed;
}

function placed(
  found: TableFound,
  mapping: TableMapping,
  column: number,
  field: FieldName | null,
): TableMapping {
  if (mapping.kind === 'kols') {
    return { ...mapping, columns: moved(mapping.columns, kolFieldSchema.options, column, field) };
  }
  if (mapping.kind === 'results') {
    return { ...mapping, columns: moved(mapping.columns, resultFieldSchema.options, column, field) };
  }
  const others = mapping.periodColumns.filter((period) => period.column !== column);
  const header = found.source.headers[column] ?? '';
  return {
    ...mapping,
    columns: moved(mapping.columns, kpiFieldSchema.options, column, field),
    periodColumns: field === PERIOD_COLUMN ? [...others, { column, header }].toSorted(byColumn) : others,
  };
}

function byColumn(one: { readonly column: number }, other: { readonly column: number }): number {
  return one.column - other.column;
}

function moved<Field extends string>(
  columns: Partial<Record<Field, number>>,
  fields: readonly Field[],
  column: number,
  field: FieldName | null,
): Partial<Record<Field, number>> {
  const after: Partial<Record<Field, number>> = {};
  for (const name of fields) {
    const current = columns[name];
    if (name === field) after[name] = column;
    else if (current !== undefined && current !== column) after[name] = current;
  }
  return after;
}

/** The service has looked at more rows than the sample shows, but only of the columns that it proposed. */
function orderIn({ source, suggestion }: TableFound, column: number, mapping: TableMapping) {
  if (Object.values(suggestion.columns).includes(column)) return suggestion.dateOrder;
  const cells = source.sample.map((row) => (row[column] ?? '').trim());
  const order = findDateOrder(cells.filter((cell) => cell !== ''));
  return order.certain ? order.order : mapping.dateOrder;
}

/** Whether any column holds days, whose order has to be known. */
export function hasDates(mapping: TableMapping): boolean {
  return Object.entries(mapping.columns).some(([field, at]) => at !== undefined && dated.includes(field));
}
