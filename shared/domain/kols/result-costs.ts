import { type Fen, fen } from '#shared/values/money.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';
import { measured, type Results, type ResultSums } from './result-sums.ts';

/** What results cost: fen for each, rounded half away from zero, null where there is none of them or no cost is known. */
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
   * earnings: what the bank earns of a product is not in it. Null without a cost, or where no purchase was measured.
   */
  readonly purchaseReturn: number | null;
}

const EXPOSURES_OF_CPM = 1000;

export function resultCosts(results: Results): ResultCosts {
  const { costFen } = results;
  const bought = measured(results, 'purchaseFen');
  return {
    cpmFen: costFor(results, 'exposure', EXPOSURES_OF_CPM),
    cpcFen: costFor(results, 'click', 1),
    cpeFen: costFor(results, 'interaction', 1),
    cpaFen: costFor(results, 'purchaseCount', 1),
    purchaseReturn: costFen === null || costFen === 0 || bought === null ? null : bought / costFen,
  };
}

function costFor({ sums, costFen }: Results, measure: keyof ResultSums, each: number): Fen | null {
  const count = sums[measure];
  if (costFen === null || count === 0) return null;
  return fen(Number(divideHalfAway(BigInt(costFen) * BigInt(each), BigInt(count))));
}
