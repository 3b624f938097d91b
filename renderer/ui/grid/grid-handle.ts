import type { GridApi } from 'ag-grid-community';

export type ShownColumn = { readonly id: string; readonly name: string; readonly isVisible: boolean };

/** What a screen may ask of its grid. */
export type GridHandle = {
  readonly columns: () => readonly ShownColumn[];
  readonly showColumn: (columnId: string, isVisible: boolean) => void;
  readonly resetColumns: () => void;
  /** Scrolls there and puts the focus on the cell; without a column on the row's first cell. */
  readonly focusCell: (rowId: string, columnId?: string) => void;
  /** Scrolls the column into the middle; the focus stays where it is. */
  readonly revealColumn: (columnId: string) => void;
  /** Opens the cell's editor. */
  readonly editCell: (rowId: string, columnId: string) => void;
  readonly selectedIds: () => readonly string[];
  readonly clearSelection: () => void;
  /** Reads the rows again; the scroll position stays. Only paged grids have something to read. */
  readonly refresh: () => void;
};

export function gridHandle<Row>(api: GridApi<Row>, keepColumns: () => void): GridHandle {
  return {
    columns: () => shownColumns(api),
    showColumn: (columnId, isVisible) => {
      api.setColumnsVisible([columnId], isVisible);
      keepColumns();
    },
    resetColumns: () => {
      api.resetColumnState();
      keepColumns();
    },
    focusCell: (rowId, columnId) => focusCell(api, rowId, columnId),
    revealColumn: (columnId) => api.ensureColumnVisible(columnId, 'middle'),
    editCell: (rowId, columnId) => {
      const rowIndex = focusCell(api, rowId, columnId);
      if (rowIndex !== null) api.startEditingCell({ rowIndex, colKey: columnId });
    },
    selectedIds: () => api.getSelectedNodes().flatMap(({ id }) => (id === undefined ? [] : [id])),
    clearSelection: () => api.deselectAll(),
    refresh: () => {
      if (api.getGridOption('rowModelType') === 'infinite') api.refreshInfiniteCache();
    },
  };
}

function shownColumns<Row>(api: GridApi<Row>): ShownColumn[] {
  return (api.getColumns() ?? [])
    .filter((column) => column.getColDef().lockVisible !== true)
    .map((column) => ({
      id: column.getColId(),
      name: api.getDisplayNameForColumn(column, 'columnToolPanel'),
      isVisible: column.isVisible(),
    }));
}

/** @returns the row's index, or null where the row is not to be found. */
function focusCell<Row>(api: GridApi<Row>, rowId: string, columnId: string | undefined): number | null {
  const rowIndex = api.getRowNode(rowId)?.rowIndex ?? null;
  const column = columnId ?? api.getAllDisplayedColumns()[0]?.getColId();
  if (rowIndex === null || column === undefined) return null;
  api.ensureIndexVisible(rowIndex);
  api.ensureColumnVisible(column);
  api.setFocusedCell(rowIndex, column);
  return rowIndex;
}
