import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { type GridCellProps, type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import { statusMarkElement } from '#renderer/ui/status-mark.tsx';
import type { DocumentId, DocumentRow } from '#shared/domain/documents/document.ts';
import { statusOf, useExactFormats, useStateWord } from './use-document-words.ts';

/** The columns of the list; those that the service can sort by say so. */
export function useDocumentColumns(
  lines: Lines,
  onOpen: (id: DocumentId) => void,
): readonly GridColumn<DocumentRow>[] {
  const { t } = useTranslation();
  const formats = useExactFormats();
  const word = useStateWord();
  return useMemo(
    () => [
      { ...text('day', t('common.word.day'), ({ day }) => day, 104), pinned: 'left', sortable: true },
      {
        ...text('kind', t('documents.kindLabel'), ({ kind }) => t(`documents.kind.${kind}`), 124),
        sortable: true,
      },
      { ...text('number', t('documents.number'), ({ number }) => number, 110), sortable: true },
      {
        ...text('line', t('common.word.line'), ({ lineId }) => lines.lineOf(lineId)?.name ?? '', 110),
        sortable: true,
        flex: 2,
      },
      { ...text('vendor', t('common.word.vendor'), ({ vendor }) => vendor, 92), sortable: true, flex: 1 },
      amount('fen', t('documents.amountIn', { unit: t('common.unit.yuan') }), ({ fen }) => fen, formats),
      amount(
        'openFen',
        t('documents.openIn', { unit: t('common.unit.yuan') }),
        ({ openFen }) => openFen,
        formats,
      ),
      {
        ...text('dueMonth', t('documents.due'), (row) => dueText(row, formats), 100),
        sortable: true,
      },
      stateColumn(t, word),
      openColumn(onOpen, t),
    ],
    [lines, formats, onOpen, t, word],
  );
}

type Column = GridColumn<DocumentRow>;

function text(colId: string, headerName: string, value: (row: DocumentRow) => string, width: number): Column {
  const read = ({ data }: { readonly data?: DocumentRow | undefined }) =>
    data === undefined ? '' : value(data);
  return { colId, headerName, width, minWidth: width, valueGetter: read, tooltipValueGetter: read };
}

function amount(
  id: string,
  header: string,
  value: (row: DocumentRow) => DocumentRow['fen'],
  formats: Formats,
): Column {
  return {
    ...moneyColumn<DocumentRow>({ id, header, value, formats, decimals: 2, blankZero: id === 'openFen' }),
    width: 104,
    sortable: true,
  };
}

/** The month in which the rest is expected to be spent, or the day up to which it has to be paid. */
function dueText({ dueMonth, payBy }: DocumentRow, formats: Formats): string {
  if (payBy !== null) return payBy;
  return dueMonth === null ? '' : formats.month(dueMonth);
}

function stateColumn(t: TFunction, word: (document: DocumentRow) => string): Column {
  return {
    colId: 'state',
    headerName: t('common.word.status'),
    width: 104,
    pinned: 'right',
    valueGetter: ({ data }) => data?.state,
    cellRenderer: ({ data }: GridCellProps<DocumentRow>) =>
      data === undefined ? '' : statusMarkElement(statusOf(data), word(data)),
  };
}

/** For the mouse: by keyboard the grid opens the row on Enter. */
function openColumn(onOpen: (id: DocumentId) => void, t: TFunction): Column {
  return {
    colId: 'show',
    headerName: t('documents.openColumn'),
    headerClass: 'tz-head-spoken',
    cellClass: 'tz-cell-open',
    valueGetter: ({ data }) => (data === undefined ? '' : t('common.action.show')),
    onCellClicked: ({ data }) => data !== undefined && onOpen(data.id),
    width: 60,
    pinned: 'right',
    lockVisible: true,
    resizable: false,
  };
}
