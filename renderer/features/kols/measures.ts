import { rateBetween } from '#shared/domain/kols/result-chain.ts';
import { measured, type Results } from '#shared/domain/kols/result-sums.ts';
import type { Fen } from '#shared/values/money.ts';

export function isMeasured({ measuredDays }: Results): boolean {
  return Object.values(measuredDays).some((days) => days > 0);
}

/** The amount of all purchases; null where nobody measured it. */
export function boughtFen(results: Results): Fen | null {
  return measured(results, 'purchaseFen') === null ? null : results.sums.purchaseFen;
}

export interface Range {
  readonly low: number;
  /** Null where it has no end: not a single purchase may be all there is. */
  readonly high: number | null;
}

/** In which a purchase costs with 95 % confidence, in fen: the cost of its clicks by the interval of their rate (M7). */
export function cpaRange(results: Results): Range | null {
  const { interval } = rateBetween(results, 'click', 'purchaseCount');
  const { costFen, sums } = results;
  if (interval === null || costFen === null || costFen === 0) return null;
  const perClick = costFen / sums.click;
  return { low: perClick / interval.high, high: interval.low === 0 ? null : perClick / interval.low };
}

/** In which the return lies with 95 % confidence, as far as the number of purchases decides it (M7). */
export function returnRange(results: Results): Range | null {
  const range = cpaRange(results);
  const bought = boughtFen(results);
  const { purchaseCount } = results.sums;
  if (range === null || bought === null || purchaseCount === 0) return null;
  const each = bought / purchaseCount;
  return { low: range.high === null ? 0 : each / range.high, high: each / range.low };
}
