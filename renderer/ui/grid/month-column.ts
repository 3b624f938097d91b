import type { TFunction } from 'i18next';
import type { Fen } from '#shared/values/money.ts';
import type { Formats } from '../formats.ts';
import type { ShownMonth } from '../shown-months.ts';
import { type GridColumn, moneyColumn } from './grid-columns.ts';

export type MonthColumnLook = {
  readonly formats: Formats;
  readonly t: TFunction;
  readonly width: number;
  readonly decimals: ReadonlyMap<number, 0 | 2>;
  /** The sheet touches several years: January and the first month shown name theirs. */
  readonly hasYears: boolean;
  /** The month was closed: its amounts are locked. */
  readonly isLocked?: boolean;
};

type MonthColumn<Row> = MonthColumnLook & {
  readonly at: ShownMonth;
  readonly isFirst: boolean;
  readonly value: (row: Row) => Fen | null;
  readonly isEditable?: (row: Row) => boolean;
  /** The sentence of a rule that refuses the amount here. */
  readonly check?: (row: Row, amount: Fen) => string | null;
  /** What was typed here before and could not be stored. */
  readonly startText?: (row: Row) => string | undefined;
};

/** The column of a month: amounts under its name, its phase drawn below the header. */
export function monthColumn<Row>(column: MonthColumn<Row>): GridColumn<Row> {
  const { at, isFirst, value, width, decimals, isEditable, check, startText, ...look } = column;
  return {
    ...moneyColumn<Row>({
      id: at.month,
      header: monthHeader(at, isFirst, look),
      value,
      formats: look.formats,
      decimals: decimals.get(at.position) ?? 0,
      ...(isEditable === undefined ? {} : { isEditable }),
      ...(check === undefined ? {} : { check }),
      ...(startText === undefined ? {} : { startText }),
    }),
    width,
    resizable: false,
    suppressMovable: true,
    headerClass: ['tz-head-number', phaseClass[at.phase]],
  };
}

export const phaseClass = {
  closed: 'tz-head-closed',
  running: 'tz-head-running',
  future: 'tz-head-future',
} as const;

/** '6月', '2026年1月' where the year turns, '6月 进行中' for the month that runs, '1月 已结' for one that was closed. */
export function monthHeader(
  at: ShownMonth,
  isFirst: boolean,
  {
    formats,
    t,
    hasYears,
    isLocked = false,
  }: Pick<MonthColumnLook, 'formats' | 't' | 'hasYears' | 'isLocked'>,
): string {
  const namesYear = hasYears && (isFirst || at.month.endsWith('-01'));
  const month = formats.month(at.month, namesYear ? 'full' : 'short');
  if (isLocked) return t('budget.sheet.locked', { month });
  return at.phase === 'running' ? t('budget.sheet.running', { month }) : month;
}
