import type { Fen } from '#shared/values/money.ts';
import type { Category } from '../budget/category.ts';
import type { PlannedLine } from '../budget/plan.ts';
import type { Period } from '../budget/period.ts';
import type { Programme } from '../budget/programme.ts';
import type { ClosedMonths } from '../months/closed-months.ts';
import type { PolicyShare } from '../policy/policy.ts';
import type { CategoryAmounts } from '../policy/policy-watch.ts';

/**
 * A line with what is promised and what was spent of it, by the programme's months and together, signed as in the
 * sheet.
 */
export type BookLine = PlannedLine & {
  readonly open: readonly Fen[];
  readonly actual: readonly Fen[];
  readonly openFen: Fen;
  readonly actualFen: Fen;
};

export type BookCategory = Pick<Category, 'id' | 'name' | 'hue'> & Omit<PolicyShare, 'categoryId'>;

/** What a request is held against. Only the lines that it touches stand in full; the others are sums. */
export type Books = {
  readonly programme: Period & Pick<Programme, 'totalFen'>;
  readonly categories: readonly BookCategory[];
  readonly lines: readonly BookLine[];
  /** What all lines that are not listed plan, spending and rebates apart. */
  readonly others: { readonly spendFen: Fen; readonly rebateFen: Fen };
  /** What every category plans, its listed lines included. */
  readonly planFen: CategoryAmounts;
  /** What applied draws gave to a category (above zero) or took from it (below zero). */
  readonly drawnFen: CategoryAmounts;
  readonly closedMonths: ClosedMonths;
};

export function isReserve(books: Pick<Books, 'categories'>, line: Pick<BookLine, 'categoryId'>): boolean {
  return books.categories.some(({ id, hue }) => id === line.categoryId && hue === 'reserve');
}

/** Plan less open commitments less actuals (M5). Below zero on a spending line: overspent. */
export function availableFen(line: BookLine, planFen: Fen): number {
  return planFen - line.openFen - line.actualFen;
}
