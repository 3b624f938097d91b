import { PRIOR_MONTHS, sumOf } from './line-standing.ts';
import type { Variability } from './variability.ts';

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
  { months, booked, floor }: Course,
  { used, monthCount }: Variability,
  overCount: number,
): Reach {
  const below: number[] = [];
  const above: number[] = [];
  let coming = 0;
  let squares = 0;
  let median = sumOf(months, 0, overCount);
  for (let position = overCount; position < months.length; position += 1) {
    const amount = months[position] ?? 0;
    const rest = amount - (booked[position] ?? 0);
    coming += rest;
    squares += rest * rest;
    median += amount;
    const reach = Math.round(
      Z_80 * used * Math.sqrt(squares + (coming * coming) / (monthCount + PRIOR_MONTHS)),
    );
    above.push(reach);
    below.push(Math.max(0, Math.min(reach, median - (floor[position] ?? 0))));
  }
  return { below, above };
}

/** By month: what it comes to in all, what of that is booked, and the least that has come together by its end. */
type Course = {
  readonly months: readonly number[];
  readonly booked: readonly number[];
  readonly floor: readonly number[];
};

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

  addJoint(other: JointReach): void {
    addSums(this.#below, other.#below);
    addSums(this.#above, other.#above);
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
  for (let index = 0; index < reach.length; index += 1) {
    const amount = reach[index] ?? 0;
    plain[index] = (plain[index] ?? 0) + amount;
    squares[index] = (squares[index] ?? 0) + amount * amount;
  }
}

function addSums(sums: Sums, other: Sums): void {
  for (let index = 0; index < sums.plain.length; index += 1) {
    sums.plain[index] = (sums.plain[index] ?? 0) + (other.plain[index] ?? 0);
    sums.squares[index] = (sums.squares[index] ?? 0) + (other.squares[index] ?? 0);
  }
}

function jointly({ plain, squares }: Sums): readonly number[] {
  return Array.from(plain, (sum, index) =>
    Math.round(Math.sqrt((1 - CORRELATION) * (squares[index] ?? 0) + CORRELATION * sum * sum)),
  );
}
