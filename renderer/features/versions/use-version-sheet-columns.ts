import type { TFunction } from 'i18next';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import {
  type GridCellProps,
  type GridColumn,
  type GridColumns,
  moneyColumn,
} from '#renderer/ui/grid/grid-columns.ts';
import { monthColumn } from '#renderer/ui/grid/month-column.ts';
import { type NameActions, SheetNameCell } from '#renderer/ui/grid/sheet-name-cell.tsx';
import type { MonthFit } from '#renderer/ui/grid/use-month-fit.ts';
import { type ShownMonth, yearsOf } from '#renderer/ui/shown-months.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Month } from '#shared/values/month.ts';
import type { VersionEditing } from './use-version-editing.ts';
import {
  type VersionLineRow,
  type VersionSheetRow,
  type VersionSummaryRow,
  otherAmount,
  versionAmount,
  versionTotal,
} from './version-sheet-rows.ts';

type Column = GridColumn<VersionSheetRow>;

type Parts = {
  readonly months: readonly ShownMonth[];
  readonly closedMonths: readonly Month[];
  readonly fit: MonthFit | null;
  readonly canChange: boolean;
  readonly actions: NameActions<CategoryId, LineId>;
  readonly editing: Pick<VersionEditing, 'refusal' | 'keptText'>;
};

/** Name, months, sum. What differs from the plan is drawn as a preview, with the plan's amount in its tip. */
export function useVersionSheetColumns(parts: Parts): GridColumns<VersionSheetRow> {
  const { months, closedMonths, fit, canChange, actions, editing } = parts;
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal, keptText } = editing;
  return useMemo(() => {
    if (fit === null) return [];
    const { monthWidth: width, decimals } = fit;
    const hasYears = yearsOf(months.map(({ month }) => month)).length > 1;
    const look = { formats, t, hasYears, width, decimals };
    const closed = new Set(closedMonths);
    const monthColumns = months.map((at, index): Column => {
      const isLocked = closed.has(at.month);
      const base = monthColumn<VersionSheetRow>({
        ...look,
        isLocked,
        at,
        isFirst: index === 0,
        value: (row) => versionAmount(row, at),
        isEditable: (row) => canChange && row.kind === 'line' && !isLocked,
        check: (row, amount) =>
          row.kind === 'line' ? refusal({ lineId: row.id, month: at.month, fen: amount }) : null,
        startText: (row) => keptText(row.id, at.month),
      });
      return {
        ...base,
        cellClassRules: {
          ...base.cellClassRules,
          'tz-cell-preview': ({ data }) => data !== undefined && otherAmount(data, at) !== null,
        },
        // The plan beside it may have changed although its own amount has not.
        equals: () => false,
        tooltipValueGetter: ({ data }) => otherText(data, at, formats, t),
      };
    });
    return [nameColumn(fit, actions, t), ...monthColumns, totalColumn(months, fit, formats, t)];
  }, [months, closedMonths, fit, canChange, actions, formats, t, refusal, keptText]);
}

const fixed = { resizable: false, suppressMovable: true, lockPinned: true } as const;

function otherText(
  row: VersionSheetRow | undefined,
  at: ShownMonth,
  formats: Formats,
  t: TFunction,
): string | undefined {
  const other = row === undefined ? null : otherAmount(row, at);
  if (other === null) return undefined;
  return `${t('versions.kind.current')}${t('common.separator.colon')}${formats.moneyWithUnit(other)}`;
}

function totalColumn(months: readonly ShownMonth[], fit: MonthFit, formats: Formats, t: TFunction): Column {
  return {
    ...moneyColumn<VersionSheetRow>({
      id: 'total',
      header: t('budget.sheet.whole'),
      value: (row) => versionTotal(row, months),
      formats,
      decimals: 2,
    }),
    ...fixed,
    pinned: 'right',
    width: fit.totalWidth,
  };
}

function nameColumn(fit: MonthFit, actions: Parts['actions'], t: TFunction): Column {
  const summaryName = ({ id }: VersionSummaryRow) => t(`versions.sheet.${id}`);
  const markOf = ({ mark }: VersionLineRow) =>
    mark === null ? undefined : t(mark === 'gone' ? 'versions.sheet.goneMark' : 'versions.sheet.addedMark');
  return {
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
    cellRendererParams: { actions, summaryName, markOf },
  };
}

type NameCellProps = GridCellProps<VersionSheetRow> & {
  readonly actions: Parts['actions'];
  readonly summaryName: (row: VersionSummaryRow) => string;
  readonly markOf: (row: VersionLineRow) => string | undefined;
};

function NameCell({ data, actions, summaryName, markOf }: NameCellProps) {
  if (data === undefined) return null;
  if (data.kind === 'summary') return summaryName(data);
  const mark = data.kind === 'line' ? markOf(data) : undefined;
  return createElement(SheetNameCell<CategoryId, LineId>, { row: data, actions, mark });
}
