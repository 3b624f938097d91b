import { useMemo } from 'react';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { ColumnContext, GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import { TextCellEditor } from '#renderer/ui/grid/text-cell-editor.tsx';
import { periodStart } from '#shared/domain/kpis/grain.ts';
import type { Kpi, KpiGrain } from '#shared/domain/kpis/kpi.ts';
import type { Day } from '#shared/values/day.ts';
import { periodText, type Telling } from './kpi-telling.ts';
import type { SheetOfValues } from './use-sheet-of-values.ts';
import { useTelling } from './use-telling.ts';
import { isDue, type ValueRow } from './value-rows.ts';
import { plainCell, readCell } from './value-typing.ts';

const NAME_WIDTH = 230;
const LEAST_WIDTH = 80;

/** The name, and a column for each period. Its value is what is typed; its text what is read. */
export function useValueColumns({ periods, grain, today }: SheetOfValues): readonly GridColumn<ValueRow>[] {
  const telling = useTelling();
  const readOnly = useReadOnly();
  return useMemo(() => {
    const running = periodStart(grain, today);
    return [
      nameColumn(telling),
      ...periods.map((periodDay) => ({
        ...periodColumn(periodDay, today, readOnly, telling),
        headerName: headText(grain, periodDay, telling),
        headerClass: [
          'tz-head-number',
          periodDay === running ? 'tz-head-running' : periodDay < running ? 'tz-head-closed' : '',
        ],
      })),
    ];
  }, [periods, grain, today, telling, readOnly]);
}

/** A week is known by its Monday. */
function headText(grain: KpiGrain, periodDay: Day, telling: Telling): string {
  return grain === 'month' ? periodText(grain, periodDay, telling) : telling.formats.day(periodDay, 'short');
}

function nameColumn({ t }: Telling): GridColumn<ValueRow> {
  return {
    colId: 'name',
    headerName: t('kpis.values.name'),
    pinned: 'left',
    width: NAME_WIDTH,
    valueGetter: ({ data }) => (data === undefined ? '' : rowName(data, t)),
    tooltipValueGetter: ({ data }) => (data === undefined ? '' : lockText(data, t) || rowName(data, t)),
    cellClassRules: { 'tz-kpi-cell-part': ({ data }) => data !== undefined && data.part !== 'value' },
  };
}

/** '理财产品销量（亿元）', or under it '分子'. */
export function rowName({ kpi, part, scale }: ValueRow, t: Telling['t']): string {
  const unit = scale.name === 'count' ? '' : t('ui.amount.unit', { unit: t(`kpis.unit.${scale.name}`) });
  return `${part === 'value' ? kpi.name : partName(kpi, part, t)}${unit}`;
}

function partName({ aggregation }: Kpi, part: 'numerator' | 'denominator', t: Telling['t']): string {
  const isMean = aggregation === 'weighted-mean';
  if (part === 'numerator') return t(isMean ? 'kpis.values.mean' : 'kpis.values.numerator');
  return t(isMean ? 'kpis.values.weight' : 'kpis.values.denominator');
}

function lockText({ lock }: ValueRow, t: Telling['t']): string {
  return lock === null ? '' : t(`kpis.values.locked.${lock}`);
}

function periodColumn(periodDay: Day, today: Day, readOnly: boolean, telling: Telling): GridColumn<ValueRow> {
  const { t } = telling;
  const cellOf = (row: ValueRow | undefined) => row?.cells.get(periodDay);
  const isMissing = (row: ValueRow | undefined) =>
    row !== undefined && cellOf(row) === undefined && isDue(row.kpi.grain, periodDay, today);
  return {
    colId: periodDay,
    flex: 1,
    minWidth: LEAST_WIDTH,
    cellClass: 'tz-cell-number',
    cellClassRules: {
      'tz-kpi-cell-locked': ({ data }) => data !== undefined && data.lock !== null,
      'tz-kpi-cell-missing': ({ data }) => isMissing(data),
      'tz-kpi-cell-restated': ({ data }) => (cellOf(data)?.revision ?? 1) > 1,
      'tz-kpi-cell-half': ({ data }) => cellOf(data)?.isHalf === true,
    },
    valueGetter: ({ data }) => {
      const value = cellOf(data)?.value ?? null;
      return data === undefined || value === null ? '' : plainCell(data, value);
    },
    valueFormatter: ({ data }) => {
      if (isMissing(data)) return '—';
      return data === undefined ? '' : telling.words.text(cellOf(data)?.value ?? null, data.scale);
    },
    tooltipValueGetter: ({ data }) =>
      data === undefined ? '' : tooltip(data, periodDay, isMissing(data), telling),
    editable: ({ data }) => !readOnly && data !== undefined && data.lock === null && periodDay <= today,
    cellEditor: TextCellEditor,
    cellEditorParams: ({ data }: { readonly data: ValueRow }) => ({
      fault: (text: string) => {
        const reading = readCell({ row: data, text });
        return reading.kind === 'ok' ? null : t(`kpis.form.number.${reading.fault}`);
      },
    }),
    context: {
      copyText: (value: unknown) => (typeof value === 'string' ? value : ''),
    } satisfies ColumnContext,
  };
}

/** Why it can't be typed, that it was restated, what it waits for, what was noted: a line each. */
function tooltip(row: ValueRow, periodDay: Day, isMissing: boolean, { t, formats }: Telling): string {
  const cell = row.cells.get(periodDay);
  const other = row.part === 'numerator' ? 'denominator' : 'numerator';
  return [
    isMissing ? t('kpis.values.missing') : '',
    cell?.isHalf === true ? t('kpis.values.half', { replace: { part: partName(row.kpi, other, t) } }) : '',
    (cell?.revision ?? 1) > 1
      ? t('kpis.values.restated', { replace: { revision: formats.count(cell?.revision ?? 1) } })
      : '',
    cell === undefined || cell.note === '' ? '' : t('kpis.values.note', { replace: { note: cell.note } }),
    lockText(row, t),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
