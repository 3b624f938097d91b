import type { ComparedLine, Comparison } from '#shared/domain/versions/comparison.ts';
import {
  type ComparedSums,
  comparisonSums,
  type ComparisonSums,
  isDifferent,
} from '#shared/domain/versions/comparison-sums.ts';
import { type Fen, subtractFen, ZERO_FEN } from '#shared/values/money.ts';
import { cellPlace, sheetPrefix } from '../exports/cell-place.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../exports/workbook.ts';
import type { ComparisonWords } from './comparison-words.ts';

/** Category, line, and which side alone has it; then the months and their sum. */
const WORD_COLUMNS = 3;
const HEADER_ROWS = 2;
const WIDTHS = { words: [20, 26, 12], money: 15 } as const;

type Side = 'from' | 'to';

/** Where the rows of each category and line stand; the same on every sheet. */
interface Layout {
  readonly comparison: Comparison;
  readonly sums: ComparisonSums;
  readonly words: ComparisonWords;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly row: number;
    readonly sums: ComparedSums;
    readonly lines: readonly ComparedLine[];
  }[];
  readonly totalRow: number;
  readonly sumColumn: number;
}

/**
 * A comparison as a workbook: the sums side by side, each side by month, and the difference by month, every sum and
 * difference a formula that works out anew.
 */
export function comparisonWorkbook(
  comparison: Comparison,
  words: ComparisonWords,
  onlyDifferences: boolean,
): WorkbookSheet[] {
  const kept = onlyDifferences ? comparison.lines.filter(isDifferent) : comparison.lines;
  const layout = layOut({ ...comparison, lines: kept }, words);
  const monthly = [...WIDTHS.words, ...layout.comparison.months.map(() => WIDTHS.money), WIDTHS.money];
  const sheet = (name: string, columnWidths: readonly number[], rows: readonly WorkbookRow[]) => ({
    name,
    columnWidths,
    frozen: { rows: HEADER_ROWS, columns: 2 },
    print: { title: words.title },
    pages: [rows],
  });
  return [
    sheet(words.sum, [...WIDTHS.words, ...Array.from({ length: 4 }, () => WIDTHS.money)], sumRows(layout)),
    sheet(
      words.from,
      monthly,
      monthRows(layout, words.fromName, (row) => sideCells(layout, 'from', row)),
    ),
    sheet(
      words.to,
      monthly,
      monthRows(layout, words.toName, (row) => sideCells(layout, 'to', row)),
    ),
    sheet(
      words.by,
      monthly,
      monthRows(layout, words.title, (row) => differenceCells(layout, row)),
    ),
  ];
}

function layOut(comparison: Comparison, words: ComparisonWords): Layout {
  // Of the lines that are written, so that every sum is that of the rows under it.
  const sums = comparisonSums(comparison);
  let row = HEADER_ROWS;
  const groups = comparison.categories.flatMap(({ id, name }) => {
    const lines = comparison.lines.filter(({ categoryId }) => categoryId === id);
    const own = sums.byCategory.get(id);
    if (own === undefined || lines.length === 0) return [];
    const group = { id, name, row, sums: own, lines };
    row += 1 + lines.length;
    return [group];
  });
  const sumColumn = WORD_COLUMNS + comparison.months.length;
  return { comparison, sums, words, groups, totalRow: row, sumColumn };
}

/** A row of any sheet: what it is, where it stands, and which rows it adds up. */
interface Row {
  readonly kind: 'category' | 'line' | 'total';
  readonly at: number;
  readonly line: ComparedLine | null;
  readonly sums: ComparedSums;
  /** The rows that it is the sum of. */
  readonly parts: readonly number[];
}

function rowsOf({ groups, sums, totalRow }: Layout): readonly (Row & { readonly name: string })[] {
  const all = groups.flatMap(({ name, row, sums: own, lines }) => [
    {
      kind: 'category' as const,
      name,
      at: row,
      line: null,
      sums: own,
      parts: lines.map((_, i) => row + 1 + i),
    },
    ...lines.flatMap((line, index) => {
      const ofLine = sums.byLine.get(line.id);
      return ofLine === undefined
        ? []
        : { kind: 'line' as const, name, at: row + 1 + index, line, sums: ofLine, parts: [] };
    }),
  ]);
  const total = { kind: 'total' as const, name: '', at: totalRow, line: null, sums: sums.all };
  return [...all, { ...total, parts: groups.map(({ row }) => row) }];
}

/** Every row with its words; the cells are the sheet's own. */
function laidOut(layout: Layout, cellsOf: (row: Row) => WorkbookCell[]): WorkbookRow[] {
  const { words } = layout;
  return rowsOf(layout).map((row): WorkbookRow => {
    const cells = cellsOf(row);
    if (row.line === null) {
      const name = row.kind === 'total' ? words.total : row.name;
      return { cells: [name, '', '', ...cells], emphasis: 'strong' };
    }
    const { name, from, to } = row.line;
    const only = from === null ? words.onlyTo : to === null ? words.onlyFrom : '';
    return { cells: [row.name, name, only, ...cells] };
  });
}

function monthRows(layout: Layout, title: string, cellsOf: (row: Row) => WorkbookCell[]): WorkbookRow[] {
  const { comparison, words } = layout;
  const months = comparison.months.map((month) => ({ month }));
  return [
    { cells: [title], emphasis: 'title' },
    { cells: [words.category, words.line, words.note, ...months, words.total], emphasis: 'header' },
    ...laidOut(layout, cellsOf),
  ];
}

/** One side by month: a line's amounts are numbers, everything else adds up. */
function sideCells({ comparison, sumColumn }: Layout, side: Side, row: Row): WorkbookCell[] {
  const amounts = row.sums[side];
  const months = comparison.months.map((_, index): WorkbookCell => {
    const fen = amounts[index] ?? ZERO_FEN;
    if (row.line !== null) return row.line[side] === null ? null : { fen };
    return added(fen, row, WORD_COLUMNS + index);
  });
  return [...months, acrossMonths(row.at, side === 'from' ? row.sums.fromFen : row.sums.toFen, sumColumn)];
}

function differenceCells({ comparison, words, sumColumn }: Layout, row: Row): WorkbookCell[] {
  const months = comparison.months.map((_, index): WorkbookCell => {
    const place = cellPlace(row.at, WORD_COLUMNS + index);
    const fen = subtractFen(row.sums.to[index] ?? ZERO_FEN, row.sums.from[index] ?? ZERO_FEN);
    return { fen, formula: `${sheetPrefix(words.to)}${place}-${sheetPrefix(words.from)}${place}` };
  });
  return [...months, acrossMonths(row.at, row.sums.byFen, sumColumn)];
}

/** The sums of both sides, taken from their sheets, with what lies between them. */
function sumRows(layout: Layout): WorkbookRow[] {
  const { words, sumColumn } = layout;
  const [from, to, by] = [WORD_COLUMNS, WORD_COLUMNS + 1, WORD_COLUMNS + 2];
  const cellsOf = ({ at, sums }: Row): WorkbookCell[] => {
    const place = cellPlace(at, sumColumn);
    const ratio: WorkbookCell =
      sums.fromFen === 0
        ? null
        : {
            ratio: sums.byFen / Math.abs(sums.fromFen),
            // Of the size of what was: for a rebate the sign turns.
            formula: `${sums.fromFen < 0 ? '0-' : ''}${cellPlace(at, by)}/${cellPlace(at, from)}`,
          };
    return [
      { fen: sums.fromFen, formula: `${sheetPrefix(words.from)}${place}` },
      { fen: sums.toFen, formula: `${sheetPrefix(words.to)}${place}` },
      { fen: sums.byFen, formula: `${cellPlace(at, to)}-${cellPlace(at, from)}` },
      ratio,
    ];
  };
  const header = [
    words.category,
    words.line,
    words.note,
    words.fromName,
    words.toName,
    words.by,
    words.share,
  ];
  return [
    { cells: [words.title], emphasis: 'title' },
    { cells: header, emphasis: 'header' },
    ...laidOut(layout, cellsOf),
  ];
}

/** A category's lines stand in a row under it, so that a range names them all; categories are named one by one. */
function added(fen: Fen, { kind, parts }: Row, column: number): WorkbookCell {
  const places = parts.map((row) => cellPlace(row, column));
  const formula = kind === 'category' ? `SUM(${places[0]}:${places.at(-1)})` : places.join('+') || '0';
  return { fen, formula };
}

function acrossMonths(row: number, fen: Fen, sumColumn: number): WorkbookCell {
  const [first, last] = [cellPlace(row, WORD_COLUMNS), cellPlace(row, sumColumn - 1)];
  return { fen, formula: `SUM(${first}:${last})` };
}
