import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GridCellProps,
  type GridColumn,
  type GridColumns,
  moneyColumn,
} from '#renderer/ui/grid/grid-columns.ts';
import { type NameActions, SheetNameCell } from '#renderer/ui/grid/sheet-name-cell.tsx';
import type { MonthFit } from '#renderer/ui/grid/use-month-fit.ts';
import { type ShownMonth, yearOf, yearsOf } from '#renderer/ui/shown-months.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { monthColumn } from './sheet-month-columns.ts';
import { type SheetRow, type SummaryRow, totalOf } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';
import type { SheetEditing } from './use-sheet-editing.ts';

type Parts = {
  readonly sheet: Pick<Sheet, 'months' | 'closedMonths'>;
  readonly view: SheetView;
  readonly months: readonly ShownMonth[];
  readonly fit: MonthFit | null;
  readonly canChange: boolean;
  readonly actions: Required<NameActions<CategoryId, LineId>>;
  readonly editing: Pick<SheetEditing, 'refusal' | 'keptText'>;
};

/** Name, months, sum. They change with what is shown, not with every amount that is typed. */
export function useSheetColumns(parts: Parts): GridColumns<SheetRow> {
  const { sheet, view, months, fit, canChange, actions, editing } = parts;
  const { t } = useTranslation();
  const formats = useFormats();
  const isWhole = months.length === sheet.months.length;
  const hasYears = yearsOf(sheet.months).length > 1;
  const isOneYear =
    months.length > 0 && months.every(({ month }) => yearOf(month) === yearOf(months[0]?.month ?? month));
  const { refusal, keptText } = editing;
  // The months by name: a sheet that was asked for again has them in another array.
  const closedKey = sheet.closedMonths.join(' ');
  return useMemo(() => {
    if (fit === null) return [];
    const summaryName = ({ id, wholeFen }: SummaryRow) => {
      const name = t(`budget.sheet.summary.${id}`);
      return isWhole || wholeFen === null ? name : t('budget.sheet.wholeProgramme', { name });
    };
    const nameActions = { ...actions, onAddLine: canChange ? actions.onAddLine : undefined };
    const name = nameColumn(t('budget.sheet.name'), fit.nameWidth, { summaryName, actions: nameActions });
    const amounts = { view, formats, t, hasYears, canEdit: canChange, refusal, keptText };
    const monthColumns = months.map((at, index) =>
      monthColumn(at, index === 0, {
        ...amounts,
        width: fit.monthWidth,
        decimals: fit.decimals,
        isLocked: closedKey.includes(at.month),
      }),
    );
    const header = t(isOneYear ? 'budget.sheet.year' : 'budget.sheet.whole');
    const value = (row: SheetRow) => totalOf(row, months, view);
    const total = totalColumn({ header, value, formats }, fit.totalWidth);
    return [name, ...monthColumns, total];
  }, [
    t,
    formats,
    view,
    months,
    fit,
    canChange,
    actions,
    refusal,
    keptText,
    isWhole,
    hasYears,
    isOneYear,
    closedKey,
  ]);
}

function nameColumn(
  headerName: string,
  width: number,
  params: Pick<NameCellProps, 'actions' | 'summaryName'>,
): GridColumn<SheetRow> {
  return {
    ...fixed,
    colId: 'name',
    headerName,
    headerClass: 'tz-sheet-head-name',
    cellClass: 'tz-sheet-cell-name',
    pinned: 'left',
    width,
    valueGetter: ({ data }) => (data?.kind === 'summary' ? params.summaryName(data) : data?.name),
    equals: () => false,
    cellRenderer: NameCell,
    cellRendererParams: params,
  };
}

function totalColumn(
  column: Pick<Parameters<typeof moneyColumn<SheetRow>>[0], 'header' | 'value' | 'formats'>,
  width: number,
): GridColumn<SheetRow> {
  return {
    ...moneyColumn<SheetRow>({ ...column, id: 'total', decimals: 2 }),
    ...fixed,
    pinned: 'right',
    width,
  };
}

const fixed = { resizable: false, suppressMovable: true, lockPinned: true } as const;

type NameCellProps = GridCellProps<SheetRow> & {
  readonly actions: NameActions<CategoryId, LineId>;
  readonly summaryName: (row: SummaryRow) => string;
};

function NameCell({ data, actions, summaryName }: NameCellProps) {
  if (data === undefined) return null;
  return data.kind === 'summary'
    ? summaryName(data)
    : createElement(SheetNameCell<CategoryId, LineId>, { row: data, actions });
}
