import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import type { CategoryHue, CategoryId } from '#shared/domain/budget/category.ts';
import type { LineId, LineKind } from '#shared/domain/budget/line.ts';
import type { ComparedLine, Comparison } from '#shared/domain/versions/comparison.ts';
import {
  type ComparedSums,
  type ComparisonSums,
  type Difference,
  isDifferent,
} from '#shared/domain/versions/comparison-sums.ts';
import { type Fen, ZERO_FEN, subtractFen } from '#shared/values/money.ts';
import type { CompareMode } from './versions-search.ts';

export type CompareCategoryRow = {
  readonly kind: 'category';
  readonly id: CategoryId;
  readonly name: string;
  readonly hue: CategoryHue;
  readonly open: boolean;
  readonly sums: ComparedSums;
};

export type CompareLineRow = {
  readonly kind: 'line';
  readonly id: LineId;
  readonly name: string;
  readonly lineKind: LineKind;
  /** Which sides have the line. */
  readonly side: 'both' | 'from' | 'to';
  readonly sums: ComparedSums;
};

export type CompareSummaryRow = {
  readonly kind: 'summary';
  readonly id: 'total' | 'unallocated' | 'programme';
  /** By month only for the sum of the lines. */
  readonly sums: Difference & Partial<ComparedSums>;
};

export type CompareRow = CompareCategoryRow | CompareLineRow | CompareSummaryRow;

type Parts = {
  readonly comparison: Comparison;
  readonly sums: ComparisonSums;
  /** Lines that are alike are left out, and categories without any other. */
  readonly onlyDifferences: boolean;
  readonly folded: ReadonlySet<CategoryId>;
};

/** Category rows, each with its lines under it unless it is folded. */
export function compareRows({ comparison, sums, onlyDifferences, folded }: Parts): readonly CompareRow[] {
  const lines = onlyDifferences ? comparison.lines.filter(isDifferent) : comparison.lines;
  return comparison.categories.flatMap(({ id, name, hue }) => {
    const own = lines.filter(({ categoryId }) => categoryId === id);
    const categorySums = sums.byCategory.get(id);
    if (categorySums === undefined || own.length === 0) return [];
    const open = !folded.has(id);
    const head: CompareRow = { kind: 'category', id, name, hue, open, sums: categorySums };
    return open ? [head, ...own.flatMap((line) => lineRow(line, sums))] : [head];
  });
}

function lineRow({ id, name, kind, from, to }: ComparedLine, sums: ComparisonSums): CompareLineRow[] {
  const own = sums.byLine.get(id);
  if (own === undefined) return [];
  const side = from === null ? 'to' : to === null ? 'from' : 'both';
  return [{ kind: 'line', id, name, lineKind: kind, side, sums: own }];
}

export function compareFoot({ all, unallocated, total }: ComparisonSums): readonly CompareSummaryRow[] {
  return [
    { kind: 'summary', id: 'total', sums: all },
    { kind: 'summary', id: 'unallocated', sums: unallocated },
    { kind: 'summary', id: 'programme', sums: total },
  ];
}

export type CompareCell = 'from' | 'to' | 'by';

/** What a row says in a month, or together; null where there is nothing to say. */
export function compareAmount(row: CompareRow, at: ShownMonth | null, cell: CompareCell): Fen | null {
  const { sums } = row;
  if (at === null) return cell === 'by' ? sums.byFen : cell === 'from' ? sums.fromFen : sums.toFen;
  const from = sums.from?.[at.position];
  const to = sums.to?.[at.position];
  if (from === undefined || to === undefined) return null;
  if (cell === 'by') return subtractFen(to, from);
  // A side that does not have the line plans nothing rather than zero.
  if (row.kind === 'line' && row.side !== 'both' && row.side !== cell) return null;
  return cell === 'from' ? from : to;
}

/** Whether the sides differ in a month. */
export function differs(row: CompareRow, at: ShownMonth): boolean {
  return (compareAmount(row, at, 'by') ?? ZERO_FEN) !== 0;
}

/** The amount of a month that takes the most room in this mode: what the columns are measured by. */
export function widestOf(row: CompareRow, at: ShownMonth, mode: CompareMode): Fen | null {
  if (mode === 'difference') return compareAmount(row, at, 'by');
  const from = compareAmount(row, at, 'from');
  const to = compareAmount(row, at, 'to');
  if (from === null || to === null) return from ?? to;
  return Math.abs(from) > Math.abs(to) ? from : to;
}
