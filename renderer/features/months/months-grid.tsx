import { formatISO, parseISO } from 'date-fns';
import { createElement, useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import { type GridCellProps, type GridColumn, moneyColumn } from '#renderer/ui/grid/grid-columns.ts';
import { StatusMark, type Status } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { MonthRow } from '#shared/domain/months/month-close.ts';
import { type Day, day } from '#shared/values/day.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';
import { type Month, monthOf } from '#shared/values/month.ts';

type Props = {
  readonly months: readonly MonthRow[];
  readonly today: Day;
  /** Beside an open drawer only what tells the months apart is shown, so that no column is cut. */
  readonly isNarrow: boolean;
  readonly onOpen: (month: Month) => void;
};
type Column = GridColumn<MonthRow>;

export const monthStatus: Readonly<Record<MonthRow['state'], Status>> = {
  closed: 'good',
  next: 'watch',
  open: 'none',
};

/** Each month with what it planned and spent, what falls due in it, and who closed it. */
export function MonthsGrid({ months, today, isNarrow, onOpen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const columns = useMemo<readonly Column[]>(
    () => [
      {
        colId: 'month',
        headerName: t('common.word.month'),
        width: 96,
        lockVisible: true,
        pinned: 'left',
        valueGetter: ({ data }) => data?.month,
        valueFormatter: ({ data }) => (data === undefined ? '' : formats.month(data.month)),
      },
      {
        colId: 'state',
        headerName: t('common.word.status'),
        width: 112,
        valueGetter: ({ data }) => data?.state,
        cellRenderer: StateCell,
      },
      ...moneyColumns({ months, today, isNarrow, formats, t }),
      ...(isNarrow ? [] : [closedColumn(formats, t)]),
      openColumn(onOpen, t),
    ],
    [months, today, isNarrow, formats, onOpen, t],
  );
  return (
    <div className="tz-months-grid">
      <DataGrid<MonthRow>
        label={t('months.grid')}
        rows={months}
        columns={columns}
        autoHeight
        wholeColumns
        rowId={(row) => row.month}
        onOpenRow={(row) => onOpen(row.month)}
      />
    </div>
  );
}

type MoneyParts = Pick<Props, 'months' | 'today' | 'isNarrow'> & {
  readonly formats: Formats;
  readonly t: TFunction;
};

function moneyColumns({ months, today, isNarrow, formats, t }: MoneyParts): Column[] {
  const column = (id: MoneyName, value: (row: MonthRow) => Fen | null): Column => ({
    ...moneyColumn<MonthRow>({
      id,
      header: t(`months.column.${id}`),
      value,
      formats,
      decimals: formats.decimalsFor(months.flatMap((row) => value(row) ?? [])),
      blankZero: true,
    }),
    ...(isNarrow ? { flex: 1, minWidth: 104 } : { width: 110 }),
  });
  // A month that has not begun, or has nothing planned and spent, has nothing to be behind with.
  const varianceOf = ({ month, actualFen, planFen }: MonthRow) =>
    month > monthOf(today) || (actualFen === 0 && planFen === 0) ? null : subtractFen(actualFen, planFen);
  const variance = column('variance', varianceOf);
  const decimals = formats.decimalsFor(months.flatMap((row) => varianceOf(row) ?? []));
  const first = [
    column('plan', ({ planFen }) => planFen),
    column('actual', ({ actualFen }) => actualFen),
    {
      ...variance,
      cellClassRules: {},
      valueFormatter: ({ value }) => (value === null ? '' : formats.moneyChange(value, decimals)),
    } satisfies Column,
  ];
  if (isNarrow) return first;
  return [
    ...first,
    column('open', ({ openFen }) => openFen),
    column('available', ({ availableFen }) => availableFen),
    ...(months.some(({ accrualCount }) => accrualCount > 0)
      ? [column('accrued', ({ accruedFen }) => accruedFen)]
      : []),
  ];
}

type MoneyName = 'plan' | 'actual' | 'variance' | 'open' | 'available' | 'accrued';

/** Who closed it, on which day; the drawer says when. */
function closedColumn(formats: Formats, t: TFunction): Column {
  const text = ({ data }: { readonly data?: MonthRow | undefined }) => {
    const close = data?.close ?? null;
    if (close === null) return '';
    const on = formats.day(day(formatISO(parseISO(close.closedAt), { representation: 'date' })), 'short');
    return t('months.closedOn', { replace: { person: close.closedByName, day: on } });
  };
  return {
    colId: 'closed',
    headerName: t('months.column.closedBy'),
    flex: 1,
    minWidth: 112,
    valueGetter: text,
    tooltipValueGetter: text,
  };
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
    width: 60,
    pinned: 'right',
    lockVisible: true,
    resizable: false,
  };
}
