import { type Fen, ZERO_FEN, subtractFen, sumFen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { LineKind } from './line.ts';
import { type Period, lastMonthOf, monthPosition } from './period.ts';
import { phase } from './phasing.ts';
import type { PhasingShape } from './phasing-shape.ts';
import { signFits } from './plan.ts';

export type PhasingPreviewData = {
  readonly first: Month;
  readonly last: Month;
  /** All months of the programme: those before `first` as they are. */
  readonly amounts: readonly Fen[];
  readonly months: readonly Month[];
  /** The place of `first` among the months. */
  readonly from: number;
  readonly smallest: Fen;
  readonly largest: Fen;
};

export type PhasingWish = {
  readonly kind: LineKind;
  readonly totalFen: Fen;
  readonly shape: PhasingShape;
  readonly fromMonth?: Month;
  /** What the line plans now; nothing for a new one. */
  readonly plan?: readonly Fen[];
};

/** What phasing would make of a line; null where the amount, or what earlier months leave of it, can't be laid. */
export function previewPhasing(
  sheet: { readonly programme: Period; readonly months: readonly Month[] },
  wish: PhasingWish,
): PhasingPreviewData | null {
  const { programme, months } = sheet;
  const { kind, totalFen, shape, fromMonth = programme.firstMonth, plan = [] } = wish;
  const from = monthPosition(programme, fromMonth);
  if (from.kind === 'refused') return null;
  const earlier = months.slice(0, from.value).map((_, position) => plan[position] ?? ZERO_FEN);
  const restFen = subtractFen(totalFen, sumFen(earlier));
  if (!signFits(kind, restFen)) return null;
  const laid = phase(restFen, shape, programme.monthCount - from.value);
  const sorted = laid.toSorted((one, other) => one - other);
  return {
    first: fromMonth,
    last: lastMonthOf(programme),
    amounts: [...earlier, ...laid],
    months,
    from: from.value,
    smallest: sorted[0] ?? ZERO_FEN,
    largest: sorted.at(-1) ?? ZERO_FEN,
  };
}
