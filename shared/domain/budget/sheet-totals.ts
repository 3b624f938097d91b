import { type Fen, ZERO_FEN, addFen, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import type { CategoryId } from './category.ts';
import type { LineId } from './line.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/**
 * Plan, actual, what is open of commitments, what is committed (open + actual) and what is available (plan −
 * committed, M5), by month and together. All in fen.
 */
export type Totals = {
  readonly plan: readonly Fen[];
  readonly actual: readonly Fen[];
  readonly open: readonly Fen[];
  readonly committed: readonly Fen[];
  readonly available: readonly Fen[];
  readonly planFen: Fen;
  /** Within the programme's months, as is what is open. */
  readonly actualFen: Fen;
  readonly openFen: Fen;
  readonly committedFen: Fen;
  readonly availableFen: Fen;
  /** Dated or due outside the programme's months: shown apart, and not in what is available. */
  readonly actualOutsideFen: Fen;
  readonly openOutsideFen: Fen;
};

export type SheetTotals = {
  readonly byLine: ReadonlyMap<LineId, Totals>;
  readonly byCategory: ReadonlyMap<CategoryId, Totals>;
  readonly all: Totals;
  /** The programme's total less all plan; negative when too much is planned. */
  readonly unallocatedFen: Fen;
};

type SheetParts = Pick<Sheet, 'programme' | 'months' | 'categories' | 'lines'>;

/** Every total of the sheet. Each level adds up to the one above it, month by month and altogether. */
export function sheetTotals(sheet: SheetParts): SheetTotals {
  const { length } = sheet.months;
  const byLine = new Map(sheet.lines.map((line) => [line.id, lineTotals(line, length)]));
  const byCategory = new Map(
    sheet.categories.map(({ id }) => [
      id,
      totalsOf(
        sheet.lines.filter((line) => line.categoryId === id),
        length,
      ),
    ]),
  );
  const all = totalsOf(sheet.lines, length);
  return { byLine, byCategory, all, unallocatedFen: subtractFen(sheet.programme.totalFen, all.planFen) };
}

const known = new WeakMap<SheetLine, Totals>();

/** Lines that an edit left alone are the same objects: their totals are not worked out again. */
function lineTotals(line: SheetLine, length: number): Totals {
  const before = known.get(line);
  if (before?.plan.length === length) return before;
  const totals = totalsOf([line], length);
  known.set(line, totals);
  return totals;
}

type LineAmounts = Pick<SheetLine, 'plan' | 'actual' | 'open' | 'actualOutsideFen' | 'openOutsideFen'>;

/** The totals of some lines over `length` months. */
function totalsOf(lines: readonly LineAmounts[], length: number): Totals {
  const plan = columnSums(
    lines.map((line) => line.plan),
    length,
  );
  const actual = columnSums(
    lines.map((line) => line.actual),
    length,
  );
  const open = columnSums(
    lines.map((line) => line.open),
    length,
  );
  const committed = open.map((amount, position) => addFen(amount, actual[position] ?? ZERO_FEN));
  const planFen = sumFen(plan);
  const actualFen = sumFen(actual);
  const openFen = sumFen(open);
  const committedFen = addFen(openFen, actualFen);
  return {
    plan,
    actual,
    open,
    committed,
    available: plan.map((amount, position) => subtractFen(amount, committed[position] ?? ZERO_FEN)),
    planFen,
    actualFen,
    openFen,
    committedFen,
    availableFen: subtractFen(planFen, committedFen),
    actualOutsideFen: sumFen(lines.map((line) => line.actualOutsideFen)),
    openOutsideFen: sumFen(lines.map((line) => line.openOutsideFen)),
  };
}

function columnSums(rows: readonly (readonly Fen[])[], length: number): readonly Fen[] {
  const sums = Array.from({ length }, () => 0);
  for (const row of rows) {
    // Counted by hand: on a large sheet an iterator takes ten times as long, at every edit.
    for (let position = 0; position < row.length; position += 1) {
      sums[position] = (sums[position] ?? 0) + (row[position] ?? 0);
    }
  }
  return sums.map(fen);
}

/** Each amount with all before it: what a cumulative curve draws. */
export function runningTotals(amounts: readonly Fen[]): readonly Fen[] {
  let sum = 0;
  return amounts.map((amount) => {
    sum += amount;
    return fen(sum);
  });
}
