import type { TFunction } from 'i18next';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import {
  type GridCellProps,
  type GridColumn,
  type GridColumnGroup,
  type GridColumns,
  moneyColumn,
} from '#renderer/ui/grid/grid-columns.ts';
import { monthHeader, phaseClass } from '#renderer/ui/grid/month-column.ts';
import { SheetNameCell } from '#renderer/ui/grid/sheet-name-cell.tsx';
import type { MonthFit } from '#renderer/ui/grid/use-month-fit.ts';
import { type ShownMonth, yearsOf } from '#renderer/ui/shown-months.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import {
  type CompareCell,
  type CompareLineRow,
  type CompareRow,
  type CompareSummaryRow,
  compareAmount,
  differs,
} from './compare-rows.ts';
import type { CompareMode } from './versions-search.ts';

export const SHARE_WIDTH = 96;

type Parts = {
  readonly months: readonly ShownMonth[];
  readonly mode: CompareMode;
  readonly fit: MonthFit | null;
  readonly onFold: (id: CategoryId) => void;
};

type Column = GridColumn<CompareRow>;
type Words = { readonly formats: Formats; readonly t: TFunction };

/** Name, months (their difference, or both sides), and at the right the sums with what lies between them. */
export function useCompareColumns({ months, mode, fit, onFold }: Parts): GridColumns<CompareRow> {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    if (fit === null) return [];
    const words = { formats, t };
    const hasYears = yearsOf(months.map(({ month }) => month)).length > 1;
    const header = (at: ShownMonth, index: number) => monthHeader(at, index === 0, { ...words, hasYears });
    const ofMonth = (at: ShownMonth, index: number): Column | GridColumnGroup<CompareRow> =>
      mode === 'difference'
        ? differenceColumn(at, header(at, index), fit, formats)
        : {
            groupId: at.month,
            headerName: header(at, index),
            headerClass: ['tz-head-number', phaseClass[at.phase]],
            children: (['from', 'to'] as const).map((cell) => sideColumn(at, cell, fit, words)),
          };
    const sums = (['from', 'to', 'by'] as const).map((cell) => sumColumn(cell, mode, fit, words));
    return [nameColumn(fit, onFold, t), ...months.map(ofMonth), ...sums, shareColumn(words)];
  }, [months, mode, fit, onFold, formats, t]);
}

const fixed = { resizable: false, suppressMovable: true, lockPinned: true } as const;

function differenceColumn(at: ShownMonth, header: string, fit: MonthFit, formats: Formats): Column {
  return {
    ...moneyColumn<CompareRow>({
      id: at.month,
      header,
      value: (row) => compareAmount(row, at, 'by'),
      formats,
      decimals: fit.decimals.get(at.position) ?? 0,
      blankZero: true,
      isChange: true,
    }),
    ...fixed,
    width: fit.monthWidth,
    headerClass: ['tz-head-number', phaseClass[at.phase]],
  };
}

/** One side of a month; where the sides differ, both are drawn as a preview is. */
function sideColumn(at: ShownMonth, cell: 'from' | 'to', fit: MonthFit, { formats, t }: Words): Column {
  const base = moneyColumn<CompareRow>({
    id: `${at.month}-${cell}`,
    header: t(cell === 'from' ? 'versions.compare.fromShort' : 'versions.compare.toShort'),
    value: (row) => compareAmount(row, at, cell),
    formats,
    decimals: fit.decimals.get(at.position) ?? 0,
    blankZero: true,
  });
  return {
    ...base,
    ...fixed,
    width: fit.monthWidth,
    cellClassRules: {
      ...base.cellClassRules,
      'tz-cell-preview': ({ data }) => data?.kind === 'line' && differs(data, at),
    },
    equals: () => false,
  };
}

/** Where both sides stand month by month, only what lies between them is always in view. */
function sumColumn(cell: CompareCell, mode: CompareMode, fit: MonthFit, { formats, t }: Words): Column {
  const header = {
    from: t('versions.compare.fromShort'),
    to: t('versions.compare.toShort'),
    by: t('versions.compare.by'),
  }[cell];
  return {
    ...moneyColumn<CompareRow>({
      id: cell,
      header,
      value: (row) => compareAmount(row, null, cell),
      formats,
      decimals: 2,
      isChange: cell === 'by',
    }),
    ...fixed,
    ...(mode === 'both' && cell !== 'by' ? {} : { pinned: 'right' }),
    width: fit.totalWidth,
  };
}

function shareColumn({ formats, t }: Words): Column {
  return {
    ...fixed,
    colId: 'share',
    headerName: t('versions.compare.byShare'),
    headerClass: 'tz-head-number',
    cellClass: 'tz-cell-number',
    pinned: 'right',
    width: SHARE_WIDTH,
    valueGetter: ({ data }) => data?.sums.byBp ?? null,
    valueFormatter: ({ data }) =>
      data === undefined || data.sums.byBp === null || data.sums.byFen === 0
        ? ''
        : formats.pointsFigure(data.sums.byBp),
  };
}

function nameColumn(fit: MonthFit, onFold: Parts['onFold'], t: TFunction): Column {
  const summaryName = ({ id }: CompareSummaryRow) => t(`versions.compare.${id}`);
  const markOf = ({ side }: CompareLineRow) =>
    side === 'both'
      ? undefined
      : t(side === 'from' ? 'versions.compare.onlyFrom' : 'versions.compare.onlyTo');
  return {
    ...fixed,
    colId: 'name',
    headerName: t('versions.compare.name'),
    headerClass: 'tz-sheet-head-name',
    cellClass: 'tz-sheet-cell-name',
    pinned: 'left',
    width: fit.nameWidth,
    valueGetter: ({ data }) => (data?.kind === 'summary' ? summaryName(data) : data?.name),
    equals: () => false,
    cellRenderer: NameCell,
    cellRendererParams: { onFold, summaryName, markOf },
  };
}

type NameCellProps = GridCellProps<CompareRow> & {
  readonly onFold: Parts['onFold'];
  readonly summaryName: (row: CompareSummaryRow) => string;
  readonly markOf: (row: CompareLineRow) => string | undefined;
};

function NameCell({ data, onFold, summaryName, markOf }: NameCellProps) {
  if (data === undefined) return null;
  if (data.kind === 'summary') return summaryName(data);
  return createElement(SheetNameCell<CategoryId, LineId>, {
    row: data,
    actions: { onFold },
    mark: data.kind === 'line' ? markOf(data) : undefined,
  });
}
