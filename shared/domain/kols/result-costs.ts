import { type Fen, fen } from '#shared/values/money.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';
import type { ResultSums } from './result-sums.ts';

/** What results cost: fen for each, rounded half away from zero, null where there is none of them. */
export interface ResultCosts {
  /** For a thousand exposures (CPM). */
  readonly cpmFen: Fen | null;
  /** For a click (CPC). */
  readonly cpcFen: Fen | null;
  /** For an interaction (CPE). */
  readonly cpeFen: Fen | null;
  /** For a purchase (CPA): the conversion that all content works for. */
  readonly cpaFen: Fen | null;
  /**
   * The amount of all purchases for each yuan of cost: 12.5 is 12.50 yuan bought for each yuan paid. Sales, not
   * earnings: what the bank earns of a product is not in it. Null without a cost.
   */
  readonly purchaseReturn: number | null;
}

const EXPOSURES_OF_CPM = 1000;

/** @param costFen what the same results cost, zero or more. */
export function resultCosts(sums: ResultSums, costFen: Fen): ResultCosts {
  return {
    cpmFen: costFor(costFen, sums.exposure, EXPOSURES_OF_CPM),
    cpcFen: costFor(costFen, sums.click, 1),
    cpeFen: costFor(costFen, sums.interaction, 1),
    cpaFen: costFor(costFen, sums.purchaseCount, 1),
    purchaseReturn: costFen === 0 ? null : sums.purchaseFen / costFen,
  };
}

function costFor(costFen: Fen, count: number, each: number): Fen | null {
  return count === 0 ? null : fen(Number(divideHalfAway(BigInt(costFen) * BigInt(each), BigInt(count))));
}
