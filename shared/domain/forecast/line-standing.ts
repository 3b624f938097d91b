import type { CategoryId } from '../budget/category.ts';
import type { LineId, LineKind } from '../budget/line.ts';
import type { ForecastMethod } from './forecast-method.ts';
import type { WorkDays } from './work-days.ts';
import type { ForecastTime } from './work-days.ts';

/** A line as the forecast sees it. A rebate's amounts are turned to positive, so that there is one arithmetic. */
export type LineStanding = {
  readonly id: LineId;
  readonly categoryId: CategoryId;
  /** 1 for spending, −1 for a rebate: what turns an amount back. */
  readonly sign: 1 | -1;
  /** By month of the programme, in fen, as the two that follow. */
  readonly plan: readonly number[];
  readonly actual: readonly number[];
  /** Open commitments by the month in which they fall due; what is overdue falls due in the first open month. */
  readonly due: readonly number[];
  readonly planFen: number;
  readonly actualFen: number;
  readonly openFen: number;
  readonly method: ForecastMethod;
  /** The landing set by hand, else 0. */
  readonly handFen: number;
};

export type Setting = {
  readonly time: ForecastTime;
  /** The working days of each month of the programme. */
  readonly workDays: readonly WorkDays[];
};

/** What is known beforehand counts as much as so many months of a line's own: few months prove little. */
export const PRIOR_MONTHS = 3;

export function signOf(kind: LineKind): 1 | -1 {
  return kind === 'spend' ? 1 : -1;
}

/** The sum of some months' amounts: from `from` up to, not with, `to`. */
export function sumOf(amounts: readonly number[], from = 0, to = amounts.length): number {
  let sum = 0;
  for (let position = from; position < to; position += 1) sum += amounts[position] ?? 0;
  return sum;
}
