import type { ColDef, ColGroupDef, ICellRendererParams } from 'ag-grid-community';
import { plainWan, plainYuan } from '#shared/values/amount-text.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Formats } from '../formats.ts';
import { AmountCellEditor } from './amount-cell-editor.tsx';

/** A column, in AG Grid's own words: `colId` and `headerName` always. */
export type GridColumn<Row> = ColDef<Row>;
export type GridColumnGroup<Row> = ColGroupDef<Row>;
export type GridColumns<Row> = readonly (GridColumn<Row> | GridColumnGroup<Row>)[];
/** What a cell renderer (a React component) gets. */
export type GridCellProps<Row, Value = unknown> = ICellRendererParams<Row, Value>;

type MoneyColumn<Row> = {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => Fen | null;
  readonly formats: Formats;
  /** By the column, never by the cell: `formats.decimalsFor(...)` of all its amounts. */
  readonly decimals: 0 | 2;
  readonly isEditable?: (row: Row) => boolean;
  /** The sentence of a rule that refuses the amount here: it keeps the editor open, as an unreadable amount does. */
  readonly check?: (row: Row, amount: Fen) => string | null;
  /** What was typed here before and could not be stored: the editor opens with it. */
  readonly startText?: (row: Row) => string | undefined;
  /** An amount of zero is left blank, as in a plan. */
  readonly blankZero?: boolean;
  /** A difference: with a plus sign where it grows. */
  readonly isChange?: boolean;
};

/**
 * A column of money. The value is fen; typing goes through `parseAmount` in the reader's unit, so an edit request
 * carries fen too. An emptied cell asks for zero; what is no amount keeps the editor open and says so. On the
 * clipboard it is a plain number in the reader's unit.
 */
export function moneyColumn<Row>(column: MoneyColumn<Row>): GridColumn<Row> {
  const { id, header, value, formats, decimals, isEditable, check, startText } = column;
  const { blankZero = false, isChange = false } = column;
  const write = isChange ? formats.moneyChange : formats.money;
  const plain = (amount: unknown) => plainMoney(amount, formats);
  const shown = (amount: unknown) => isFenOrNull(amount) && amount !== null && !(blankZero && amount === 0);
  return {
    colId: id,
    headerName: header,
    headerClass: 'tz-head-number',
    cellClass: 'tz-cell-number',
    cellClassRules: { 'tz-negative': ({ value: amount }) => typeof amount === 'number' && amount < 0 },
    valueGetter: ({ data }) => (data === undefined ? null : value(data)),
    valueFormatter: ({ value: amount }) => (shown(amount) ? write(amount, decimals) : ''),
    comparator: (one: Fen | null, other: Fen | null) => (one ?? 0) - (other ?? 0),
    editable: ({ data }) => data !== undefined && (isEditable?.(data) ?? false),
    cellEditor: AmountCellEditor,
    cellEditorParams: ({ data }: { readonly data: Row }) => ({
      moneyUnit: formats.moneyUnit,
      plain,
      check: (amount: Fen) => check?.(data, amount) ?? null,
      startText: startText?.(data),
    }),
    context: { copyText: plain } satisfies ColumnContext,
  };
}

/** What our own code keeps with a column; AG Grid leaves `context` to its users. */
export type ColumnContext = { readonly copyText: (value: unknown) => string };

export function isColumnContext(context: unknown): context is ColumnContext {
  return (
    typeof context === 'object' &&
    context !== null &&
    'copyText' in context &&
    typeof context.copyText === 'function'
  );
}

function isFenOrNull(value: unknown): value is Fen | null {
  return value === null || typeof value === 'number';
}

/** '1234.50', for the clipboard and the editor. */
function plainMoney(amount: unknown, { moneyUnit }: Formats): string {
  if (!isFenOrNull(amount) || amount === null) return '';
  return moneyUnit === 'wan' ? plainWan(amount) : plainYuan(amount);
}
