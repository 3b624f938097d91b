import type { Column, GridApi, IRowNode } from 'ag-grid-community';
import {
  type CellPlace,
  type CellRange,
  type Direction,
  type GridSize,
  boundsOf,
  contains,
  extended,
  isSingleCell,
  placeBlock,
} from './cell-range.ts';
import { isColumnContext } from './grid-columns.ts';
import { asSpreadsheetText, formatTabSeparated, parseTabSeparated } from './tab-separated.ts';

export type GridTarget<Row> = { readonly row: Row; readonly columnId: string };

export type PastedBlock<Row> = {
  readonly startRow: number;
  readonly startColumn: string;
  /** As it stood on the clipboard. */
  readonly cells: readonly (readonly string[])[];
  /** Each text with the cell that it goes to; one copied cell fills a whole range. */
  readonly targets: readonly (GridTarget<Row> & { readonly text: string })[];
  /** Cells of the block that reached beyond the grid. */
  readonly leftOut: number;
};

export type RangeActions<Row> = {
  readonly onPasteBlock?: (block: PastedBlock<Row>) => void;
  readonly onClearRange?: (targets: readonly GridTarget<Row>[]) => void;
  readonly onCopied?: (cellCount: number) => void;
  /** Where rows can be ticked Ctrl+A ticks them all; elsewhere it selects all cells. */
  readonly onSelectAll?: () => void;
};

/** Set on each cell of the range; grid.css draws it. */
export const RANGE_CLASS = 'tz-in-range';

const SELECTION_COLUMN = 'ag-Grid-SelectionColumn';
const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Selecting, copying and pasting blocks of cells, which AG Grid Community does not do. Listens on the grid's
 * wrapper before the grid itself does; marks cells directly, so that drawing a range redraws nothing else.
 */
export class RangeSelection<Row> {
  #range: CellRange | null = null;
  #isDragging = false;
  #actions: RangeActions<Row> = {};
  #grid: { readonly api: GridApi<Row>; readonly wrapper: HTMLElement } | null = null;

  setActions(actions: RangeActions<Row>): void {
    this.#actions = actions;
  }

  /** For the grid's class rules: cells that scroll into view learn whether they are in the range. */
  readonly includes = (rowIndex: number | null, columnId: string): boolean => {
    const { api } = this.#grid ?? {};
    if (this.#range === null || rowIndex === null || api === undefined || isSingleCell(this.#range))
      return false;
    return contains(boundsOf(this.#range), { row: rowIndex, column: columnIds(api).indexOf(columnId) });
  };

  /** @returns what takes the listeners off again. */
  attach(api: GridApi<Row>, wrapper: HTMLElement): () => void {
    this.#grid = { api, wrapper };
    const off = new AbortController();
    const capture = { capture: true, signal: off.signal };
    const bubble = { signal: off.signal };
    wrapper.addEventListener('keydown', (event) => this.#onKey(event), capture);
    wrapper.addEventListener('mousedown', (event) => this.#onMouseDown(event), capture);
    wrapper.addEventListener('pointerdown', (event) => this.#keepFocus(event), capture);
    wrapper.addEventListener('click', (event) => this.#keepFocus(event), capture);
    wrapper.addEventListener('mouseover', (event) => this.#onMouseOver(event), bubble);
    window.addEventListener('mouseup', () => (this.#isDragging = false), bubble);
    // Older Chromium sends these to the body, although a cell has the focus.
    document.addEventListener('copy', (event) => this.#onCopy(event), bubble);
    document.addEventListener('cut', (event) => this.#onCut(event), bubble);
    document.addEventListener('paste', (event) => this.#onPaste(event), bubble);
    const onFocus = () => this.#follow();
    api.addEventListener('cellFocused', onFocus);
    return () => {
      off.abort();
      if (!api.isDestroyed()) api.removeEventListener('cellFocused', onFocus);
      this.#grid = null;
      this.#range = null;
    };
  }

  /** The range is the focused cell, until it is extended. The grid tells of the focus later than it moves it. */
  #follow(): void {
    const focused = this.#grid?.api.getFocusedCell() ?? null;
    if (focused === null || focused.rowPinned) return this.#set(null);
    const place = { row: focused.rowIndex, column: this.#columns().indexOf(focused.column.getColId()) };
    if (place.column === -1) return this.#set(null);
    const { anchor } = this.#range ?? {};
    if (anchor?.row === place.row && anchor.column === place.column) return undefined;
    return this.#set({ anchor: place, head: place });
  }

  #set(range: CellRange | null): void {
    this.#range = range;
    const { wrapper } = this.#grid ?? {};
    if (wrapper === undefined) return;
    for (const cell of wrapper.querySelectorAll('.ag-cell')) {
      const place = this.#placeOf(cell);
      const inside =
        place !== null && range !== null && !isSingleCell(range) && contains(boundsOf(range), place);
      cell.classList.toggle(RANGE_CLASS, inside);
    }
  }

  #reach(head: CellPlace): void {
    if (this.#range === null) return;
    this.#set({ anchor: this.#range.anchor, head });
    this.#grid?.api.ensureIndexVisible(head.row);
    const column = this.#columns()[head.column];
    if (column !== undefined) this.#grid?.api.ensureColumnVisible(column);
  }

  #onKey(event: KeyboardEvent): void {
    if (!isCell(event.target) || event.altKey) return;
    const primary = event.ctrlKey || event.metaKey;
    const isAll = primary && !event.shiftKey && event.key.toLowerCase() === 'a';
    if (isAll && this.#actions.onSelectAll !== undefined) {
      claim(event);
      this.#actions.onSelectAll();
      return;
    }
    this.#follow();
    if (this.#range === null) return;
    const direction = directions[event.key];
    if (event.shiftKey && direction !== undefined) {
      claim(event);
      this.#reach(extended(this.#range, direction, primary, this.#size()).head);
    } else if (isAll) {
      claim(event);
      const { rows, columns } = this.#size();
      this.#set({ anchor: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } });
    } else if (
      (event.key === 'Delete' || event.key === 'Backspace') &&
      this.#actions.onClearRange !== undefined
    ) {
      claim(event);
      this.#actions.onClearRange(this.#targets());
    } else if (event.key === 'Escape' && !isSingleCell(this.#range)) {
      claim(event);
      this.#set({ anchor: this.#range.anchor, head: this.#range.anchor });
    }
  }

  #onMouseDown(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const place = this.#placeOf(event.target.closest('.ag-cell'));
    if (place === null || isField(event.target)) return;
    if (event.shiftKey && this.#range !== null) {
      claim(event);
      this.#reach(place);
    } else {
      this.#set({ anchor: place, head: place });
    }
    this.#isDragging = true;
  }

  /** With Shift a click extends the range; the grid would put the focus there. */
  #keepFocus(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('.ag-cell') : null;
    if (event.shiftKey && this.#range !== null && this.#placeOf(cell) !== null) event.stopPropagation();
  }

  #onMouseOver(event: MouseEvent): void {
    if (!this.#isDragging || !(event.target instanceof Element)) return;
    const place = event.buttons === 1 ? this.#placeOf(event.target.closest('.ag-cell')) : null;
    if (place !== null) this.#reach(place);
  }

  #hasFocus(): boolean {
    const { activeElement } = document;
    return isCell(activeElement) && this.#grid?.wrapper.contains(activeElement) === true;
  }

  #onCopy(event: ClipboardEvent): void {
    if (!this.#hasFocus() || this.#range === null) return;
    event.preventDefault();
    const { firstRow, lastRow, firstColumn, lastColumn } = boundsOf(this.#range);
    const columns = this.#columns().slice(firstColumn, lastColumn + 1);
    const rows = this.#nodes(firstRow, lastRow).map((node) =>
      columns.map((column) => this.#copyText(node, column)),
    );
    event.clipboardData?.setData('text/plain', formatTabSeparated(rows));
    this.#actions.onCopied?.(rows.length * columns.length);
  }

  #onCut(event: ClipboardEvent): void {
    if (!this.#hasFocus() || this.#actions.onClearRange === undefined) return;
    this.#onCopy(event);
    this.#actions.onClearRange(this.#targets());
  }

  #onPaste(event: ClipboardEvent): void {
    const { onPasteBlock } = this.#actions;
    if (!this.#hasFocus() || this.#range === null || onPasteBlock === undefined) return;
    event.preventDefault();
    const cells = parseTabSeparated(event.clipboardData?.getData('text/plain') ?? '');
    if (cells.length === 0) return;
    const { firstRow, firstColumn } = boundsOf(this.#range);
    const { placed, leftOut } = placeBlock(cells, this.#range, this.#size());
    const columns = this.#columns();
    const targets = placed.flatMap(({ row, column, text }) => {
      const target = this.#target(row, columns[column]);
      return target === null ? [] : [{ ...target, text }];
    });
    onPasteBlock({ startRow: firstRow, startColumn: columns[firstColumn] ?? '', cells, targets, leftOut });
  }

  #copyText(node: IRowNode<Row>, columnId: string): string {
    const { api } = this.#grid ?? {};
    const column: Column | null | undefined = api?.getColumn(columnId);
    if (api === undefined || column === null || column === undefined) return '';
    const value: unknown = api.getCellValue({ rowNode: node, colKey: column });
    const context: unknown = column.getColDef().context;
    if (isColumnContext(context)) return context.copyText(value);
    if (typeof value === 'number') return String(value);
    const formatted = api.getCellValue({ rowNode: node, colKey: column, useFormatter: true });
    return typeof formatted === 'string' ? asSpreadsheetText(formatted) : '';
  }

  #targets(): GridTarget<Row>[] {
    if (this.#range === null) return [];
    const { firstRow, lastRow, firstColumn, lastColumn } = boundsOf(this.#range);
    const columns = this.#columns().slice(firstColumn, lastColumn + 1);
    return this.#nodes(firstRow, lastRow).flatMap(({ data }) =>
      data === undefined ? [] : columns.map((columnId) => ({ row: data, columnId })),
    );
  }

  #target(row: number, columnId: string | undefined): GridTarget<Row> | null {
    const data = this.#grid?.api.getDisplayedRowAtIndex(row)?.data;
    return data === undefined || columnId === undefined ? null : { row: data, columnId };
  }

  #nodes(first: number, last: number): IRowNode<Row>[] {
    const nodes: IRowNode<Row>[] = [];
    for (let row = first; row <= last; row += 1) {
      const node = this.#grid?.api.getDisplayedRowAtIndex(row);
      if (node !== undefined) nodes.push(node);
    }
    return nodes;
  }

  #size(): GridSize {
    return { rows: this.#grid?.api.getDisplayedRowCount() ?? 0, columns: this.#columns().length };
  }

  #columns(): string[] {
    return this.#grid === null ? [] : columnIds(this.#grid.api);
  }

  #placeOf(cell: Element | null): CellPlace | null {
    const row = cell?.closest('.ag-row')?.getAttribute('row-index') ?? '';
    const column = this.#columns().indexOf(cell?.getAttribute('col-id') ?? '');
    // Pinned rows count 't-0' and 'b-0': they are no part of any block.
    return /^\d+$/.test(row) && column !== -1 ? { row: Number(row), column } : null;
  }
}

function columnIds<Row>(api: GridApi<Row>): string[] {
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((columnId) => columnId !== SELECTION_COLUMN);
}

/** A cell that has the focus and is not being edited. */
function isCell(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.classList.contains('ag-cell');
}

function isField(target: Element): boolean {
  return target.closest('input, textarea, select, button, a') !== null;
}

function claim(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
