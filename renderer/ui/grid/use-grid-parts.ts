import type { GridApi } from 'ag-grid-community';
import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../theme-context.ts';
import { ColumnStoreContext } from './column-store.ts';
import type { GridColumn, GridColumns } from './grid-columns.ts';
import { gridLocales } from './grid-setup.ts';
import { RANGE_CLASS, type RangeActions, RangeSelection } from './range-selection.ts';

/** Columns with the range marked in them. */
export function useMarkedColumns<Row>(
  columns: GridColumns<Row>,
  ranges: RangeSelection<Row>,
): GridColumns<Row> {
  return useMemo(() => columns.map((column) => marked(column, ranges)), [columns, ranges]);
}

function marked<Row>(
  column: GridColumns<Row>[number],
  ranges: RangeSelection<Row>,
): GridColumns<Row>[number] {
  if ('children' in column)
    return { ...column, children: column.children.map((child) => marked(child, ranges)) };
  const rules: GridColumn<Row>['cellClassRules'] = {
    ...column.cellClassRules,
    [RANGE_CLASS]: ({ node, column: shown }) =>
      !node.rowPinned && ranges.includes(node.rowIndex, shown.getColId()),
  };
  return { ...column, cellClassRules: rules };
}

/** Selecting, copying and pasting of blocks, for a grid that stands. */
export function useRanges<Row>(
  api: GridApi<Row> | null,
  wrapper: HTMLElement | null,
  actions: RangeActions<Row>,
) {
  const [ranges] = useState(() => new RangeSelection<Row>());
  useEffect(() => ranges.setActions(actions), [ranges, actions]);
  useEffect(() => {
    if (api === null || wrapper === null) return undefined;
    return ranges.attach(api, wrapper);
  }, [ranges, api, wrapper]);
  return ranges;
}

const columnEvents = ['columnMoved', 'columnResized', 'columnVisible', 'columnPinned'] as const;

/** Puts the user's columns back, and keeps what they change. @returns what keeps a change made in code. */
export function useKeptColumns<Row>(api: GridApi<Row> | null, columnsKey: string | undefined): () => void {
  const { read, write } = useContext(ColumnStoreContext);
  const keep = useCallback(() => {
    if (api !== null && columnsKey !== undefined) write(columnsKey, JSON.stringify(api.getColumnState()));
  }, [api, columnsKey, write]);
  useEffect(() => {
    if (api === null || columnsKey === undefined) return undefined;
    restore(api, read(columnsKey));
    const onChange = (event: { source: string; finished?: boolean }) => {
      if (event.finished !== false && isByHand(event.source)) keep();
    };
    for (const name of columnEvents) api.addEventListener(name, onChange);
    return () => {
      if (api.isDestroyed()) return;
      for (const name of columnEvents) api.removeEventListener(name, onChange);
    };
    // The store's contents change with every write; they are read once for each grid.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [api, columnsKey, keep]);
  return keep;
}

/** Changes by the program (a new set of columns, fitting to the width) are no choice of the user. */
function isByHand(source: string): boolean {
  return source.startsWith('ui') || source === 'columnMenu' || source === 'autosizeColumns';
}

function restore<Row>(api: GridApi<Row>, text: string | undefined): void {
  if (text === undefined || text === '') return;
  try {
    const state: unknown = JSON.parse(text);
    if (Array.isArray(state)) api.applyColumnState({ state, applyOrder: true });
  } catch {
    // Not the grid's own description: the columns stay as they come.
  }
}

export function useGridTexts(): Record<string, string> {
  const { language } = useLook();
  const { t } = useTranslation();
  return useMemo(
    () => ({ ...gridLocales[language], noRowsToShow: t('ui.grid.empty'), loadingOoo: t('ui.grid.loading') }),
    [language, t],
  );
}

/** The column of boxes, with a name that is spoken and not shown. */
export function useSelectionColumn() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      headerName: t('ui.grid.selection'),
      headerClass: 'tz-head-spoken',
      pinned: 'left' as const,
      width: 40,
      maxWidth: 40,
    }),
    [t],
  );
}
