import { type Fen, ZERO_FEN, addFen, sumFen } from '#shared/values/money.ts';
import type { CategoryHue, CategoryId } from '../budget/category.ts';
import type { LineId } from '../budget/line.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonSums } from './comparison-sums.ts';

export type WaterfallStep = {
  /** 'rest' is what the smaller differences come to together. */
  readonly id: CategoryId | LineId | 'rest';
  readonly name: string;
  readonly hue: CategoryHue;
  /** What it adds to the sum or takes from it. */
  readonly byFen: Fen;
  /** The sum before it and after it. */
  readonly startFen: Fen;
  readonly endFen: Fen;
  /** How many differences it stands for: 1, except for the rest. */
  readonly count: number;
};

export type Waterfall = {
  readonly fromFen: Fen;
  readonly steps: readonly WaterfallStep[];
  readonly toFen: Fen;
};

/**
 * How one version's plan becomes the other's: the steps lead from `fromFen` to `toFen` without a gap. By category in
 * their order; by line the largest differences first, at most `most` of them, what is left as one last step. What
 * does not differ is no step.
 */
export function waterfall(
  comparison: Comparison,
  sums: ComparisonSums,
  level: 'category' | 'line',
  most: number,
): Waterfall {
  const parts = level === 'category' ? categoryParts(comparison, sums) : lineParts(comparison, sums, most);
  let startFen = sums.all.fromFen;
  const steps = parts.map((part) => {
    const endFen = addFen(startFen, part.byFen);
    const step = { ...part, startFen, endFen };
    startFen = endFen;
    return step;
  });
  return { fromFen: sums.all.fromFen, steps, toFen: sums.all.toFen };
}

type Part = Omit<WaterfallStep, 'startFen' | 'endFen'>;

function categoryParts({ categories }: Comparison, { byCategory }: ComparisonSums): readonly Part[] {
  return categories
    .map(({ id, name, hue }) => ({ id, name, hue, byFen: byCategory.get(id)?.byFen ?? ZERO_FEN, count: 1 }))
    .filter(({ byFen }) => byFen !== 0);
}

function lineParts(
  { lines, categories }: Comparison,
  { byLine }: ComparisonSums,
  most: number,
): readonly Part[] {
  const hues = new Map(categories.map(({ id, hue }) => [id, hue]));
  const parts = lines
    .map(({ id, name, categoryId }): Part => {
      const byFen = byLine.get(id)?.byFen ?? ZERO_FEN;
      return { id, name, hue: hues.get(categoryId) ?? 'other', byFen, count: 1 };
    })
    .filter(({ byFen }) => byFen !== 0)
    .toSorted((one, other) => Math.abs(other.byFen) - Math.abs(one.byFen));
  if (parts.length <= most) return parts;
  const rest = parts.slice(most - 1);
  const byFen = sumFen(rest.map((part) => part.byFen));
  return [...parts.slice(0, most - 1), { id: 'rest', name: '', hue: 'other', byFen, count: rest.length }];
}
