import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import type { CategoryHue } from '#renderer/ui/swatch.tsx';
import type { Entry } from '#shared/domain/budget/entry.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';

/** The columns of the list; those that the service can sort by say so. */
export function useEntryColumns(lines: Lines, onOpen: (id: string) => void): readonly GridColumn<Entry>[] {
  const { t } = useTranslation();
  const formats = useExactFormats();
  return useMemo(
    () => [
      dayColumn(t),
      lineColumn(lines, t),
      amountColumn(formats, t),
      { ...filling(text('vendor', t('common.word.vendor'), (row) => row.vendor, 136)), sortable: true },
      { ...text('reference', t('common.word.reference'), (row) => row.reference, 120), sortable: true },
      filling(text('note', t('common.word.note'), (row) => row.note, 96)),
      filling(text('reason', t('entries.refundReason'), (row) => row.reason, 112)),
      openColumn(onOpen, t),
    ],
    [lines, formats, onOpen, t],
  );
}

function dayColumn(t: TFunction): GridColumn<Entry> {
  return {
    colId: 'day',
    headerName: t('common.word.day'),
    width: 104,
    pinned: 'left',
    lockVisible: true,
    sortable: true,
    valueGetter: ({ data }) => data?.day,
  };
}

function text(
  colId: string,
  headerName: string,
  value: (row: Entry) => string,
  width: number,
): GridColumn<Entry> {
  return {
    colId,
    headerName,
    width,
    valueGetter: ({ data }) => (data === undefined ? '' : value(data)),
    tooltipValueGetter: ({ data }) => (data === undefined ? '' : value(data)),
  };
}

/** At least as wide as it says; what the page has beyond that is shared out. */
function filling(column: GridColumn<Entry>): GridColumn<Entry> {
  return { ...column, flex: 1, minWidth: column.width ?? 0 };
}

function amountColumn(formats: Formats, t: TFunction): GridColumn<Entry> {
  const header = t('entries.amountIn', { unit: t('common.unit.yuan') });
  const value = (row: Entry) => row.fen;
  return {
    ...moneyColumn<Entry>({ id: 'fen', header, value, formats, decimals: 2 }),
    width: 128,
    sortable: true,
  };
}

const hues: readonly CategoryHue[] = ['ads', 'content', 'tools', 'reserve', 'other'];

/** The category's hue before the line's name, by class alone: thousands of cells scroll by. */
function lineColumn(lines: Lines, t: TFunction): GridColumn<Entry> {
  const lineOf = (entry: Entry) => lines.lineOf(entry.lineId);
  const hueOf = (entry: Entry): CategoryHue | null => {
    const line = lineOf(entry);
    return line === undefined ? null : (lines.categoryOf(line)?.hue ?? 'other');
  };
  const hueRules: NonNullable<GridColumn<Entry>['cellClassRules']> = {};
  for (const hue of hues) {
    hueRules[`tz-hue-${hue}`] = ({ data }) => data !== undefined && hueOf(data) === hue;
  }
  return {
    ...text('line', t('common.word.line'), (row) => lineOf(row)?.name ?? '', 184),
    cellClass: 'tz-cell-swatch',
    cellClassRules: hueRules,
    sortable: true,
  };
}

/** For the mouse: by keyboard the grid opens the row on Enter. */
function openColumn(onOpen: (id: string) => void, t: TFunction): GridColumn<Entry> {
  return {
    colId: 'open',
    headerName: t('entries.openColumn'),
    headerClass: 'tz-head-spoken',
    cellClass: 'tz-cell-open',
    valueGetter: ({ data }) => (data === undefined ? '' : t('common.action.show')),
    onCellClicked: ({ data }) => data !== undefined && onOpen(data.id),
    width: 64,
    lockVisible: true,
    resizable: false,
  };
}
