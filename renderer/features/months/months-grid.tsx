import { createElement, useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import { type GridCellProps, type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import { StatusMark, type Status } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { MonthRow } from '#shared/domain/months/month-close.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';

type Props = { readonly months: readonly MonthRow[]; readonly onOpen: (month: Month) => void };
type Column = GridColumn<MonthRow>;

export const monthStatus: Readonly<Record<MonthRow['state'], Status>> = {
  closed: 'good',
  next: 'watch',
  open: 'none',
};

/** Each month with what it planned and spent, what falls due in it, and who closed it. */
export function MonthsGrid({ months, onOpen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const columns = useMemo<readonly Column[]>(() => {
    const money = moneyColumns(months, formats, t);
    return [
      {
        colId: 'month',
        headerName: t('common.word.month'),
        width: 112,
        lockVisible: true,
        pinned: 'left',
        valueGetter: ({ data }) => data?.month,
        valueFormatter: ({ data }) => (data === undefined ? '' : formats.month(data.month)),
      },
      {
        colId: 'state',
        headerName: t('common.word.status'),
        width: 108,
        valueGetter: ({ data }) => data?.state,
        cellRenderer: StateCell,
      },
      ...money,
      countColumn('entries', t('months.column.entries'), ({ entryCount }) => entryCount, formats),
      countColumn('documents', t('months.column.documents'), ({ documentCount }) => documentCount, formats),
      {
        colId: 'closed',
        headerName: t('months.column.closedBy'),
        flex: 1,
        minWidth: 180,
        valueGetter: ({ data }) => (data === undefined ? '' : closedText(data, formats, t)),
      },
      openColumn(onOpen, t),
    ];
  }, [months, formats, onOpen, t]);
  return (
    <div className="tz-months-grid">
      <DataGrid<MonthRow>
        label={t('months.grid')}
        rows={months}
        columns={columns}
        columnsKey="months"
        rowId={(row) => row.month}
        onOpenRow={(row) => onOpen(row.month)}
      />
    </div>
  );
}

function moneyColumns(months: readonly MonthRow[], formats: Formats, t: TFunction): Column[] {
  const column = (id: MoneyName, value: (row: MonthRow) => Fen): Column => ({
    ...moneyColumn<MonthRow>({
      id,
      header: t(`months.column.${id}`),
      value,
      formats,
      decimals: formats.decimalsFor(months.map(value)),
      blankZero: true,
    }),
    width: 132,
  });
  const variance = column('variance', ({ actualFen, planFen }) => subtractFen(actualFen, planFen));
  return [
    column('plan', ({ planFen }) => planFen),
    column('actual', ({ actualFen }) => actualFen),
    variance,
    column('open', ({ openFen }) => openFen),
    column('available', ({ availableFen }) => availableFen),
    column('accrued', ({ accruedFen }) => accruedFen),
  ];
}

type MoneyName = 'plan' | 'actual' | 'variance' | 'open' | 'available' | 'accrued';

function countColumn(
  colId: string,
  headerName: string,
  value: (row: MonthRow) => number,
  formats: Formats,
): Column {
  return {
    colId,
    headerName,
    headerClass: 'tz-head-number',
    cellClass: 'tz-cell-number',
    width: 84,
    valueGetter: ({ data }) => (data === undefined ? null : value(data)),
    valueFormatter: ({ value: count }) => (count === 0 ? '' : formats.count(count)),
  };
}

function closedText({ close }: MonthRow, formats: Formats, t: TFunction): string {
  if (close === null) return '';
  return t('months.closedOn', {
    replace: { person: close.closedByName, at: formats.instant(close.closedAt) },
  });
}

function StateCell({ data }: GridCellProps<MonthRow>) {
  const { t } = useTranslation();
  if (data === undefined) return null;
  return createElement(StatusMark, {
    status: monthStatus[data.state],
    word: t(`months.state.${data.state}`),
  });
}

/** For the mouse: by keyboard the grid opens the row on Enter. */
function openColumn(onOpen: (month: Month) => void, t: TFunction): Column {
  return {
    colId: 'show',
    headerName: t('common.action.show'),
    headerClass: 'tz-head-spoken',
    cellClass: 'tz-cell-open',
    valueGetter: ({ data }) => (data === undefined ? '' : t('common.action.show')),
    onCellClicked: ({ data }) => data !== undefined && onOpen(data.month),
    width: 64,
    lockVisible: true,
    resizable: false,
  };
}
