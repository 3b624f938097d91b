import type { Fen } from '#shared/values/money.ts';
import { type SheetRow, amountOf, totalOf } from './sheet-rows.ts';
import type { SheetMonth, SheetView } from './sheet-view.ts';

const YUAN_IN_FEN = 100;

/** Decimals belong to a column: a month shows whole yuan while every amount in it, folded away or not, is whole. */
export function columnDecimals(
  lines: readonly SheetRow[],
  months: readonly SheetMonth[],
  view: SheetView,
): ReadonlyMap<number, 0 | 2> {
  return new Map(
    months.map((month) => {
      const whole = lines.every((line) => (amountOf(line, month, view) ?? 0) % YUAN_IN_FEN === 0);
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
export function monthWidth(
  rows: readonly SheetRow[],
  months: readonly SheetMonth[],
  view: SheetView,
  write: (amount: Fen, month: SheetMonth) => string,
): number {
  let widest = 0;
  for (const month of months) {
    for (const amount of extremes(rows, (row) => amountOf(row, month, view))) {
      widest = Math.max(widest, textWidth(write(amount, month)));
    }
  }
  return Math.ceil(widest + CELL_PADDING + MARK);
}

export function totalWidth(
  rows: readonly SheetRow[],
  months: readonly SheetMonth[],
  view: SheetView,
  write: (amount: Fen) => string,
): number {
  const widths = extremes(rows, (row) => totalOf(row, months, view)).map((amount) =>
    textWidth(write(amount)),
  );
  return Math.ceil(Math.max(0, ...widths) + CELL_PADDING);
}

/** The largest and the smallest amount: one of the two is the longest to write. */
function extremes(rows: readonly SheetRow[], amount: (row: SheetRow) => Fen | null): readonly Fen[] {
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
const BEFORE_NAME = { category: 46, line: 42, summary: 18 } as const;

/** Room for the names, within reason: the longest ones are cut and told whole on hover. */
export function nameWidth(
  rows: readonly { readonly kind: SheetRow['kind']; readonly name: string }[],
): number {
  let widest = NAME_LEAST;
  for (const { kind, name } of rows) {
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
