import { hasDenominator } from '#shared/domain/kpis/value-rules.ts';
import type { Kpi, KpiUnit } from '#shared/domain/kpis/kpi.ts';
import type { KpiValue } from '#shared/domain/kpis/kpi-value.ts';
import { rollUp } from '#shared/domain/kpis/roll-up.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import { plainYuan } from '#shared/values/amount-text.ts';
import { fen } from '#shared/values/money.ts';
import { csvText } from '../exports/csv-text.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../exports/workbook.ts';

interface ValuesTable {
  readonly kpis: readonly Kpi[];
  readonly values: readonly KpiValue[];
  readonly language: Language;
}

interface ValueRow {
  readonly kpi: Kpi;
  readonly value: KpiValue;
  /** In the KPI's base unit; null over a denominator of 0. */
  readonly figure: number | null;
}

/** In the order of the KPIs; a KPI's rows by segment and period. */
function rowsOf({ kpis, values }: ValuesTable): ValueRow[] {
  const byKpi = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const rows = values.flatMap((value) => {
    const kpi = byKpi.get(value.kpiId);
    return kpi === undefined ? [] : [{ kpi, value, figure: rollUp(kpi.aggregation, [value]) }];
  });
  return rows.toSorted((one, other) => one.kpi.position - other.kpi.position);
}

function headers(language: Language): string[] {
  const { kpiValues } = messagesByLanguage[language].spreadsheet;
  return [
    kpiValues.kpi,
    kpiValues.segment,
    kpiValues.period,
    kpiValues.value,
    kpiValues.unit,
    kpiValues.numerator,
    kpiValues.denominator,
    kpiValues.note,
  ];
}

const COLUMN_WIDTHS = [28, 16, 12, 16, 10, 18, 14, 40] as const;

/** One table that can be filtered, and imported again as it is. */
export function kpiValuesWorkbook(table: ValuesTable): WorkbookSheet[] {
  const rows = rowsOf(table);
  const units = messagesByLanguage[table.language].history.values.kpiUnit;
  const pages: WorkbookRow[][] = [
    [{ cells: headers(table.language), emphasis: 'header' }],
    rows.map(({ kpi, value, figure }) => ({
      cells: [
        kpi.name,
        value.segment,
        { day: value.periodDay },
        figure === null ? null : cellOf(kpi.unit, figure),
        units[kpi.unit],
        ...partCells(kpi, value),
        value.note,
      ],
    })),
  ];
  return [
    {
      name: messagesByLanguage[table.language].spreadsheet.kpiValues.title,
      columnWidths: COLUMN_WIDTHS,
      frozen: { rows: 1, columns: 1 },
      filter: () => ({ headerRow: 0, lastRow: rows.length, columns: COLUMN_WIDTHS.length }),
      pages,
    },
  ];
}

function cellOf(unit: KpiUnit, figure: number): WorkbookCell {
  if (unit === 'yuan') return { fen: fen(Math.round(figure)) };
  return unit === 'percent' ? { ratio: figure } : { number: figure };
}

/** Of a ratio its sums, of a weighted mean its weight; none where the value is all there is. */
function partCells(kpi: Kpi, { numerator, denominator }: KpiValue): [WorkbookCell, WorkbookCell] {
  if (!hasDenominator(kpi)) return [null, null];
  const above: WorkbookCell =
    kpi.unit === 'yuan' ? { fen: fen(Math.round(numerator)) } : { number: numerator };
  return [kpi.aggregation === 'ratio' ? above : null, { number: denominator }];
}

/** The same for any other program. */
export function kpiValuesCsv(table: ValuesTable): string {
  const units = messagesByLanguage[table.language].history.values.kpiUnit;
  return csvText([
    headers(table.language),
    ...rowsOf(table).map(({ kpi, value, figure }) => [
      kpi.name,
      value.segment,
      value.periodDay,
      figure === null ? '' : figureText(kpi.unit, figure),
      units[kpi.unit],
      kpi.aggregation === 'ratio' ? partText(kpi.unit, value.numerator) : '',
      hasDenominator(kpi) ? String(value.denominator) : '',
      value.note,
    ]),
  ]);
}

const PLACES = 10;

function figureText(unit: KpiUnit, figure: number): string {
  if (unit === 'yuan') return plainYuan(fen(Math.round(figure)));
  return unit === 'percent' ? `${Number((figure * 100).toFixed(PLACES))}%` : String(figure);
}

function partText(unit: KpiUnit, part: number): string {
  return unit === 'yuan' ? plainYuan(fen(Math.round(part))) : String(part);
}
