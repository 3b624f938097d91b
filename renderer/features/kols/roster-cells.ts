import type { GridColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { RosterLine } from './roster-rows.ts';

export type Column = GridColumn<RosterLine>;

export function text(
  colId: string,
  headerName: string,
  value: (row: RosterLine) => string,
  width: number,
): Column {
  const read = ({ data }: { readonly data?: RosterLine | undefined }) =>
    data === undefined ? '' : value(data);
  return { colId, headerName, width, minWidth: 60, valueGetter: read, tooltipValueGetter: read };
}

export function figure(
  colId: string,
  headerName: string,
  value: (row: RosterLine) => string,
  width: number,
): Column {
  return {
    ...text(colId, headerName, value, width),
    headerClass: 'tz-head-number',
    cellClass: 'tz-cell-number',
  };
}
