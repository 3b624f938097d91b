import './grid.css';
import type { ColDef, GridApi, RowClassParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumns } from './grid-columns.ts';
import { type GridHandle, gridHandle } from './grid-handle.ts';
import {
  commonColumn,
  commonOptions,
  manyRows,
  openOnDoubleClick,
  openOnEnter,
  selectedIds,
} from './grid-options.ts';
import type { GridTarget, PastedBlock, RangeActions } from './range-selection.ts';
import {
  useGridTexts,
  useKeptColumns,
  useMarkedColumns,
  useRanges,
  useSelectionColumn,
} from './use-grid-parts.ts';
import { useWholeColumns } from './use-whole-columns.ts';

export type CellEdit<Row> = GridTarget<Row> & { readonly value: unknown };

/** Drawn above and below what shows; each row more is felt when the grid comes up. */
const ROWS_BEYOND = 4;

type Props<Row> = {
  /** What screen readers call the grid. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: GridColumns<Row>;
  readonly rowId: (row: Row) => string;
  /** Rows that stay at the bottom: totals. */
  readonly totals?: readonly Row[];
  /** Classes of grid.css: 'tz-row-group', 'tz-row-total'. */
  readonly rowClass?: (row: Row) => string | undefined;
  /** Under which the user's choice of columns is kept. */
  readonly columnsKey?: string;
  /** As high as its rows, instead of as high as its place. */
  readonly autoHeight?: boolean;
  /** Scrolls sideways by whole columns. */
  readonly wholeColumns?: boolean;
  readonly selection?: 'none' | 'many';
  readonly onSelectionChange?: (rowIds: readonly string[]) => void;
  /** One cell was typed in. The value is what the column's `valueParser` made of it. */
  readonly onEdit?: (edit: CellEdit<Row>) => void;
  readonly onPasteBlock?: (block: PastedBlock<Row>) => void;
  /** Delete was pressed on a range. */
  readonly onClearRange?: (targets: readonly GridTarget<Row>[]) => void;
  /** Enter on a cell that can't be edited, or a double click on one. */
  readonly onOpenRow?: (row: Row) => void;
  readonly onReady?: (handle: GridHandle) => void;
};

/** All rows at once: sheets and short lists. For long lists there is PagedGrid. */
export function DataGrid<Row>(props: Props<Row>) {
  const { i18n } = useTranslation();
  // AG Grid takes its texts once: another language is another grid.
  return <Grid key={i18n.language} {...props} />;
}

function Grid<Row>(props: Props<Row>) {
  const { label, rows, rowId, totals, rowClass, autoHeight = false, selection = 'none' } = props;
  const { t } = useTranslation();
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [wrapper, setWrapper] = useState<HTMLDivElement | null>(null);
  const [copied, setCopied] = useState(0);
  const { onPasteBlock, onClearRange, onReady } = props;
  const actions = useMemo<RangeActions<Row>>(
    () => ({ onPasteBlock, onClearRange, onCopied: setCopied }),
    [onPasteBlock, onClearRange],
  );
  const ranges = useRanges(api, wrapper, actions);
  const columns = useMarkedColumns(props.columns, ranges);
  const defaultColumn = useAskingColumn(props.onEdit);
  const rowData = useMemo(() => [...rows], [rows]);
  const columnDefs = useMemo(() => [...columns], [columns]);
  const pinned = useMemo(() => (totals === undefined ? undefined : [...totals]), [totals]);
  const localeText = useGridTexts();
  const selectionColumn = useSelectionColumn();
  const keepColumns = useKeptColumns(api, props.columnsKey);
  useWholeColumns(api, props.wholeColumns ?? false);
  useEffect(() => api?.setGridAriaProperty('label', label), [api, label]);
  useEffect(() => {
    if (api !== null) onReady?.(gridHandle(api, keepColumns));
  }, [api, keepColumns, onReady]);

  return (
    <div ref={setWrapper} className={autoHeight ? 'tz-grid tz-grid-auto' : 'tz-grid'}>
      <AgGridReact<Row>
        {...commonOptions}
        rowBuffer={ROWS_BEYOND}
        // Rows stand in the document as on the screen. Paged grids leave it: it doubles the work of a scroll.
        ensureDomOrder
        defaultColDef={defaultColumn}
        localeText={localeText}
        domLayout={autoHeight ? 'autoHeight' : 'normal'}
        rowData={rowData}
        columnDefs={columnDefs}
        pinnedBottomRowData={pinned}
        getRowId={({ data }) => rowId(data)}
        getRowClass={({ data }: RowClassParams<Row>) => (data === undefined ? undefined : rowClass?.(data))}
        rowSelection={selection === 'many' ? manyRows : undefined}
        selectionColumnDef={selectionColumn}
        onGridReady={(event) => setApi(event.api)}
        onSelectionChanged={({ api: grid }) => props.onSelectionChange?.(selectedIds(grid))}
        onCellKeyDown={(event) => openOnEnter(event, props.onOpenRow)}
        onCellDoubleClicked={(event) => openOnDoubleClick(event, props.onOpenRow)}
      />
      <output className="tz-spoken">{copied > 0 && t('ui.grid.copied', { count: copied })}</output>
    </div>
  );
}

/**
 * A cell that is typed in asks for a change; the rows change when the answer has come. The grid's own `readOnlyEdit` asks
 * a frame later than the key was pressed.
 */
function useAskingColumn<Row>(onEdit: Props<Row>['onEdit']): ColDef<Row> {
  const asked = useRef(onEdit);
  useLayoutEffect(() => {
    asked.current = onEdit;
  }, [onEdit]);
  return useMemo<ColDef<Row>>(
    () => ({
      ...commonColumn,
      valueSetter: ({ data, column, newValue, oldValue }) => {
        if (newValue !== oldValue)
          asked.current?.({ row: data, columnId: column.getColId(), value: newValue });
        return false;
      },
    }),
    [],
  );
}
