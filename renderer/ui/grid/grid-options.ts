import type {
  CellDoubleClickedEvent,
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridOptions,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { gridTheme } from './grid-setup.ts';

/** What every grid of the console has in common. */
export const commonOptions = {
  theme: gridTheme,
  // A cell that is typed in asks for a change; the rows change when the answer has come.
  readOnlyEdit: true,
  invalidEditValueMode: 'block',
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  suppressDragLeaveHidesColumns: true,
  suppressMultiSort: true,
  animateRows: false,
  enableCellTextSelection: false,
  tooltipShowDelay: 400,
  columnMenu: 'new',
} satisfies GridOptions;

export const commonColumn: ColDef = {
  resizable: true,
  sortable: false,
  suppressHeaderMenuButton: true,
  suppressKeyboardEvent: isNotForTheGrid,
};

/** Ctrl+Z and its like belong to the console: its undo is not the grid's. */
function isNotForTheGrid({ event, editing }: SuppressKeyboardEventParams): boolean {
  return !editing && (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
}

export const manyRows = { mode: 'multiRow', enableClickSelection: false } as const;
/** Where not all rows are at hand there is no box for all of them. */
export const manyPagedRows = {
  mode: 'multiRow',
  enableClickSelection: false,
  headerCheckbox: false,
} as const;

export function selectedIds<Row>(api: GridApi<Row>): string[] {
  return api.getSelectedNodes().flatMap(({ id }) => (id === undefined ? [] : [id]));
}

type OnOpenRow<Row> = ((row: Row) => void) | undefined;

export function openOnEnter<Row>(
  event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>,
  onOpenRow: OnOpenRow<Row>,
): void {
  if (!('column' in event) || event.data === undefined || event.rowPinned) return;
  const isEnter = event.event instanceof KeyboardEvent && event.event.key === 'Enter';
  if (isEnter && !event.column.isCellEditable(event.node)) onOpenRow?.(event.data);
}

export function openOnDoubleClick<Row>(event: CellDoubleClickedEvent<Row>, onOpenRow: OnOpenRow<Row>): void {
  if (event.data === undefined || event.rowPinned) return;
  if (!event.column.isCellEditable(event.node)) onOpenRow?.(event.data);
}
