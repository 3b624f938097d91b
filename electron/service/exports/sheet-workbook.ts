import type { SheetCategory, SheetLine, Sheet } from '#shared/domain/budget/sheet.ts';
import { sheetTotals, type SheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type Fen, sumFen } from '#shared/values/money.ts';
import { cellPlace, sheetPrefix } from './cell-place.ts';
import { type ExportLookups, lineWords } from './export-lookups.ts';
import type { ExportWords } from './export-words.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook.ts';

type View = 'plan' | 'open' | 'actual' | 'available';

const VIEWS: readonly View[] = ['plan', 'open', 'actual', 'available'];
/** Category, line, department, owner, vendor; then the months, the total and, where there is some, what lies outside. */
const WORD_COLUMNS = 5;
const HEADER_ROWS = 2;
const WIDTHS = { words: [18, 24, 14, 12, 20], money: 15 } as const;

/** Where the rows of each category and line stand; the same on all sheets. */
interface Layout {
  readonly sheet: Sheet;
  readonly totals: SheetTotals;
  readonly groups: readonly {
    readonly category: SheetCategory;
    readonly row: number;
    readonly lines: readonly SheetLine[];
  }[];
  readonly totalRow: number;
  readonly totalColumn: number;
}

/**
 * The budget as a workbook: plan, open commitments, actual and available on a sheet each, months as columns, every
 * total a formula that works out anew, what is available as plan less open commitments less actual.
 */
export function sheetWorkbook(sheet: Sheet, lookups: ExportLookups, words: ExportWords): WorkbookSheet[] {
  const layout = layOut(sheet);
  return VIEWS.map((view) => ({
    name: words[view],
    columnWidths: [...WIDTHS.words, ...moneyColumns(layout, view).map(() => WIDTHS.money)],
    frozen: { rows: HEADER_ROWS, columns: 2 },
    pages: [rowsOf(layout, view, lookups, words)],
  }));
}

function layOut(sheet: Sheet): Layout {
  let row = HEADER_ROWS;
  const groups = sheet.categories.map((category) => {
    const lines = sheet.lines.filter((line) => line.categoryId === category.id);
    const group = { category, row, lines };
    row += 1 + lines.length;
    return group;
  });
  const totalColumn = WORD_COLUMNS + sheet.months.length;
  return { sheet, totals: sheetTotals(sheet), groups, totalRow: row, totalColumn };
}

/** The columns of money: the months, the total, and for commitments and actuals what lies outside the months. */
function moneyColumns({ totalColumn }: Layout, view: View): number[] {
  const last = hasOutside(view) ? totalColumn + 1 : totalColumn;
  return Array.from({ length: last - WORD_COLUMNS + 1 }, (_, index) => WORD_COLUMNS + index);
}

function hasOutside(view: View): boolean {
  return view === 'actual' || view === 'open';
}

function rowsOf(layout: Layout, view: View, lookups: ExportLookups, words: ExportWords): WorkbookRow[] {
  const { sheet, groups } = layout;
  return [
    { cells: [words.titleOf(sheet.programme.name, words[view])], emphasis: 'title' },
    headerRow(layout, view, words),
    ...groups.flatMap(({ category, row, lines }) => [
      categoryRow(layout, view, category, row, lines.length),
      ...lines.map((line, index) => lineRow(layout, view, line, row + 1 + index, lookups, words)),
    ]),
    totalRow(layout, view, words),
    ...(view === 'plan' ? programmeRows(layout, words) : []),
  ];
}

function headerRow({ sheet }: Layout, view: View, words: ExportWords): WorkbookRow {
  const months = sheet.months.map((month) => ({ month }));
  const outside = hasOutside(view) ? [words.outside] : [];
  const cells = [words.category, words.line, words.department, words.owner, words.vendor];
  return { cells: [...cells, ...months, words.total, ...outside], emphasis: 'header' };
}

function categoryRow(
  layout: Layout,
  view: View,
  category: SheetCategory,
  row: number,
  lineCount: number,
): WorkbookRow {
  const values = amountsOf(layout.totals.byCategory.get(category.id), view);
  const cells = moneyColumns(layout, view).map((column, index): WorkbookCell => {
    const sum = `SUM(${cellPlace(row + 1, column)}:${cellPlace(row + lineCount, column)})`;
    const fen = values[index] ?? sumFen([]);
    return lineCount === 0 ? { fen } : { fen, formula: sum };
  });
  return { cells: [category.name, '', '', '', '', ...cells], emphasis: 'strong' };
}

function lineRow(
  layout: Layout,
  view: View,
  line: SheetLine,
  row: number,
  lookups: ExportLookups,
  words: ExportWords,
): WorkbookRow {
  const values = amountsOf(layout.totals.byLine.get(line.id), view);
  const cells = moneyColumns(layout, view).map((column, index): WorkbookCell => {
    const fen = values[index] ?? sumFen([]);
    const formula = lineFormula(layout, view, row, column, words);
    return formula === null ? { fen } : { fen, formula };
  });
  return { cells: [...lineWords(line, lookups), ...cells] };
}

/** A month of a line is a number, except that what is available follows from the other sheets. */
function lineFormula(
  { totalColumn }: Layout,
  view: View,
  row: number,
  column: number,
  words: ExportWords,
): string | null {
  if (column === totalColumn)
    return `SUM(${cellPlace(row, WORD_COLUMNS)}:${cellPlace(row, totalColumn - 1)})`;
  if (view !== 'available' || column > totalColumn) return null;
  const place = cellPlace(row, column);
  const taken = [words.open, words.actual].map((name) => `-${sheetPrefix(name)}${place}`);
  return sheetPrefix(words.plan) + place + taken.join('');
}

function totalRow(layout: Layout, view: View, words: ExportWords): WorkbookRow {
  const values = amountsOf(layout.totals.all, view);
  const cells = moneyColumns(layout, view).map((column, index) => {
    const places = layout.groups.map(({ row }) => cellPlace(row, column));
    return { fen: values[index] ?? sumFen([]), formula: places.length === 0 ? '0' : places.join('+') };
  });
  return { cells: [words.total, '', '', '', '', ...cells], emphasis: 'strong' };
}

/** The programme's total, and what of it is not planned yet, under the total of the plan. */
function programmeRows({ sheet, totals, totalRow, totalColumn }: Layout, words: ExportWords): WorkbookRow[] {
  const under = (name: string, cell: WorkbookCell): WorkbookRow => ({
    cells: [name, ...Array.from({ length: totalColumn - 1 }, () => null), cell],
  });
  const programme = cellPlace(totalRow + 1, totalColumn);
  const planned = cellPlace(totalRow, totalColumn);
  return [
    under(words.programmeTotal, { fen: sheet.programme.totalFen }),
    under(words.unallocated, { fen: totals.unallocatedFen, formula: `${programme}-${planned}` }),
  ];
}

type Totals = SheetTotals['all'];

/** By month, then together, then outside the months. */
function amountsOf(totals: Totals | undefined, view: View): readonly Fen[] {
  if (totals === undefined) return [];
  if (view === 'plan') return [...totals.plan, totals.planFen];
  if (view === 'open') return [...totals.open, totals.openFen, totals.openOutsideFen];
  if (view === 'actual') return [...totals.actual, totals.actualFen, totals.actualOutsideFen];
  return [...totals.available, totals.availableFen];
}
