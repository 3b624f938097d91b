import { stringify } from 'csv-stringify/sync';
import { plainYuan } from '#shared/values/amount-text.ts';
import { type Fen, fen } from '#shared/values/money.ts';

/** Without it spreadsheets take UTF-8 for the encoding of the machine. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A text, or an amount in fen, which is written as yuan. */
export type CsvCell = string | Fen;

/**
 * Rows as CSV for spreadsheets: lines end as on Windows, and text that a spreadsheet would run (it begins with
 * = + - @, a tab or a return) gets an apostrophe in front. Amounts stay numbers, negative ones too.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      // Its own rule quotes only what holds a whole line end; half of one would split the row just as well.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: { number: (value) => plainYuan(fen(value)) },
    },
  );
}
