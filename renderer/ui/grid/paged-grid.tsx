import './grid.css';
import type { GridApi, GridOptions, IDatasource, ManagedGridOptions } from 'ag-grid-community';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumns } from './grid-columns.ts';
import { type GridHandle, gridHandle } from './grid-handle.ts';
import {
  commonColumn,
  commonOptions,
  manyPagedRows,
  openOnDoubleClick,
  openOnEnter,
} from './grid-options.ts';
import { PlainGrid } from './plain-grid.tsx';
import type { RangeActions } from './range-selection.ts';
import type { RowChoice } from './row-ticks.ts';
import { useGridTexts, useKeptColumns, useMarkedColumns, useRanges } from './use-grid-parts.ts';
import { useRowTicks, useTickColumn } from './use-row-ticks.ts';

export type GridSort = { readonly columnId: string; readonly descending: boolean };

export type FetchPage<Row> = (page: {
  readonly offset: number;
  readonly limit: number;
  /** Null: the order of the source. */
  readonly sort: GridSort | null;
}) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>;

type Props<Row> = {
  readonly label: string;
  readonly columns: GridColumns<Row>;
  readonly rowId: (row: Row) => string;
  /**
   * Reads some rows. Another function (another filter, say: keep it with `useCallback`) starts at the top;
   * to read the same anew where the user is, there is `GridHandle.refresh`.
   */
  readonly fetchPage: FetchPage<Row>;
  readonly initialSort?: GridSort;
  /** The reader sorted by a column, or by none. */
  readonly onSortChange?: (sort: GridSort | null) => void;
  readonly totals?: readonly Row[];
  readonly rowClass?: (row: Row) => string | undefined;
  readonly columnsKey?: string;
  readonly selection?: 'none' | 'many';
  readonly onSelectionChange?: (choice: RowChoice) => void;
  readonly onOpenRow?: (row: Row) => void;
  readonly onReady?: (handle: GridHandle) => void;
  /** A page could not be read. */
  readonly onFailed?: (error: unknown) => void;
};

const PAGE_ROWS = 200;
const PAGES_KEPT = 20;
const DEBOUNCE_MS = 40;
/** Drawn above and below what shows: more of them make a long scroll drag. */
const ROWS_BEYOND = 4;

/** Hundreds of thousands of rows, read by the page as they scroll into view. */
export function PagedGrid<Row>(props: Props<Row>) {
  const { i18n } = useTranslation();
  return <Grid key={i18n.language} {...props} />;
}

function Grid<Row>(props: Props<Row>) {
  const { label, fetchPage, totals, onReady } = props;
  const { t } = useTranslation();
  const newest = useNewest(props);
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [wrapper, setWrapper] = useState<HTMLDivElement | null>(null);
  const [copied, setCopied] = useState(0);
  const ticks = useRowTicks(api, fetchPage, props.onSelectionChange);
  const actions = useMemo<RangeActions<Row>>(
    () => ({ onCopied: setCopied, ...(props.selection === 'many' ? { onSelectAll: ticks.tickAll } : {}) }),
    [props.selection, ticks],
  );
  const ranges = useRanges(api, wrapper, actions);
  const columns = useMarkedColumns(props.columns, ranges);
  const columnDefs = useMemo(
    () => sortedAtFirst([...columns], props.initialSort),
    [columns, props.initialSort],
  );
  const datasource = useDatasource(fetchPage, props.onFailed);
  const selectionColumn = useTickColumn(ticks);
  const changing = useMemo<ManagedGridOptions<Row>>(
    () => ({
      datasource,
      columnDefs,
      pinnedBottomRowData: totals === undefined ? undefined : [...totals],
      selectionColumnDef: selectionColumn,
    }),
    [datasource, columnDefs, totals, selectionColumn],
  );
  const localeText = useGridTexts();
  const keepColumns = useKeptColumns(api, props.columnsKey);
  useEffect(() => api?.setGridAriaProperty('label', label), [api, label]);
  useEffect(() => {
    if (api !== null) onReady?.({ ...gridHandle(api, keepColumns), clearSelection: ticks.clear });
  }, [api, keepColumns, onReady, ticks]);

  return (
    <div ref={setWrapper} className="tz-grid">
      <PlainGrid<Row>
        options={{ ...pagedOptions(newest), localeText }}
        changing={changing}
        onReady={setApi}
      />
      <output className="tz-spoken">{copied > 0 && t('ui.grid.copied', { count: copied })}</output>
    </div>
  );
}

/** What stays; its functions ask for the newest properties. */
function pagedOptions<Row>(newest: () => Props<Row>): GridOptions<Row> {
  return {
    ...commonOptions,
    defaultColDef: commonColumn,
    rowModelType: 'infinite',
    cacheBlockSize: PAGE_ROWS,
    maxBlocksInCache: PAGES_KEPT,
    blockLoadDebounceMillis: DEBOUNCE_MS,
    infiniteInitialRowCount: 1,
    rowBuffer: ROWS_BEYOND,
    rowSelection: newest().selection === 'many' ? manyPagedRows : undefined,
    getRowId: ({ data }) => newest().rowId(data),
    getRowClass: ({ data }) => (data === undefined ? undefined : newest().rowClass?.(data)),
    onSortChanged: ({ api, source }) => {
      if (source.startsWith('ui')) newest().onSortChange?.(sortOf(api));
    },
    onCellKeyDown: (event) => openOnEnter(event, newest().onOpenRow),
    onCellDoubleClicked: (event) => openOnDoubleClick(event, newest().onOpenRow),
  };
}

/** For functions that are given away once: the properties of the newest render. */
function useNewest<Given>(given: Given): () => Given {
  const now = useRef(given);
  useLayoutEffect(() => {
    now.current = given;
  });
  return useCallback(() => now.current, []);
}

function sortOf<Row>(api: GridApi<Row>): GridSort | null {
  const sorted = api.getColumnState().find(({ sort }) => sort !== null && sort !== undefined);
  return sorted === undefined ? null : { columnId: sorted.colId, descending: sorted.sort === 'desc' };
}

function useDatasource<Row>(fetchPage: FetchPage<Row>, onFailed: Props<Row>['onFailed']): IDatasource {
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  }, [onFailed]);
  return useMemo<IDatasource>(
    () => ({
      getRows: (asked) => {
        const { startRow, endRow } = asked;
        const [first] = asked.sortModel;
        const sort =
          first === undefined ? null : { columnId: first.colId, descending: first.sort === 'desc' };
        fetchPage({ offset: startRow, limit: endRow - startRow, sort }).then(
          ({ rows, total }) => asked.successCallback([...rows], total),
          (error: unknown) => {
            asked.failCallback();
            failed.current?.(error);
          },
        );
      },
    }),
    [fetchPage],
  );
}

function sortedAtFirst<Row>(columns: GridColumns<Row>[number][], sort: GridSort | undefined) {
  if (sort === undefined) return columns;
  return columns.map((column) =>
    'colId' in column && column.colId === sort.columnId
      ? { ...column, initialSort: sort.descending ? ('desc' as const) : ('asc' as const) }
      : column,
  );
}
