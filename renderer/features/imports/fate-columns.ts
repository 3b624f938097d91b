import type { TFunction } from 'i18next';
import type { GridCellProps, GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import { type Status, statusMarkElement } from '#renderer/ui/status-mark.tsx';
import type { RowFate } from '#shared/domain/import/import.ts';

/** A row of a preview, whatever it is about. */
interface FatedRow {
  readonly rowNumber: number;
  readonly fate: RowFate;
  readonly cells: readonly string[];
}

const marks: Readonly<Record<RowFate, Status>> = {
  added: 'good',
  changed: 'watch',
  same: 'none',
  'left-out': 'none',
  refused: 'stop',
};

/** Where a row stands in its file, what becomes of it, and why. */
export function fateColumns<Row extends FatedRow>(
  t: TFunction,
  wordsOf: (row: Row) => string,
): GridColumn<Row>[] {
  return [
    {
      colId: 'rowNumber',
      headerName: t('imports.row.number'),
      headerClass: 'tz-head-number',
      cellClass: 'tz-cell-number',
      width: 72,
      valueGetter: ({ data }) => data?.rowNumber,
    },
    {
      colId: 'fate',
      headerName: t('imports.row.fate'),
      width: 96,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`imports.fate.${data.fate}`)),
      cellRenderer: ({ data }: GridCellProps<Row>) =>
        data === undefined ? '' : statusMarkElement(marks[data.fate], t(`imports.fate.${data.fate}`)),
    },
    textColumn('words', t('imports.row.words'), 328, wordsOf),
  ];
}

export function textColumn<Row>(
  colId: string,
  headerName: string,
  width: number,
  value: (row: Row) => string,
): GridColumn<Row> {
  return {
    colId,
    headerName,
    width,
    valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
    tooltipValueGetter: ({ data }) => (data === undefined ? '' : value(data)),
  };
}

/** A column as it stands in the file; the cell at fault is marked. */
export function fileColumn<Row extends FatedRow>(
  header: string,
  index: number,
  isAtFault: (row: Row) => boolean,
): GridColumn<Row> {
  return {
    ...textColumn<Row>(`file-${index}`, header, 136, ({ cells }) => cells[index] ?? ''),
    headerTooltip: header,
    headerClass: 'tz-head-file',
    cellClass: 'tz-cell-file',
    cellClassRules: { 'tz-cell-fault': ({ data }) => data !== undefined && isAtFault(data) },
  };
}
