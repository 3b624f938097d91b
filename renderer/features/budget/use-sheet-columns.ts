import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GridCellProps,
  type GridColumn,
  type GridColumns,
  moneyColumn,
} from '#renderer/ui/grid/grid-columns.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { monthColumn } from './sheet-month-columns.ts';
import { type NameActions, SheetNameCell } from './sheet-name-cell.tsx';
import { type SheetRow, totalOf } from './sheet-rows.ts';
import { type SheetMonth, type SheetView, yearOf, yearsOf } from './sheet-view.ts';
import type { SheetEditing } from './use-sheet-editing.ts';
import type { SheetFit } from './use-sheet-fit.ts';

type Parts = {
  readonly sheet: Pick<Sheet, 'months'>;
  readonly view: SheetView;
  readonly months: readonly SheetMonth[];
  readonly fit: SheetFit | null;
  readonly canChange: boolean;
  readonly actions: Pick<NameActions, 'onFold' | 'onAddLine' | 'onOpenLine'>;
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
  return useMemo(() => {
    if (fit === null) return [];
    const summaryName: NameActions['summaryName'] = ({ id, wholeFen }) => {
      const name = t(`budget.sheet.summary.${id}`);
      return isWhole || wholeFen === null ? name : t('budget.sheet.wholeProgramme', { name });
    };
    const name: GridColumn<SheetRow> = {
      ...fixed,
      colId: 'name',
      headerName: t('budget.sheet.name'),
      headerClass: 'tz-sheet-head-name',
      cellClass: 'tz-sheet-cell-name',
      pinned: 'left',
      width: fit.nameWidth,
      valueGetter: ({ data }) => (data?.kind === 'summary' ? summaryName(data) : data?.name),
      equals: () => false,
      cellRenderer: NameCell,
      cellRendererParams: { actions: { ...actions, summaryName, canChange } },
    };
    const amounts = { view, formats, t, hasYears, canEdit: canChange, refusal, keptText };
    const monthColumns = months.map((at, index) =>
      monthColumn(at, index === 0, { ...amounts, width: fit.monthWidth, decimals: fit.decimals }),
    );
    const total: GridColumn<SheetRow> = {
      ...moneyColumn<SheetRow>({
        id: 'total',
        header: t(isOneYear ? 'budget.sheet.year' : 'budget.sheet.whole'),
        value: (row) => totalOf(row, months, view),
        formats,
        decimals: 2,
      }),
      ...fixed,
      pinned: 'right',
      width: fit.totalWidth,
    };
    return [name, ...monthColumns, total];
  }, [t, formats, view, months, fit, canChange, actions, refusal, keptText, isWhole, hasYears, isOneYear]);
}

const fixed = { resizable: false, suppressMovable: true, lockPinned: true } as const;

function NameCell({ data, actions }: GridCellProps<SheetRow> & { readonly actions: NameActions }) {
  return data === undefined ? null : createElement(SheetNameCell, { row: data, actions });
}
