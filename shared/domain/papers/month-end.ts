import { type Fen, ZERO_FEN, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { CategoryId } from '../budget/category.ts';
import type { LineId } from '../budget/line.ts';
import type { Sheet, SheetLine } from '../budget/sheet.ts';
import { type SheetTotals, type Totals, sheetTotals } from '../budget/sheet-totals.ts';

/** What a month-end report says of a line, a category, or all of them. In fen, signed as in the sheet. */
export interface MonthEndFigures {
  /** Of the month. */
  readonly planFen: Fen;
  readonly actualFen: Fen;
  /** Actual less plan: above zero, more was spent than planned. */
  readonly varianceFen: Fen;
  /** Of the month before; zero before the programme's first. */
  readonly lastPlanFen: Fen;
  readonly lastActualFen: Fen;
  /** From the programme's first month to the end of this one. */
  readonly toDatePlanFen: Fen;
  readonly toDateActualFen: Fen;
  readonly toDateVarianceFen: Fen;
  readonly programme: ProgrammeFigures;
}

/** Of the whole programme: open = requested + contracted + accepted − open outside; available = plan − open − actual. */
export interface ProgrammeFigures {
  readonly planFen: Fen;
  readonly requestedFen: Fen;
  readonly contractedFen: Fen;
  readonly acceptedFen: Fen;
  readonly openOutsideFen: Fen;
  readonly openFen: Fen;
  readonly actualFen: Fen;
  readonly committedFen: Fen;
  readonly availableFen: Fen;
  /** Dated outside the programme's months, and in none of the others. */
  readonly actualOutsideFen: Fen;
}

export interface MonthEnd {
  readonly byLine: ReadonlyMap<LineId, MonthEndFigures>;
  readonly byCategory: ReadonlyMap<CategoryId, MonthEndFigures>;
  readonly all: MonthEndFigures;
  readonly totals: SheetTotals;
}

/** The figures at the end of the programme's month number `index`, from 0. Every level adds up to the next. */
export function monthEnd(sheet: Sheet, index: number): MonthEnd {
  const totals = sheetTotals(sheet);
  const figures = (of: Totals | undefined, lines: readonly SheetLine[]) =>
    figuresAt(of ?? NOTHING, lines, index);
  return {
    byLine: new Map(sheet.lines.map((line) => [line.id, figures(totals.byLine.get(line.id), [line])])),
    byCategory: new Map(
      sheet.categories.map(({ id }) => [
        id,
        figures(
          totals.byCategory.get(id),
          sheet.lines.filter((line) => line.categoryId === id),
        ),
      ]),
    ),
    all: figures(totals.all, sheet.lines),
    totals,
  };
}

function figuresAt(of: Totals, lines: readonly SheetLine[], index: number): MonthEndFigures {
  const planFen = of.plan[index] ?? ZERO_FEN;
  const actualFen = of.actual[index] ?? ZERO_FEN;
  const toDatePlanFen = sumFen(of.plan.slice(0, index + 1));
  const toDateActualFen = sumFen(of.actual.slice(0, index + 1));
  return {
    planFen,
    actualFen,
    varianceFen: subtractFen(actualFen, planFen),
    lastPlanFen: of.plan[index - 1] ?? ZERO_FEN,
    lastActualFen: of.actual[index - 1] ?? ZERO_FEN,
    toDatePlanFen,
    toDateActualFen,
    toDateVarianceFen: subtractFen(toDateActualFen, toDatePlanFen),
    programme: {
      planFen: of.planFen,
      requestedFen: sumFen(lines.map((line) => line.requestedFen)),
      contractedFen: sumFen(lines.map((line) => line.contractedFen)),
      acceptedFen: sumFen(lines.map((line) => line.acceptedFen)),
      openOutsideFen: of.openOutsideFen,
      openFen: of.openFen,
      actualFen: of.actualFen,
      committedFen: of.committedFen,
      availableFen: of.availableFen,
      actualOutsideFen: of.actualOutsideFen,
    },
  };
}

const NOTHING: Totals = {
  plan: [],
  actual: [],
  open: [],
  committed: [],
  available: [],
  planFen: ZERO_FEN,
  actualFen: ZERO_FEN,
  openFen: ZERO_FEN,
  committedFen: ZERO_FEN,
  availableFen: ZERO_FEN,
  actualOutsideFen: ZERO_FEN,
  openOutsideFen: ZERO_FEN,
};

/** One month of the programme with everything up to it. */
export interface MonthLine {
  readonly month: Month;
  readonly isClosed: boolean;
  readonly planFen: Fen;
  readonly actualFen: Fen;
  readonly openFen: Fen;
  readonly toDatePlanFen: Fen;
  readonly toDateActualFen: Fen;
}

/** Every month of the programme: what the cumulative curve draws. */
export function monthLines(sheet: Pick<Sheet, 'months' | 'closedMonths'>, all: Totals): MonthLine[] {
  let plan = 0;
  let actual = 0;
  return sheet.months.map((month, index) => {
    const planFen = all.plan[index] ?? ZERO_FEN;
    const actualFen = all.actual[index] ?? ZERO_FEN;
    plan += planFen;
    actual += actualFen;
    return {
      month,
      isClosed: sheet.closedMonths.includes(month),
      planFen,
      actualFen,
      openFen: all.open[index] ?? ZERO_FEN,
      toDatePlanFen: fen(plan),
      toDateActualFen: fen(actual),
    };
  });
}
