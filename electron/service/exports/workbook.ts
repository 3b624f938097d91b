import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';

/**
 * What a cell holds. Money is written as yuan, a ratio (0.6) is shown in percent; a formula comes with the value that
 * it has now.
 */
export type WorkbookCell =
  | string
  | null
  | { readonly fen: Fen; readonly formula?: string }
  | { readonly ratio: number; readonly formula?: string }
  | { readonly count: number; readonly formula?: string }
  /** With as many decimals as it has: days, hours. */
  | { readonly number: number }
  | { readonly day: Day }
  | { readonly month: Month };

export interface WorkbookRow {
  readonly cells: readonly WorkbookCell[];
  readonly emphasis?: 'title' | 'header' | 'strong';
}

/** Rows come in pages, so that a long sheet is never in memory whole. */
export type RowPages = Iterable<readonly WorkbookRow[]> | AsyncIterable<readonly WorkbookRow[]>;

export interface WorkbookSheet {
  readonly name: string;
  /** In characters, from the first column on. */
  readonly columnWidths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The table that can be filtered, asked for when all rows were written. Rows count from 0. */
  readonly filter?: () => {
    readonly columns: number;
    readonly headerRow: number;
    readonly lastRow: number;
  };
  /** Printed on A4 in landscape, as wide as the paper, the frozen rows on every page; `title` stands above each. */
  readonly print?: { readonly title: string };
  readonly pages: RowPages;
}

export interface WorkbookOptions {
  /** How a month is shown, in the notation of spreadsheets. */
  readonly monthFormat: string;
}
