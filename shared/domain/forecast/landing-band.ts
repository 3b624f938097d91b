import { PRIOR_MONTHS, type Variability } from './variability.ts';

/** The 10th and the 90th percentile of the normal distribution lie so many standard deviations from its median. */
const Z_80 = 1.281_551_565_5;

/** How far below and above its median a band reaches, for each open month what has come together by its end. */
export type Reach = { readonly below: readonly number[]; readonly above: readonly number[] };

/**
 * The 80 % band of a line, from how far its months stray. With deviation s, months r still to come, and k months known:
 * variance = s² · (Σ r² + (Σ r)² / (k + 3)). The first part is the months' own chance, the second that the level itself
 * is known from few months only. Both shrink as months close. Never below the floor of actuals and commitments.
 */
export function lineReach(
  coming: readonly number[],
  { used, monthCount }: Variability,
  median: readonly number[],
  floor: readonly number[],
): Reach {
  let sum = 0;
  let squares = 0;
  const above = coming.map((amount) => {
    sum += amount;
    squares += amount * amount;
    return Math.round(Z_80 * used * Math.sqrt(squares + (sum * sum) / (monthCount + PRIOR_MONTHS)));
  });
  const below = above.map((reach, index) =>
    Math.max(0, Math.min(reach, (median[index] ?? 0) - (floor[index] ?? 0))),
  );
  return { below, above };
}

/** Lines are taken to move together a little: they share seasons, markets and people. */
export const CORRELATION = 0.3;

/**
 * The reach of some lines together, with the same correlation between any two:
 * √((1 − ρ) · Σ reach² + ρ · (Σ reach)²), below and above by themselves.
 */
export class JointReach {
  readonly #below: Sums;
  readonly #above: Sums;

  constructor(length: number) {
    this.#below = emptySums(length);
    this.#above = emptySums(length);
  }

  add({ below, above }: Reach): void {
    addTo(this.#below, below);
    addTo(this.#above, above);
  }

  reach(): Reach {
    return { below: jointly(this.#below), above: jointly(this.#above) };
  }
}

type Sums = { readonly plain: Float64Array; readonly squares: Float64Array };

function emptySums(length: number): Sums {
  return { plain: new Float64Array(length), squares: new Float64Array(length) };
}

function addTo({ plain, squares }: Sums, reach: readonly number[]): void {
  for (const [index, amount] of reach.entries()) {
    plain[index] = (plain[index] ?? 0) + amount;
    squares[index] = (squares[index] ?? 0) + amount * amount;
  }
}

function jointly({ plain, squares }: Sums): readonly number[] {
  return Array.from(plain, (sum, index) =>
    Math.round(Math.sqrt((1 - CORRELATION) * (squares[index] ?? 0) + CORRELATION * sum * sum)),
  );
}
