import type { Category } from '../budget/category.ts';
import type { Line } from '../budget/line.ts';
import { type CellChange, type PlannedLine, linePlanFen } from '../budget/plan.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';

type Categories = readonly Pick<Category, 'id' | 'hue'>[];

/** Whether a line belongs to the reserve: the category with its hue (P5.5). */
export function isOfReserve(categories: Categories, line: Pick<Line, 'categoryId'>): boolean {
  return categories.some(({ id, hue }) => id === line.categoryId && hue === 'reserve');
}

/**
 * The reserve pays nothing itself: money is drawn to the line that spends it.
 * Refused: 'reserve-only-by-draw' {line}.
 */
export function mayPay<T extends Pick<Line, 'categoryId' | 'name'>>(
  categories: Categories,
  line: T,
  field = 'lineId',
): Outcome<T> {
  return isOfReserve(categories, line)
    ? refused('reserve-only-by-draw', { line: line.name }, field)
    : accepted(line);
}

/**
 * Decides typed plan once the reserve is in force: it may move within the reserve and be added to, and what leaves
 * it leaves by a draw or a release. Refused: 'reserve-in-force' {line}, the first line that would plan less.
 */
export function keepsReserve(
  categories: Categories,
  lines: readonly PlannedLine[],
  changes: readonly Pick<CellChange, 'lineId' | 'beforeFen' | 'afterFen'>[],
): Outcome<null> {
  const ofReserve = new Map(
    lines.filter((line) => isOfReserve(categories, line)).map((line) => [line.id, line]),
  );
  const touching = changes.filter(({ lineId }) => ofReserve.has(lineId));
  const byFen = touching.reduce((sum, { beforeFen, afterFen }) => sum + afterFen - beforeFen, 0);
  const less = touching.find(({ beforeFen, afterFen }) => afterFen < beforeFen);
  if (byFen >= 0 || less === undefined) return accepted(null);
  return refused('reserve-in-force', { line: ofReserve.get(less.lineId)?.name ?? '' });
}

/**
 * Decides whether a line may leave the reserve, to another category or for good, once the reserve is in force.
 * Refused: 'reserve-in-force' {line} while it plans anything.
 */
export function mayLeaveReserve(categories: Categories, line: PlannedLine): Outcome<PlannedLine> {
  return isOfReserve(categories, line) && linePlanFen(line) !== 0
    ? refused('reserve-in-force', { line: line.name })
    : accepted(line);
}
