import { type Fen, ZERO_FEN, subtractFen, sumFen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { LineKind } from './line.ts';
import { lastMonthOf, monthPosition } from './period.ts';
import { phase, phasedPlaces } from './phasing.ts';
import type { PhasingShape } from './phasing-shape.ts';
import { type Plan, signFits } from './plan.ts';

export type PhasingPreviewData = {
  readonly first: Month;
  readonly last: Month;
  /** All months of the programme: those before `first`, and closed ones, as they are. */
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
  sheet: Pick<Plan, 'programme' | 'closedMonths'> & { readonly months: readonly Month[] },
  wish: PhasingWish,
): PhasingPreviewData | null {
  const { programme, months } = sheet;
  const { kind, totalFen, shape, fromMonth = programme.firstMonth, plan = [] } = wish;
  const from = monthPosition(programme, fromMonth);
  if (from.kind === 'refused') return null;
  const places = phasedPlaces(sheet, from.value);
  const first = places[0];
  if (first === undefined) return null;
  const amounts = months.map((_, place) => (places.includes(place) ? ZERO_FEN : (plan[place] ?? ZERO_FEN)));
  const restFen = subtractFen(totalFen, sumFen(amounts));
  if (!signFits(kind, restFen)) return null;
  const laid = phase(restFen, shape, places.length);
  for (const [index, place] of places.entries()) amounts[place] = laid[index] ?? ZERO_FEN;
  const sorted = laid.toSorted((one, other) => one - other);
  return {
    first: months[first] ?? fromMonth,
    last: lastMonthOf(programme),
    amounts,
    months,
    from: first,
    smallest: sorted[0] ?? ZERO_FEN,
    largest: sorted.at(-1) ?? ZERO_FEN,
  };
}
