/** A share in hundredths of a percent: 60 % is 6000. Whole numbers only. */
export type BasisPoints = number & { readonly unit: 'basis points' };

export const WHOLE_BP = 10_000;

/** A hundred times the whole. A share beyond it says nothing any more and counts as none. */
export const BP_LIMIT = 1_000_000;

export function isBasisPoints(value: number): value is BasisPoints {
  return Number.isSafeInteger(value);
}

/** @throws RangeError for a fraction of a basis point. */
export function basisPoints(value: number): BasisPoints {
  if (!isBasisPoints(value)) throw new RangeError(`not whole basis points: ${value}`);
  return value;
}
