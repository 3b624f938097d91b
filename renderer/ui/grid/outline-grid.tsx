import './grid.css';
import type { CellClickedEvent, CellFocusedEvent, ColDef, GridApi, GridOptions } from 'ag-grid-community';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellEdit } from './data-grid.tsx';
import type { GridColumns } from './grid-columns.ts';
import { type GridHandle, gridHandle } from './grid-handle.ts';
import { commonColumn, commonOptions, openOnDoubleClick, openOnEnter } from './grid-options.ts';
import { PlainGrid } from './plain-grid.tsx';
import type { GridTarget, PastedBlock, RangeActions } from './range-selection.ts';
import { useGridTexts, useKeptColumns, useMarkedColumns, useRanges } from './use-grid-parts.ts';

export type OutlineHandle = GridHandle & {
  /** Scrolls down to there. */
  readonly scrollTo: (top: number) => void;
  /** Brings a row into sight; the focus stays where it is. */
  readonly revealRow: (rowId: string) => void;
};

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: GridColumns<Row>;
  readonly rowId: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  readonly columnsKey?: string;
  readonly headHeight: number;
  readonly onEdit: (edit: CellEdit<Row>) => void;
  readonly onPasteBlock?: (block: PastedBlock<Row>) => void;
  readonly onClearRange?: (targets: readonly GridTarget<Row>[]) => void;
  readonly onOpenRow: (row: Row) => void;
  readonly onClick?: (row: Row, columnId: string) => void;
  /** The row that the keyboard is at. */
  readonly onFocusRow: (row: Row) => void;
  /** Before the grid hears the key: true where it was meant for something else. */
  readonly onKey: (event: KeyboardEvent, row: Row, columnId: string) => boolean;
  readonly onScrollTop: (top: number) => void;
  readonly onReady: (handle: OutlineHandle) => void;
};

const ROWS_BEYOND = 6;

/** Thousands of rows at once, drawn without React, beside a chart that scrolls with them. */
export function OutlineGrid<Row>(props: Props<Row>) {
  const { i18n } = useTranslation();
  return <Grid key={i18n.language} {...props} />;
}

function Grid<Row>(props: Props<Row>) {
  const { label, rows, onReady, onPasteBlock, onClearRange } = props;
  const { t } = useTranslation();
  const newest = useNewest(props);
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [wrapper, setWrapper] = useState<HTMLDivElement | null>(null);
  const [copied, setCopied] = useState(0);
  const actions = useMemo<RangeActions<Row>>(
    () => ({ onPasteBlock, onClearRange, onCopied: setCopied }),
    [onPasteBlock, onClearRange],
  );
  const ranges = useRanges(api, wrapper, actions);
  const columns = useMarkedColumns(props.columns, ranges);
  const columnDefs = useMemo(() => [...columns], [columns]);
  const rowData = useMemo(() => [...rows], [rows]);
  const changing = useMemo(() => ({ rowData, columnDefs }), [rowData, columnDefs]);
  const localeText = useGridTexts();
  const keepColumns = useKeptColumns(api, props.columnsKey);
  useEffect(() => api?.setGridAriaProperty('label', label), [api, label]);
  useKeys(api, wrapper, newest);
  useScrolling(wrapper, newest);
  useEffect(() => {
    const viewport = wrapper?.querySelector('.ag-grid-viewport');
    if (api === null || viewport === null || viewport === undefined) return;
    onReady({
      ...gridHandle(api, keepColumns),
      scrollTo: (top) => {
        viewport.scrollTop = top;
      },
      revealRow: (id) => {
        // While the screen waits for something the grid is gone, and comes back.
        const rowIndex = api.isDestroyed() ? null : (api.getRowNode(id)?.rowIndex ?? null);
        if (rowIndex !== null) api.ensureIndexVisible(rowIndex);
      },
    });
  }, [api, wrapper, keepColumns, onReady]);
  return (
    <div ref={setWrapper} className="tz-grid">
      <PlainGrid<Row>
        options={{ ...outlineOptions(newest), localeText }}
        changing={changing}
        onReady={setApi}
      />
      <output className="tz-spoken">{copied > 0 && t('ui.grid.copied', { count: copied })}</output>
    </div>
  );
}

/** What stays; its functions ask for the newest properties. */
function outlineOptions<Row>(newest: () => Props<Row>): GridOptions<Row> {
  return {
    ...commonOptions,
    defaultColDef: askingColumn(newest),
    headerHeight: newest().headHeight,
    rowBuffer: ROWS_BEYOND,
    alwaysShowHorizontalScroll: true,
    getRowId: ({ data }) => newest().rowId(data),
    getRowClass: ({ data }) => (data === undefined ? undefined : newest().rowClass?.(data)),
    onCellKeyDown: (event) => openOnEnter(event, newest().onOpenRow),
    onCellDoubleClicked: (event) => openOnDoubleClick(event, newest().onOpenRow),
    onCellClicked: ({ data, column }: CellClickedEvent<Row>) => {
      if (data !== undefined) newest().onClick?.(data, column.getColId());
    },
    onCellFocused: ({ api, rowIndex }: CellFocusedEvent<Row>) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
      if (row !== undefined) newest().onFocusRow(row);
    },
  };
}

/** A cell that is typed in asks for a change; the rows change when it was made. */
function askingColumn<Row>(newest: () => Props<Row>): ColDef<Row> {
  return {
    ...commonColumn,
    valueSetter: ({ data, column, newValue, oldValue }) => {
      if (newValue !== oldValue) newest().onEdit({ row: data, columnId: column.getColId(), value: newValue });
      return false;
    },
  };
}

/** Keys on a cell that is not being edited, before the grid and its ranges hear them. */
function useKeys<Row>(api: GridApi<Row> | null, wrapper: HTMLElement | null, newest: () => Props<Row>): void {
  useLayoutEffect(() => {
    if (api === null || wrapper === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !target.classList.contains('ag-cell')) return;
      const focused = api.getFocusedCell();
      const row = focused === null ? undefined : api.getDisplayedRowAtIndex(focused.rowIndex)?.data;
      if (focused === null || row === undefined) return;
      if (!newest().onKey(event, row, focused.column.getColId())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    wrapper.addEventListener('keydown', onKey, { capture: true });
    return () => wrapper.removeEventListener('keydown', onKey, { capture: true });
  }, [api, wrapper, newest]);
}

function useScrolling<Row>(wrapper: HTMLElement | null, newest: () => Props<Row>): void {
  useEffect(() => {
    if (wrapper === null) return undefined;
    const onScroll = ({ target }: Event): void => {
      if (target instanceof Element && target.classList.contains('ag-grid-viewport'))
        newest().onScrollTop(target.scrollTop);
    };
    wrapper.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => wrapper.removeEventListener('scroll', onScroll, { capture: true });
  }, [wrapper, newest]);
}

/** For functions that are given away once: the properties of the newest render. */
function useNewest<Given>(given: Given): () => Given {
  const now = useRef(given);
  useLayoutEffect(() => {
    now.current = given;
  });
  return useCallback(() => now.current, []);
}
