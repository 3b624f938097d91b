import { type Fen, ZERO_FEN, addFen, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { monthOf, monthsBetween } from '#shared/values/month.ts';
import type { CategoryId } from '../budget/category.ts';
import type { LineId } from '../budget/line.ts';
import type { Sheet, SheetLine } from '../budget/sheet.ts';
import { sheetTotals, type SheetTotals } from '../budget/sheet-totals.ts';
import type { PolicyWatchRow } from './policy.ts';
import { type CategoryAmounts, watchPolicy } from './policy-watch.ts';

/**
 * The shares against the policy, on what is planned, committed and spent. What is dated or due outside the
 * programme's months counts as well: it was spent, or will be.
 *
 * The reserve is set aside, not spent (P5.5): a draw's money counts where it was set aside. On the plan, what draws
 * gave is taken off the category that got it and given back to the reserve. On commitments and actuals the reserve
 * counts with what was set aside up to today, draws included; what a line got from a draw counts as spent first, and
 * not again with its category.
 */
export function watchSheet(sheet: Sheet, totals: SheetTotals = sheetTotals(sheet)): PolicyWatchRow[] {
  const setAside = setAsideToDate(sheet);
  return watchPolicy(
    sheet.categories.map(({ id }) => id),
    sheet.categories.map(({ id, shareBp, bandBp }) => ({ categoryId: id, shareBp, bandBp })),
    {
      plan: planBasis(sheet, totals),
      committed: spentBasis(sheet, setAside, (line) =>
        sumFen([...line.open, line.openOutsideFen, ...line.actual, line.actualOutsideFen]),
      ),
      actual: spentBasis(sheet, setAside, (line) => sumFen([...line.actual, line.actualOutsideFen])),
    },
  );
}

function planBasis({ lines, draws }: Sheet, totals: SheetTotals): CategoryAmounts {
  const planFen = new Map(Array.from(totals.byCategory, ([id, total]) => [id, total.planFen]));
  const categoryOf = new Map(lines.map(({ id, categoryId }) => [id, categoryId]));
  for (const { lineId, fen: drawnFen } of draws) {
    const id = categoryOf.get(lineId);
    if (id !== undefined) planFen.set(id, subtractFen(planFen.get(id) ?? ZERO_FEN, drawnFen));
  }
  return planFen;
}

/** What the reserve's lines plan up to the running month, with what draws took from those months. */
function setAsideToDate({ categories, lines, draws, programme, today }: Sheet): CategoryAmounts {
  const reserve = new Set(categories.filter(({ hue }) => hue === 'reserve').map(({ id }) => id));
  const running = monthsBetween(programme.firstMonth, monthOf(today));
  const sums = new Map<CategoryId, Fen>([...reserve].map((id) => [id, ZERO_FEN]));
  const add = (id: CategoryId, amount: Fen) => sums.set(id, addFen(sums.get(id) ?? ZERO_FEN, amount));
  const categoryOf = new Map<LineId, CategoryId>();
  for (const line of lines.filter(({ categoryId }) => reserve.has(categoryId))) {
    categoryOf.set(line.id, line.categoryId);
    add(line.categoryId, sumFen(line.plan.slice(0, Math.max(0, running + 1))));
  }
  for (const { lineId, month, fen: drawnFen } of draws) {
    const id = categoryOf.get(lineId);
    if (id !== undefined && month <= monthOf(today)) add(id, subtractFen(ZERO_FEN, drawnFen));
  }
  return sums;
}

/** Without anything committed or spent beside the reserve there are no shares to speak of. */
function spentBasis(
  { lines, draws, today }: Sheet,
  setAside: CategoryAmounts,
  amountOf: (line: SheetLine) => Fen,
): CategoryAmounts {
  const drawnFen = new Map<LineId, Fen>();
  for (const { lineId, month, fen: amount } of draws) {
    if (month <= monthOf(today)) drawnFen.set(lineId, addFen(drawnFen.get(lineId) ?? ZERO_FEN, amount));
  }
  const sums = new Map<CategoryId, Fen>();
  for (const line of lines.filter(({ categoryId }) => !setAside.has(categoryId))) {
    const amount = amountOf(line);
    const ofDraws = Math.max(0, Math.min(drawnFen.get(line.id) ?? 0, amount));
    sums.set(line.categoryId, fen((sums.get(line.categoryId) ?? 0) + amount - ofDraws));
  }
  return sumFen(sums.values()) > 0 ? new Map([...sums, ...setAside]) : sums;
}
