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

/** The library masks its own icons in a way that older Chromium does not know. */
const icons = {
  sortAscending: drawn('M8 13V3M4 7l4-4 4 4'),
  sortDescending: drawn('M8 3v10M4 9l4 4 4-4'),
  columnMoveMove: drawn('M2.5 8h11M5 5.5 2.5 8 5 10.5M11 5.5 13.5 8 11 10.5'),
  columnMoveLeft: drawn('M13 8H3M7 4 3 8l4 4'),
  columnMoveRight: drawn('M3 8h10M9 4l4 4-4 4'),
  columnMovePin: drawn('M3 2.5v11M13 8H6M9 5 6 8l3 3'),
  dropNotAllowed: drawn('M4 4l8 8M12 4l-8 8'),
};

function drawn(path: string): string {
  const stroke =
    'fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg width="14" height="14" viewBox="0 0 16 16" ${stroke} aria-hidden="true"><path d="${path}"/></svg>`;
}

/** What every grid of the console has in common. */
export const commonOptions = {
  theme: gridTheme,
  icons,
  invalidEditValueMode: 'block',
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  // As in a spreadsheet: Tab goes on, and what is typed next takes the cell's place.
  suppressStartEditOnTab: true,
  suppressDragLeaveHidesColumns: true,
  suppressMultiSort: true,
  animateRows: false,
  enableCellTextSelection: false,
  tooltipShowDelay: 400,
  columnMenu: 'new',
} satisfies GridOptions;

export const commonColumn = {
  resizable: true,
  sortable: false,
  suppressHeaderMenuButton: true,
  suppressKeyboardEvent: isNotForTheGrid,
} satisfies ColDef;

/** Ctrl+Z and its like belong to the console: its undo is not the grid's. */
function isNotForTheGrid({ event, editing }: SuppressKeyboardEventParams): boolean {
  return !editing && (event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase());
}

export const manyRows = { mode: 'multiRow', enableClickSelection: false } as const;
/** Where not all rows are at hand the grid has no box for all of them; `TickAll` is ours. */
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
