import { nameKey } from '#shared/values/name-key.ts';
import { type BarePercent, PercentColumn } from '../kpis/percent-column.ts';
import { readPeriod } from '../kpis/period-text.ts';
import { columnOf, matchColumns } from './column-clues.ts';
import { findDateOrder } from './date-text.ts';
import type { KpiMeasure } from './kpi-mapping.ts';
import { kolClues, kpiClues, resultClues } from './table-clues.ts';
import type { KnownKpi } from './table-directory.ts';
import type { MappingOf, TableKind, TableMapping } from './table-import.ts';

export interface TableSuggestion {
  readonly mapping: TableMapping;
  /** False when the dates of the first rows read in more than one order: then people have to say. */
  readonly dateOrderCertain: boolean;
}

type Rows = readonly (readonly string[])[];

const WAN = /万/;

/** Proposes how a table is read, from its headers and first rows, in Chinese and English. */
export function suggestTable(
  kind: TableKind,
  headers: readonly string[],
  sample: Rows,
  kpis: readonly KnownKpi[],
): TableSuggestion {
  if (kind === 'kols') return suggestKols(headers, sample);
  return kind === 'results' ? suggestResults(headers, sample) : suggestKpiValues(headers, sample, kpis);
}

function suggestKols(headers: readonly string[], sample: Rows): TableSuggestion {
  const found = matchColumns(headers, sample, kolClues);
  // A roster that tells names alone knows its people by them.
  const columns =
    found.handle === undefined && found.name !== undefined ? { ...found, handle: found.name } : found;
  const { order, certain } = orderIn(sample, columns.followersDay ?? columns.qualificationUntil);
  const priced = headers.filter((_, column) => isPriceColumn(columns, column));
  const mapping: MappingOf<'kols'> = {
    kind: 'kols',
    columns: withoutSharedName(columns),
    dateOrder: order,
    amountUnit: priced.length > 0 && priced.every((header) => WAN.test(header)) ? 'wan' : 'yuan',
    platformForAll: null,
    followersDay: null,
  };
  return { mapping, dateOrderCertain: certain };
}

type KolColumns = MappingOf<'kols'>['columns'];

function isPriceColumn(columns: KolColumns, column: number): boolean {
  return Object.entries(columns).some(([field, at]) => at === column && field.startsWith('price'));
}

/** No column is taken for two fields: a name that stands for the handle is read as the handle. */
function withoutSharedName(columns: KolColumns): KolColumns {
  if (columns.name === undefined || columns.name !== columns.handle) return columns;
  const { name: _, ...others } = columns;
  return others;
}

function suggestResults(headers: readonly string[], sample: Rows): TableSuggestion {
  const columns = matchColumns(headers, sample, resultClues);
  const { order, certain } = orderIn(sample, columns.day);
  const amount = columns.purchaseAmount === undefined ? '' : (headers[columns.purchaseAmount] ?? '');
  const dwell = columns.dwell === undefined ? '' : (headers[columns.dwell] ?? '');
  const mapping: MappingOf<'results'> = {
    kind: 'results',
    columns,
    dateOrder: order,
    amountUnit: WAN.test(amount) ? 'wan' : 'yuan',
    dwell: /平均|人均|次均|mean|average|avg/i.test(dwell) ? 'per-click' : 'total',
  };
  return { mapping, dateOrderCertain: certain };
}

function suggestKpiValues(
  headers: readonly string[],
  sample: Rows,
  kpis: readonly KnownKpi[],
): TableSuggestion {
  const columns = matchColumns(headers, sample, kpiClues);
  const periodColumns = headers.flatMap((header, column) =>
    looksLikePeriod(header) ? [{ column, header }] : [],
  );
  const measures = namedMeasures(headers, kpis);
  const layout =
    periodColumns.length > 1
      ? 'periods'
      : measures.length > 0 && columns.kpi === undefined
        ? 'kpis'
        : columns.value !== undefined || columns.numerator !== undefined
          ? 'long'
          : 'raw';
  const { order, certain } = orderIn(sample, columns.period);
  const mapping: MappingOf<'kpi-values'> = {
    kind: 'kpi-values',
    layout,
    columns:
      layout === 'periods'
        ? withoutColumns(
            columns,
            periodColumns.map(({ column }) => column),
          )
        : columns,
    dateOrder: order,
    year: null,
    periodForAll: null,
    kpiForAll: null,
    kpiByValue: {},
    periodColumns: layout === 'periods' ? periodColumns : [],
    measures: layout === 'kpis' ? measures : [],
    withTotal: true,
    barePercent: bareIn(sample, [
      ...(layout === 'long' && columns.value !== undefined ? [columns.value] : []),
      ...(layout === 'periods' ? periodColumns.map(({ column }) => column) : []),
      ...(layout === 'kpis' ? measures.flatMap(({ column }) => column ?? []) : []),
    ]),
  };
  return {
    mapping,
    dateOrderCertain: columns.period === undefined || certain || !hasDates(sample, columns.period),
  };
}

/** What bare numbers of these columns are, should they be percents. */
function bareIn(sample: Rows, columns: readonly number[]): BarePercent | null {
  const percents = new PercentColumn();
  for (const column of columns) for (const cell of columnOf(sample, column)) percents.add(cell);
  return percents.bare;
}

/** A header that is written like a period of any length: '2026-01', '第2周', 'Feb'. */
function looksLikePeriod(header: string): boolean {
  const options = { order: 'year-first', serials: false, year: 2000 } as const;
  return (['day', 'week', 'month'] as const).some(
    (grain) => readPeriod(header, grain, options).kind === 'ok',
  );
}

function withoutColumns(
  columns: MappingOf<'kpi-values'>['columns'],
  taken: readonly number[],
): MappingOf<'kpi-values'>['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => !taken.includes(column)));
}

/** Columns that are called like a KPI hold its values. */
function namedMeasures(headers: readonly string[], kpis: readonly KnownKpi[]): KpiMeasure[] {
  const byName = new Map(
    kpis.filter(({ isDerived }) => !isDerived).map((kpi) => [nameKey(kpi.name), kpi.id]),
  );
  return headers.flatMap((header, column) => {
    const kpiId = byName.get(nameKey(header));
    return kpiId === undefined ? [] : [{ kpiId, how: 'as-is' as const, column, denominatorColumn: null }];
  });
}

function orderIn(sample: Rows, column: number | undefined) {
  return column === undefined
    ? { order: 'year-first' as const, certain: true }
    : findDateOrder(columnOf(sample, column));
}

/** Months by name and numbered weeks have no order of day and month. */
function hasDates(sample: Rows, column: number): boolean {
  return findDateOrder(columnOf(sample, column)).order !== 'year-first';
}
