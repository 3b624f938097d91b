/** One factor of a product, before and after. */
export interface Factor {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface Contribution {
  readonly name: string;
  /** In the unit of the product; all of them add up to its change. */
  readonly change: number;
}

/**
 * What each factor of a product contributed to its change: logarithmic mean Divisia index, additive, without a
 * remainder (LMDI; Ang 2005; M6 of the methods).
 * @returns null where a factor is not above zero on either side: its logarithm has no value.
 */
export function drivers(factors: readonly Factor[]): readonly Contribution[] | null {
  if (factors.some(({ before, after }) => before <= 0 || after <= 0)) return null;
  const before = factors.reduce((product, factor) => product * factor.before, 1);
  const after = factors.reduce((product, factor) => product * factor.after, 1);
  const mean = logarithmicMean(before, after);
  return factors.map((factor) => ({
    name: factor.name,
    change: factor.after === factor.before ? 0 : mean * Math.log(factor.after / factor.before),
  }));
}

function logarithmicMean(one: number, other: number): number {
  return one === other ? one : (other - one) / Math.log(other / one);
}
