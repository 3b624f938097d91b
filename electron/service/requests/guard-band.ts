import { readDrawn } from '#db/queries/book-queries.ts';
import { readExceptions } from '#db/queries/exception-queries.ts';
import { hasBaseline } from '#db/queries/request-queries.ts';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import { type Plan, type PlannedLine, linePlanFen } from '#shared/domain/budget/plan.ts';
import { bandChanges, needsException } from '#shared/domain/policy/plan-band.ts';
import { refused } from '#shared/domain/refusal.ts';
import { type Fen, ZERO_FEN, addFen, subtractFen } from '#shared/values/money.ts';
import { refuse } from '../base.ts';
import { categoriesOf } from './read-books.ts';
import type { RequestContext } from './request-context.ts';

/** What a change adds to a category's plan; below zero it takes. */
export interface CategoryShift {
  readonly categoryId: CategoryId;
  readonly fen: Fen;
}

/** A category that a change would bring out of its band, or further out, without an exception for where it leads. */
export interface LeftBand {
  readonly category: string;
  readonly shareBp: number;
}

/** Draws count where the money was set aside. */
export async function bandsLeft(
  { writer, parts }: Pick<RequestContext, 'writer' | 'parts'>,
  plan: Pick<Plan, 'lines'>,
  shifts: readonly CategoryShift[],
): Promise<readonly LeftBand[]> {
  const today = parts.today();
  const categories = await categoriesOf(writer, today);
  const before = new Map<CategoryId, Fen>();
  for (const line of plan.lines) add(before, line.categoryId, linePlanFen(line));
  for (const [id, amount] of await readDrawn(writer)) add(before, id, subtractFen(ZERO_FEN, amount));
  const after = new Map(before);
  for (const shift of shifts) add(after, shift.categoryId, shift.fen);
  const shares = categories.map(({ id, shareBp, bandBp }) => ({ categoryId: id, shareBp, bandBp }));
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  return bandChanges(shares, before, after, await readExceptions(writer), today)
    .filter(needsException)
    .map((band) => ({
      category: names.get(band.share.categoryId) ?? '',
      shareBp: band.after.shareBp ?? 0,
    }));
}

/**
 * A line takes all it plans with it when it leaves its category. That is no move of money between cells, so it can't
 * wait as a draft: once a baseline was approved it is refused where a share would leave its band.
 * @param to the category that it goes to; null where it is removed.
 */
export async function guardLineBand(
  context: Pick<RequestContext, 'writer' | 'parts'>,
  plan: Pick<Plan, 'lines'>,
  line: PlannedLine,
  to: CategoryId | null,
): Promise<void> {
  if (!(await hasBaseline(context.writer))) return;
  const planFen = linePlanFen(line);
  const leaving = { categoryId: line.categoryId, fen: subtractFen(ZERO_FEN, planFen) };
  const shifts = to === null ? [leaving] : [leaving, { categoryId: to, fen: planFen }];
  const [left] = await bandsLeft(context, plan, shifts);
  if (left === undefined) return;
  const field = to === null ? undefined : 'categoryId';
  refuse(refused('line-leaves-band', { line: line.name, ...left }, field).refusal);
}

function add(amounts: Map<CategoryId, Fen>, id: CategoryId, amount: Fen): void {
  amounts.set(id, addFen(amounts.get(id) ?? ZERO_FEN, amount));
}
