import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridCellProps, type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { Entry } from '#shared/domain/budget/entry.ts';
import type { Lines } from './entries-data.ts';
import { OpenEntryCell } from './open-entry-cell.tsx';
import { useExactFormats } from './use-exact-formats.ts';

/** The columns of the list; those that the service can sort by say so. */
export function useEntryColumns(lines: Lines, onOpen: (id: string) => void): readonly GridColumn<Entry>[] {
  const { t } = useTranslation();
  const formats = useExactFormats();
  return useMemo(
    () => [
      {
        colId: 'day',
        headerName: t('common.word.day'),
        valueGetter: ({ data }) => data?.day,
        width: 104,
        pinned: 'left',
        sortable: true,
        lockVisible: true,
      },
      {
        colId: 'line',
        headerName: t('common.word.line'),
        valueGetter: ({ data }) => (data === undefined ? '' : (lines.lineOf(data.lineId)?.name ?? '')),
        cellRenderer: ({ data }: GridCellProps<Entry>) =>
          data === undefined ? null : <LineName entry={data} lines={lines} />,
        width: 184,
        sortable: true,
      },
      {
        ...moneyColumn<Entry>({
          id: 'fen',
          header: t('entries.amountIn', { unit: t('common.unit.yuan') }),
          value: (row) => row.fen,
          formats,
          decimals: 2,
        }),
        width: 128,
        sortable: true,
      },
      { ...text('vendor', t('common.word.vendor'), (row) => row.vendor, 136), sortable: true },
      { ...text('reference', t('common.word.reference'), (row) => row.reference, 120), sortable: true },
      { ...text('note', t('common.word.note'), (row) => row.note, 160), flex: 1, minWidth: 96 },
      text('reason', t('entries.refundReason'), (row) => row.reason, 112),
      {
        colId: 'open',
        headerName: t('entries.openColumn'),
        headerClass: 'tz-head-spoken',
        width: 64,
        lockVisible: true,
        resizable: false,
        cellRenderer: ({ data }: GridCellProps<Entry>) =>
          data !== undefined && <OpenEntryCell entry={data} onOpen={onOpen} />,
      },
    ],
    [lines, formats, onOpen, t],
  );
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

function LineName({ entry, lines }: { readonly entry: Entry; readonly lines: Lines }) {
  const line = lines.lineOf(entry.lineId);
  if (line === undefined) return null;
  return <Swatch hue={lines.categoryOf(line)?.hue ?? 'other'} name={line.name} />;
}
