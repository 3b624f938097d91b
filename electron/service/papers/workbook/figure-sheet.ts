import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { SheetCategory, SheetLine } from '#shared/domain/budget/sheet.ts';
import type { Landing } from '#shared/domain/forecast/landing.ts';
import type { MonthEndFigures } from '#shared/domain/papers/month-end.ts';
import type { Fen } from '#shared/values/money.ts';
import { cellPlace, sheetPrefix } from '../../exports/cell-place.ts';
import { lineWords } from '../../exports/export-lookups.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';
import { paperHead } from './paper-head.ts';

/** Names a cell of the row that a formula stands in. */
type At = (key: string) => string;

/** What a row says of the month's end, and where it lands. */
export interface RowFigures extends MonthEndFigures {
  readonly landing: Landing;
}

/**
 * A column of figures. Without `from` it is typed in for lines and summed for categories; with it, every row works
 * it out from others of its columns. What does not add up is typed in everywhere.
 */
export type FigureColumn = {
  readonly key: string;
  readonly head: string;
  readonly from?: (at: At) => string;
  readonly addsUp?: false;
} & ({ readonly fen: (row: RowFigures) => Fen } | { readonly ratio: (row: RowFigures) => number });

/** Where the figures of a category, or of all, stand. */
export type FigureRow = SheetCategory['id'] | 'total';

export interface FigureSheet {
  readonly sheet: WorkbookSheet;
  /** A figure's place as other sheets name it. */
  place(row: FigureRow, key: string): string;
  /** A cell on another sheet that shows the figure. */
  cell(row: FigureRow, key: string): WorkbookCell;
}

const WORD_WIDTHS = [18, 26, 14, 12, 20] as const;
const FIGURE_WIDTH = 17;

interface Layout {
  readonly facts: MonthEndFacts;
  readonly words: PaperWords;
  readonly columns: readonly FigureColumn[];
  readonly groups: readonly {
    readonly category: SheetCategory;
    readonly row: number;
    readonly lines: readonly SheetLine[];
  }[];
  readonly headRow: number;
  readonly totalRow: number;
}

/** Figures by category and line, with the total: months and stages as columns, every sum a formula. */
export function figureSheet(
  name: string,
  columns: readonly FigureColumn[],
  facts: MonthEndFacts,
  words: PaperWords,
): FigureSheet {
  const head = paperHead(name, facts, words);
  const layout = layOut(columns, facts, words, head.length);
  const rowOf = (row: FigureRow): number =>
    row === 'total' ? layout.totalRow : (layout.groups.find(({ category }) => category.id === row)?.row ?? 0);
  const place = (row: FigureRow, key: string) => `${sheetPrefix(name)}${placeIn(columns, rowOf(row), key)}`;
  return {
    place,
    cell: (row, key) => {
      const figures = row === 'total' ? figuresOfAll(facts) : figuresOfCategory(facts, row);
      const column = columns.find((each) => each.key === key);
      if (figures === undefined || column === undefined) return null;
      return { ...valueOf(column, figures), formula: place(row, key) };
    },
    sheet: {
      name,
      columnWidths: [...WORD_WIDTHS, ...columns.map(() => FIGURE_WIDTH)],
      frozen: { rows: layout.headRow + 1, columns: 2 },
      print: { title: words.headlineOf(facts) },
      pages: [head, rowsOf(layout)],
    },
  };
}

function layOut(
  columns: readonly FigureColumn[],
  facts: MonthEndFacts,
  words: PaperWords,
  headRow: number,
): Layout {
  let row = headRow + 1;
  const groups = facts.sheet.categories.map((category) => {
    const lines = facts.sheet.lines.filter((line) => line.categoryId === category.id);
    const group = { category, row, lines };
    row += 1 + lines.length;
    return group;
  });
  return { facts, words, columns, groups, headRow, totalRow: row };
}

function placeIn(columns: readonly FigureColumn[], row: number, key: string): string {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column ${key}`);
  return cellPlace(row, WORD_WIDTHS.length + index);
}

function rowsOf(layout: Layout): WorkbookRow[] {
  const { columns, facts, groups, words } = layout;
  const { category, line, department, owner, vendor, total } = words.word;
  const heads = [category, line, department, owner, vendor, ...columns.map(({ head }) => head)];
  return [
    { cells: heads, emphasis: 'header' },
    ...groups.flatMap((group) => [
      sumRow(
        layout,
        [group.category.name],
        group.row,
        figuresOfCategory(facts, group.category.id),
        (column) =>
          group.lines.length === 0
            ? null
            : `SUM(${cellPlace(group.row + 1, column)}:${cellPlace(group.row + group.lines.length, column)})`,
      ),
      ...group.lines.map((each, index) =>
        lineRow(layout, each, group.row + 1 + index, figuresOfLine(facts, each.id)),
      ),
    ]),
    sumRow(layout, [total], layout.totalRow, figuresOfAll(facts), (column) =>
      groups.length === 0 ? null : groups.map(({ row }) => cellPlace(row, column)).join('+'),
    ),
  ];
}

function lineRow(layout: Layout, line: SheetLine, row: number, figures: RowFigures | undefined): WorkbookRow {
  return { cells: [...lineWords(line, layout.facts.lookups), ...cellsOf(layout, row, figures, () => null)] };
}

function sumRow(
  layout: Layout,
  names: readonly string[],
  row: number,
  figures: RowFigures | undefined,
  sum: (column: number) => string | null,
): WorkbookRow {
  const blanks = WORD_WIDTHS.slice(names.length).map(() => '');
  return { cells: [...names, ...blanks, ...cellsOf(layout, row, figures, sum)], emphasis: 'strong' };
}

function cellsOf(
  { columns }: Layout,
  row: number,
  figures: RowFigures | undefined,
  sum: (column: number) => string | null,
): WorkbookCell[] {
  if (figures === undefined) return [];
  return columns.map((column, index) => {
    const formula =
      column.from === undefined
        ? column.addsUp === false
          ? null
          : sum(WORD_WIDTHS.length + index)
        : column.from((key) => placeIn(columns, row, key));
    const value = valueOf(column, figures);
    return formula === null ? value : { ...value, formula };
  });
}

function figuresOfLine({ end, forecast }: MonthEndFacts, id: LineId): RowFigures | undefined {
  return withLanding(end.byLine.get(id), forecast.byLine.get(id));
}

function figuresOfCategory({ end, forecast }: MonthEndFacts, id: CategoryId): RowFigures | undefined {
  return withLanding(end.byCategory.get(id), forecast.byCategory.get(id));
}

function figuresOfAll({ end, forecast }: MonthEndFacts): RowFigures {
  return { ...end.all, landing: forecast.all };
}

function withLanding(figures: MonthEndFigures | undefined, landing: Landing | undefined) {
  return figures === undefined || landing === undefined ? undefined : { ...figures, landing };
}

function valueOf(column: FigureColumn, figures: RowFigures) {
  return 'fen' in column ? { fen: column.fen(figures) } : { ratio: column.ratio(figures) };
}
