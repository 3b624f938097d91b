import type { CategoryId } from '../budget/category.ts';
import type { Expectation } from './expectation.ts';
import { type LineStanding, PRIOR_MONTHS } from './line-standing.ts';

/**
 * How far a line's months stray from what its method says of them, as a share of their plan: the root mean square
 * over the months that are over. With few months it leans on its category's, that on all lines', and that on a guess.
 */
export type Variability = {
  readonly monthCount: number;
  /** The line's own; null before a month with plan is over. */
  readonly own: number | null;
  readonly category: number;
  /** Own and category together: what the band is made of. */
  readonly used: number;
};

/** A month strays by a fifth, as long as nothing is known. */
export const GUESSED_DEVIATION = 0.2;
/** A month ten times over its plan says no more than one three times over it. */
const WIDEST_DEVIATION = 2;

type Known = { readonly line: LineStanding; readonly expectation: Expectation };

/** Count and sum of squares. */
type Squares = { readonly count: number; readonly sum: number };

/** In the order of the lines. A line that spends nothing more is certain, and teaches nothing about the others. */
export function variabilities(lines: readonly Known[], overCount: number): readonly Variability[] {
  const squares = lines.map((line) => squaresOf(line, overCount));
  const byCategory = new Map<CategoryId, Squares>();
  for (const [index, { line }] of lines.entries()) {
    const found = squares[index] ?? NOTHING;
    byCategory.set(line.categoryId, together(byCategory.get(line.categoryId) ?? NOTHING, found));
  }
  const all = leaning([...byCategory.values()].reduce(together, NOTHING), GUESSED_DEVIATION ** 2);
  const categories = new Map([...byCategory].map(([id, found]) => [id, leaning(found, all)]));
  return lines.map(({ line, expectation }, index) => {
    const own = squares[index] ?? NOTHING;
    const category = categories.get(line.categoryId) ?? all;
    return {
      monthCount: own.count,
      own: own.count === 0 ? null : Math.sqrt(own.sum / own.count),
      category: Math.sqrt(category),
      used: expectation.used === 'nothing-more' ? 0 : Math.sqrt(leaning(own, category)),
    };
  });
}

const NOTHING: Squares = { count: 0, sum: 0 };

function together(one: Squares, other: Squares): Squares {
  return { count: one.count + other.count, sum: one.sum + other.sum };
}

/** The mean square, drawn towards `prior` the more, the fewer months there are. */
function leaning({ count, sum }: Squares, prior: number): number {
  return (sum + PRIOR_MONTHS * prior) / (count + PRIOR_MONTHS);
}

function squaresOf({ line, expectation }: Known, overCount: number): Squares {
  if (expectation.used === 'nothing-more') return NOTHING;
  let count = 0;
  let sum = 0;
  for (let position = 0; position < overCount; position += 1) {
    const planned = line.plan[position] ?? 0;
    if (planned > 0) {
      const strayed = ((line.actual[position] ?? 0) - (expectation.fitted[position] ?? 0)) / planned;
      count += 1;
      sum += Math.min(WIDEST_DEVIATION, Math.abs(strayed)) ** 2;
    }
  }
  return { count, sum };
}
