import { formatISO, parseISO } from 'date-fns';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { type GridCellProps, type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import { statusMarkElement } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { RequestId } from '#shared/domain/requests/request.ts';
import type { RequestRow } from '#shared/domain/requests/request-detail.ts';
import { requestStatus } from './request-status.ts';

type Column = GridColumn<RequestRow>;

export function useRequestColumns(onOpen: (id: RequestId) => void): readonly Column[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => [
      {
        ...text('number', t('requests.number'), ({ number }) => number, 120),
        pinned: 'left',
        lockVisible: true,
      },
      text('kind', t('requests.kindLabel'), ({ kind }) => t(`requests.kind.${kind}`), 100),
      amount(formats, t),
      { ...text('from', t('requests.form.from'), (row) => names(row.from, row.fromCount, t), 104), flex: 3 },
      { ...text('to', t('requests.form.to'), (row) => names(row.to, row.toCount, t), 104), flex: 3 },
      { ...text('reason', t('common.word.reason'), ({ reason }) => reason, 84), flex: 2 },
      text('requester', t('requests.known.requester'), ({ requesterName }) => requesterName ?? '', 88),
      text('created', t('requests.created'), ({ createdAt }) => localDay(createdAt), 100),
      {
        colId: 'state',
        headerName: t('common.word.status'),
        width: 104,
        pinned: 'right',
        valueGetter: ({ data }) => data?.state,
        cellRenderer: ({ data }: GridCellProps<RequestRow>) =>
          data === undefined
            ? ''
            : statusMarkElement(requestStatus[data.state], t(`requests.state.${data.state}`)),
      },
      openColumn(onOpen, t),
    ],
    [formats, onOpen, t],
  );
}

function text(colId: string, headerName: string, value: (row: RequestRow) => string, width: number): Column {
  const read = ({ data }: { readonly data?: RequestRow | undefined }) =>
    data === undefined ? '' : value(data);
  return { colId, headerName, width, minWidth: width, valueGetter: read, tooltipValueGetter: read };
}

function amount(formats: Formats, t: TFunction): Column {
  const header = t('requests.amountIn', { unit: t(`common.unit.${formats.moneyUnit}`) });
  const value = ({ amountFen }: RequestRow) => amountFen;
  return {
    ...moneyColumn<RequestRow>({ id: 'amount', header, value, formats, decimals: 2, blankZero: true }),
    width: 112,
  };
}

/** The day, as lists write it; the drawer says when. */
function localDay(instant: string): string {
  return formatISO(parseISO(instant), { representation: 'date' });
}

/** At most three names, then how many more there are. */
function names(some: readonly string[], count: number, t: TFunction): string {
  const listed = some.join(t('common.separator.list'));
  return count > some.length
    ? t('requests.andMore', { replace: { names: listed, more: count - some.length } })
    : listed;
}

/** For the mouse: by keyboard the grid opens the row on Enter. */
function openColumn(onOpen: (id: RequestId) => void, t: TFunction): Column {
  return {
    colId: 'show',
    headerName: t('requests.openColumn'),
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
