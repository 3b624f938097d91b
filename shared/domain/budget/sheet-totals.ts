import { type Fen, ZERO_FEN, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import type { CategoryId } from './category.ts';
import type { LineId } from './line.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/** Plan, actual and what is available (plan − actual, M5), by month and together. All in fen. */
type Totals = {
  readonly plan: readonly Fen[];
  readonly actual: readonly Fen[];
  readonly available: readonly Fen[];
  readonly planFen: Fen;
  /** Within the programme's months. */
  readonly actualFen: Fen;
  readonly availableFen: Fen;
  /** Dated outside the programme's months: shown apart, and not in what is available. */
  readonly actualOutsideFen: Fen;
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
  const byLine = new Map(sheet.lines.map((line) => [line.id, totalsOf([line], length)]));
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

type LineAmounts = Pick<SheetLine, 'plan' | 'actual' | 'actualOutsideFen'>;

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
  const planFen = sumFen(plan);
  const actualFen = sumFen(actual);
  return {
    plan,
    actual,
    available: plan.map((amount, position) => subtractFen(amount, actual[position] ?? ZERO_FEN)),
    planFen,
    actualFen,
    availableFen: subtractFen(planFen, actualFen),
    actualOutsideFen: sumFen(lines.map((line) => line.actualOutsideFen)),
  };
}

function columnSums(rows: readonly (readonly Fen[])[], length: number): readonly Fen[] {
  const sums = Array.from({ length }, () => 0);
  for (const row of rows) {
    for (const [position, amount] of row.entries()) sums[position] = (sums[position] ?? 0) + amount;
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
