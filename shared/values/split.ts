import { type BasisPoints, BP_LIMIT, WHOLE_BP, basisPoints } from './basis-points.ts';
import { type Fen, fen } from './money.ts';

/**
 * Splits an amount by weights so that the parts add up to it, each less than one fen from its exact share
 * (largest remainder: floor each share, then one more fen to the largest fractions, ties by position).
 * A negative amount is split as its positive is, mirrored. A weight of zero gets nothing.
 * @returns null when no weight is above zero: there is nothing to split by.
 * @throws RangeError for a weight that is negative or no whole number: a defect of the caller.
 */
export function splitFen(total: Fen, weights: readonly number[]): readonly Fen[] | null {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError('weights must be whole numbers of zero and more');
  }
  if (weights.every((weight) => weight === 0)) return null;
  const size = largestRemainder(BigInt(Math.abs(total)), weights.map(BigInt));
  return size.map((part) => fen(total < 0 ? -Number(part) : Number(part)));
}

/**
 * Each part's share of their sum in basis points; the shares add up to 10,000 exactly (largest remainder).
 * A negative part (a rebate) has a negative share.
 * @returns null when the sum is zero or less, or a share would be beyond BP_LIMIT: no share means anything then.
 */
export function sharesBp(parts: readonly Fen[]): readonly BasisPoints[] | null {
  const weights = parts.map(BigInt);
  const whole = weights.reduce((sum, part) => sum + part, 0n);
  if (whole <= 0n) return null;
  const shares = largestRemainder(BigInt(WHOLE_BP), weights).map(Number);
  return shares.some((share) => Math.abs(share) > BP_LIMIT) ? null : shares.map(basisPoints);
}

/** `total` by weights whose sum is above zero. BigInt, because total × weight leaves the exact doubles early. */
function largestRemainder(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const quotas = weights.map((weight) => floorDivide(total * weight, whole));
  const left = total - quotas.reduce((sum, quota) => sum + quota.floor, 0n);
  const byFraction = quotas
    .map(({ rest }, position) => ({ rest, position }))
    .toSorted((a, b) => (a.rest === b.rest ? a.position - b.position : a.rest > b.rest ? -1 : 1));
  const raised = new Set(byFraction.slice(0, Number(left)).map(({ position }) => position));
  return quotas.map(({ floor }, position) => (raised.has(position) ? floor + 1n : floor));
}

function floorDivide(dividend: bigint, divisor: bigint): { floor: bigint; rest: bigint } {
  const rest = ((dividend % divisor) + divisor) % divisor;
  return { floor: (dividend - rest) / divisor, rest };
}
