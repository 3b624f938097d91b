import type { Fen } from '#shared/values/money.ts';
import type { ShownMonth } from '../shown-months.ts';

/** The rows of a sheet by month, folded ones included, with what stands in them: what the widths follow from. */
export type MonthTable<Row> = {
  readonly rows: readonly Row[];
  /** Null where nothing stands. */
  readonly amount: (row: Row, month: ShownMonth) => Fen | null;
  /** What stands in the last column. */
  readonly total: (row: Row) => Fen;
  /** Where a row is called something of its own: what it is called, and how deep it stands. */
  readonly name: (row: Row) => SheetName | null;
};

export type SheetName = { readonly kind: 'category' | 'line'; readonly name: string };

const YUAN_IN_FEN = 100;

/** Decimals belong to a column: a month shows whole yuan while every amount in it, folded away or not, is whole. */
export function columnDecimals<Row>(
  { rows, amount }: Pick<MonthTable<Row>, 'rows' | 'amount'>,
  months: readonly ShownMonth[],
): ReadonlyMap<number, 0 | 2> {
  return new Map(
    months.map((month) => {
      const whole = rows.every((row) => (amount(row, month) ?? 0) % YUAN_IN_FEN === 0);
      return [month.position, whole ? 0 : 2];
    }),
  );
}

/** Pixels of Inter at 13 px, semibold: a digit, a comma or point, a minus sign. */
const DIGIT = 8.2;
const SEPARATOR = 4;
const CELL_PADDING = 16;
const MARK = 6;

/** Room for the widest amount of all months, so that every month is as wide as the others. */
export function monthWidth<Row>(
  { rows, amount }: Pick<MonthTable<Row>, 'rows' | 'amount'>,
  months: readonly ShownMonth[],
  write: (amount: Fen, month: ShownMonth) => string,
): number {
  let widest = 0;
  for (const month of months) {
    for (const extreme of extremes(rows, (row) => amount(row, month))) {
      widest = Math.max(widest, textWidth(write(extreme, month)));
    }
  }
  return Math.ceil(widest + CELL_PADDING + MARK);
}

export function totalWidth<Row>(
  { rows, total }: Pick<MonthTable<Row>, 'rows' | 'total'>,
  write: (amount: Fen) => string,
): number {
  const widths = extremes(rows, total).map((amount) => textWidth(write(amount)));
  return Math.ceil(Math.max(0, ...widths) + CELL_PADDING);
}

/** The largest and the smallest amount: one of the two is the longest to write. */
function extremes<Row>(rows: readonly Row[], amount: (row: Row) => Fen | null): readonly Fen[] {
  let largest: Fen | null = null;
  let smallest: Fen | null = null;
  for (const row of rows) {
    const value = amount(row);
    if (value === null) continue;
    if (largest === null || value > largest) largest = value;
    if (smallest === null || value < smallest) smallest = value;
  }
  return [largest, smallest].filter((value) => value !== null);
}

/** Pixels of a name at 13 px, semibold: a Chinese character, anything else on the average. */
const WIDE_CHARACTER = 13.5;
const NARROW_CHARACTER = 7.2;
const NAME_LEAST = 154;
const NAME_MOST = 232;
/** What stands before a category's name, and before a line's. */
const BEFORE_NAME = { category: 46, line: 42 } as const;

/** Room for the names, within reason: the longest ones are cut and told whole on hover. */
export function nameWidth(names: readonly SheetName[]): number {
  let widest = NAME_LEAST;
  for (const { kind, name } of names) {
    let width = BEFORE_NAME[kind];
    for (const character of name) width += character > '\u2e7f' ? WIDE_CHARACTER : NARROW_CHARACTER;
    widest = Math.max(widest, width);
  }
  return Math.min(NAME_MOST, Math.ceil(widest));
}

function textWidth(text: string): number {
  const separators = text.replace(/[^,.]/g, '').length;
  return (text.length - separators) * DIGIT + separators * SEPARATOR;
}

export type ColumnFit = { readonly width: number; readonly shown: number };

/**
 * Months in the room that is left between the pinned columns: whole columns only, each at least `narrowest` wide,
 * together filling the room to the pixel (the last pixels go to the total column).
 */
export function fitMonths(room: number, count: number, narrowest: number): ColumnFit {
  const shown = Math.max(1, Math.min(count, Math.floor(room / narrowest)));
  return { width: Math.max(narrowest, Math.floor(room / shown)), shown };
}
