import type { Day } from '#shared/values/day.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { KpiCells } from './kpi-cells.ts';
import { valueItem } from './kpi-item.ts';
import type { KpiMeasure } from './kpi-mapping.ts';
import { rawColumns } from './kpi-shown-columns.ts';
import { RawGathering } from './raw-gathering.ts';
import type { KnownKpi } from './table-directory.ts';
import type { GatheredItem, ItemReading, TableRowReader } from './table-reading.ts';

type Cells = readonly string[];
type Measure = KpiMeasure & { readonly kpi: KnownKpi };

const nothing: readonly ItemReading[] = [];
/** Yes and no count as 1 and 0: the sum of purchases is how many there were. */
const ANSWERS = new Map([
  ['true', 1],
  ['yes', 1],
  ['y', 1],
  ['是', 1],
  ['有', 1],
  ['false', 0],
  ['no', 0],
  ['n', 0],
  ['否', 0],
  ['无', 0],
]);

/** Prepares to work values out of raw rows; a row with a fault counts nowhere. */
export function rawRowReader(its: KpiCells): TableRowReader {
  const gathering = new RawGathering();
  const shown = rawColumns(its.mapping);
  const measures = its.mapping.measures.flatMap((measure) => {
    const kpi = its.kpis.withId(measure.kpiId);
    return kpi === undefined ? [] : [{ ...measure, kpi }];
  });
  return {
    read: (row, rowNumber) => {
      its.cells.begin(row);
      gatherRow(its, measures, gathering, row, rowNumber);
      return its.faults.length === 0 ? nothing : [refusedRow(its, row, shown)];
    },
    end: () => gathering.groups.map((group) => valueOf(its, group)),
  };
}

interface Gain {
  readonly measure: Measure;
  readonly periodDay: Day;
  readonly value: number;
  readonly below: number;
}

/** Only once the whole row was understood it is added anywhere. */
function gatherRow(
  its: KpiCells,
  measures: readonly Measure[],
  gathering: RawGathering,
  row: Cells,
  rowNumber: number,
): void {
  const segment = its.segment(row);
  const gains = measures.flatMap((measure) => gainOf(its, measure, row) ?? []);
  if (its.faults.length > 0) return;
  const hasTotal = its.mapping.withTotal && segment !== '';
  for (const { measure, periodDay, value, below } of gains) {
    const { kpi, how } = measure;
    for (const of of hasTotal ? [segment, ''] : [segment]) {
      gathering.add({ kpi, how, segment: of, periodDay }, rowNumber, value, below);
    }
  }
}

function gainOf(its: KpiCells, measure: Measure, row: Cells): Gain | null {
  const { kpi, how, column, denominatorColumn } = measure;
  const periodDay = its.period(row, kpi.grain);
  const value = column === null ? 1 : numberIn(its, measure, row, column);
  const isRatioOf = how === 'ratio' && denominatorColumn !== null;
  const below = isRatioOf ? numberIn(its, measure, row, denominatorColumn) : 1;
  return periodDay === null || value === null || below === null ? null : { measure, periodDay, value, below };
}

/** Null for a blank cell, which is missing and counts nowhere, and for one that is no number. */
function numberIn(its: KpiCells, { kpi, how }: Measure, row: Cells, column: number): number | null {
  const text = row[column] ?? '';
  if (how === 'count') return text.trim() === '' ? null : 1;
  const answer = ANSWERS.get(nameKey(text));
  if (answer !== undefined) return answer;
  const isPlain = how === 'ratio' && kpi.unit === 'percent';
  const part = its.whole(row, isPlain ? { ...kpi, unit: 'count' } : kpi, column);
  return part === 'missing' || part === null ? null : part.numerator;
}

function refusedRow(its: KpiCells, row: Cells, shown: readonly number[]): ItemReading {
  const parts = { kpi: null, segment: its.segment(row), periodDay: null, part: null, note: null, rows: 1 };
  const item = valueItem({ ...parts, column: null }, its.faults, its.today);
  return { ...item, cells: shown.map((column) => row[column] ?? '') };
}

function valueOf(its: KpiCells, group: RawGathering['groups'][number]): GatheredItem {
  const { kpi, segment, periodDay, rows, rowNumber, part } = group;
  its.cells.faults = [];
  if (kpi.isDerived) its.cells.fault('kpi-derived', null, { text: kpi.name });
  if (part === null) its.cells.fault('denominator-not-above-zero', null, { text: '0' });
  const item = valueItem(
    { kpi, segment, periodDay, part, note: null, rows, column: null },
    its.faults,
    its.today,
  );
  return { ...item, rowNumber, cells: [] };
}
