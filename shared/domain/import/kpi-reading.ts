import { KpiCells, type PartFinding } from './kpi-cells.ts';
import { valueItem } from './kpi-item.ts';
import type { KpiMeasure } from './kpi-mapping.ts';
import { rawRowReader } from './kpi-raw-reading.ts';
import { kpiKeyColumns } from './kpi-shown-columns.ts';
import type { ReadingContext } from './row-reading.ts';
import type { KnownKpi } from './table-directory.ts';
import type { MappingOf } from './table-import.ts';
import { type ItemReading, type TableRowReader, withoutEnd } from './table-reading.ts';

type Cells = readonly string[];

const nothing: readonly ItemReading[] = [];

/** Prepares to read rows of KPI values, in the layout that the mapping says. */
export function kpiRowReader(
  mapping: MappingOf<'kpi-values'>,
  context: ReadingContext,
  kpis: readonly KnownKpi[],
): TableRowReader {
  const its = new KpiCells(mapping, context, kpis);
  if (mapping.layout === 'raw') return rawRowReader(its);
  if (mapping.layout === 'long') return withoutEnd((row) => [longItem(its, row)]);
  return withoutEnd(
    mapping.layout === 'periods' ? (row) => periodItems(its, row) : (row) => kpiItems(its, row),
  );
}

/** One value a row. */
function longItem(its: KpiCells, row: Cells): ItemReading {
  its.cells.begin(row);
  const { columns } = its.mapping;
  const kpi = its.kpi(row);
  const segment = its.segment(row);
  const note = its.note(row);
  if (kpi === 'left-out' || kpi === null) return itemOf(its, null, segment, row, kpi === 'left-out');
  const periodDay = its.period(row, kpi.grain);
  const part = told(its, longPart(its, row, kpi), columns.value ?? columns.numerator ?? null);
  const column = columns.value ?? columns.numerator ?? null;
  return { ...valueItem({ kpi, segment, periodDay, part, note, rows: 1, column }, its.faults, its.today) };
}

/** Numerator and denominator where the row tells them, or else the value. */
function longPart(its: KpiCells, row: Cells, kpi: KnownKpi): PartFinding {
  const { value, numerator, denominator } = its.mapping.columns;
  const isParted = value === undefined || (numerator !== undefined && (row[numerator] ?? '').trim() !== '');
  const above = isParted ? numerator : value;
  if (above === undefined) return 'missing';
  const hasBelow = denominator !== undefined && (isParted || (row[denominator] ?? '').trim() !== '');
  return hasBelow ? its.parts(row, kpi, above, denominator) : its.whole(row, kpi, above);
}

/** Where a row has to tell a value, none is a fault. */
function told(its: KpiCells, part: PartFinding, column: number | null) {
  return part === 'missing' ? its.cells.fault('value-missing', column) : part;
}

/** A row for each KPI, and a column for each period. Blank cells are missing values. */
function periodItems(its: KpiCells, row: Cells): readonly ItemReading[] {
  its.cells.begin(row);
  const kpi = its.kpi(row);
  const segment = its.segment(row);
  const note = its.note(row);
  const ofRow = its.faults;
  if (kpi === 'left-out' || kpi === null || ofRow.length > 0) {
    return [itemOf(its, null, segment, keyCells(its, row, null), kpi === 'left-out')];
  }
  return its.mapping.periodColumns.flatMap(({ column, header }) => {
    its.cells.faults = [];
    const part = its.whole(row, kpi, column);
    if (part === 'missing') return nothing;
    const periodDay = its.periodIn(header, kpi.grain, column);
    const item = valueItem({ kpi, segment, periodDay, part, note, rows: 1, column }, its.faults, its.today);
    return { ...item, cells: keyCells(its, row, column) };
  });
}

/** A row for each period, and columns for each KPI. Blank cells are missing values. */
function kpiItems(its: KpiCells, row: Cells): readonly ItemReading[] {
  its.cells.begin(row);
  const segment = its.segment(row);
  const note = its.note(row);
  if (its.faults.length > 0) return [itemOf(its, null, segment, keyCells(its, row, null), false)];
  return its.mapping.measures.flatMap((measure) => {
    its.cells.faults = [];
    const kpi = its.kpis.withId(measure.kpiId);
    const { column } = measure;
    if (kpi === undefined || column === null) return nothing;
    const part = measured(its, row, kpi, measure);
    if (part === 'missing') return nothing;
    const periodDay = its.period(row, kpi.grain);
    const item = valueItem({ kpi, segment, periodDay, part, note, rows: 1, column }, its.faults, its.today);
    return { ...item, cells: keyCells(its, row, column) };
  });
}

function measured(
  its: KpiCells,
  row: Cells,
  kpi: KnownKpi,
  { column, denominatorColumn }: KpiMeasure,
): PartFinding {
  if (column === null) return 'missing';
  return denominatorColumn === null
    ? its.whole(row, kpi, column)
    : its.parts(row, kpi, column, denominatorColumn);
}

/** A row of which not even the KPI is known. */
function itemOf(its: KpiCells, kpi: null, segment: string, cells: Cells, isLeftOut: boolean): ItemReading {
  const parts = { kpi, segment, periodDay: null, part: null, note: null, rows: 1, column: null };
  return { ...valueItem(parts, its.faults, its.today), cells, isLeftOut };
}

/** The cells that say what a value is of, and the value's own. */
function keyCells(its: KpiCells, row: Cells, column: number | null): string[] {
  const keys = kpiKeyColumns(its.mapping).map((key) => row[key] ?? '');
  return [...keys, column === null ? '' : (row[column] ?? '')];
}
