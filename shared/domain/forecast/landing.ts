import type { BasisPoints } from '#shared/values/basis-points.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { Reach } from './landing-band.ts';
import { sumOf } from './line-standing.ts';

/** What has come together by the end of a month: the median with its 80 % band. */
export type BandPoint = {
  readonly position: number;
  readonly lowFen: Fen;
  readonly medianFen: Fen;
  readonly highFen: Fen;
};

/** Where a line, a category or everything lands. All in fen. */
export type Landing = {
  readonly planFen: Fen;
  /** Within the programme's months, as is what is open. */
  readonly actualFen: Fen;
  /** Requested, contracted or accepted, and not yet spent. */
  readonly openFen: Fen;
  /** Estimate at completion: the median, P50. */
  readonly eacFen: Fen;
  /** P10 and P90. */
  readonly lowFen: Fen;
  readonly highFen: Fen;
  /** Variance at completion: plan − EAC; below zero where more is spent than planned. */
  readonly vacFen: Fen;
  /** EAC of the plan; null without plan. */
  readonly shareBp: BasisPoints | null;
  /** Actuals where a month is over, what it will come to where it is open. */
  readonly months: readonly Fen[];
  /** How many of them are over. */
  readonly overCount: number;
  /** How far the band reaches, from the first open month to the last. */
  readonly reach: Reach;
};

export type Amounts = Pick<Landing, 'planFen' | 'actualFen' | 'openFen'>;

export function landing(amounts: Amounts, months: readonly Fen[], reach: Reach, overCount: number): Landing {
  const eacFen = fen(sumOf(months));
  return {
    ...amounts,
    eacFen,
    lowFen: fen(eacFen - (reach.below.at(-1) ?? 0)),
    highFen: fen(eacFen + (reach.above.at(-1) ?? 0)),
    vacFen: fen(amounts.planFen - eacFen),
    shareBp: shareBp(eacFen, amounts.planFen),
    months,
    overCount,
    reach,
  };
}

/** The median with its band, from the first open month to the last. */
export function bandPath({ months, overCount, reach }: Landing): readonly BandPoint[] {
  return runningFrom(months, overCount).map((amount, index) => ({
    position: overCount + index,
    lowFen: fen(amount - (reach.below[index] ?? 0)),
    medianFen: fen(amount),
    highFen: fen(amount + (reach.above[index] ?? 0)),
  }));
}

/** All that has come together by the end of each month from `from` on. */
export function runningFrom(months: readonly number[], from: number): readonly number[] {
  const sums: number[] = [];
  let sum = sumOf(months, 0, from);
  for (let position = from; position < months.length; position += 1) {
    sum += months[position] ?? 0;
    sums.push(sum);
  }
  return sums;
}
