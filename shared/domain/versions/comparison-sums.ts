import type { BasisPoints } from '#shared/values/basis-points.ts';
import { type Fen, ZERO_FEN, fen, subtractFen, sumFen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { CategoryId } from '../budget/category.ts';
import type { LineId } from '../budget/line.ts';
import type { ComparedLine, Comparison } from './comparison.ts';

/** Two amounts and what lies between them: `to` less `from`, in fen and of the size of `from`. */
export type Difference = {
  readonly fromFen: Fen;
  readonly toFen: Fen;
  readonly byFen: Fen;
  /** Null where there was nothing before, or the share would say nothing any more. */
  readonly byBp: BasisPoints | null;
};

/** A row of a comparison: by month, and together. */
export type ComparedSums = Difference & {
  readonly from: readonly Fen[];
  readonly to: readonly Fen[];
};

export type ComparisonSums = {
  readonly byLine: ReadonlyMap<LineId, ComparedSums>;
  readonly byCategory: ReadonlyMap<CategoryId, ComparedSums>;
  readonly all: ComparedSums;
  /** Of the totals that the two sides plan within. */
  readonly total: Difference;
  readonly unallocated: Difference;
};

export function differenceOf(fromFen: Fen, toFen: Fen): Difference {
  const byFen = subtractFen(toFen, fromFen);
  const size = fen(Math.abs(fromFen));
  return { fromFen, toFen, byFen, byBp: shareBp(byFen, size) };
}

/** Every sum of a comparison. Lines add up to their categories and these to the whole, month by month and together. */
export function comparisonSums(comparison: Comparison): ComparisonSums {
  const { categories, lines, months } = comparison;
  const ofCategory = new Map<CategoryId, ComparedLine[]>(categories.map(({ id }) => [id, []]));
  for (const line of lines) ofCategory.get(line.categoryId)?.push(line);
  const all = sumsOf(lines, months.length);
  return {
    byLine: new Map(lines.map((line) => [line.id, sumsOf([line], months.length)])),
    byCategory: new Map([...ofCategory].map(([id, own]) => [id, sumsOf(own, months.length)])),
    all,
    total: differenceOf(comparison.from.totalFen, comparison.to.totalFen),
    unallocated: differenceOf(
      subtractFen(comparison.from.totalFen, all.fromFen),
      subtractFen(comparison.to.totalFen, all.toFen),
    ),
  };
}

function sumsOf(lines: readonly ComparedLine[], length: number): ComparedSums {
  const from = columnSums(
    lines.map((line) => line.from),
    length,
  );
  const to = columnSums(
    lines.map((line) => line.to),
    length,
  );
  return { from, to, ...differenceOf(sumFen(from), sumFen(to)) };
}

function columnSums(rows: readonly (readonly Fen[] | null)[], length: number): readonly Fen[] {
  const sums = Array.from({ length }, () => 0);
  for (const row of rows) {
    if (row === null) continue;
    for (const [position, amount] of row.entries()) sums[position] = (sums[position] ?? 0) + amount;
  }
  return sums.map(fen);
}

/** Whether the sides say different things of a line: it stands in one of them only, or a month's amount differs. */
export function isDifferent({ from, to }: Pick<ComparedLine, 'from' | 'to'>): boolean {
  if (from === null || to === null) return true;
  return from.some((amount, position) => amount !== (to[position] ?? ZERO_FEN));
}

export type DifferenceCount = { readonly lines: number; readonly cells: number };

/** How many lines and how many of their months differ. */
export function countDifferences({ lines }: Pick<Comparison, 'lines'>): DifferenceCount {
  const different = lines.filter(isDifferent);
  const cells = different.reduce((count, { from, to }) => {
    const longer = from ?? to ?? [];
    const differing = longer.filter(
      (_, position) => (from?.[position] ?? ZERO_FEN) !== (to?.[position] ?? ZERO_FEN),
    );
    return count + differing.length;
  }, 0);
  return { lines: different.length, cells };
}
