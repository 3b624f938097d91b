/** Counted successes of trials: purchases of clicks, say. */
export interface Counted {
  readonly successes: number;
  readonly trials: number;
}

/** What is believed before anything is counted: so many trials at a mean rate. */
export interface RatePrior {
  readonly mean: number;
  /** The number of trials that the prior is worth. */
  readonly weight: number;
}

/** A prior is never worth less than one trial, nor more than this many. */
const MOST_WEIGHT = 1_000_000;

/**
 * The prior of a group, from the group itself: beta-binomial, by the method of moments with trials as weights
 * (empirical Bayes, Kleinman 1973; M7 of the methods). A group whose rates differ no more than chance would have them
 * gets a prior that is worth as much as there can be.
 * @returns null for a group without a trial.
 */
export function groupPrior(group: readonly Counted[]): RatePrior | null {
  const counted = group.filter(({ trials }) => trials > 0);
  const trials = counted.reduce((sum, one) => sum + one.trials, 0);
  if (trials === 0) return null;
  const mean = counted.reduce((sum, one) => sum + one.successes, 0) / trials;
  const chance = mean * (1 - mean);
  if (counted.length < 2 || chance === 0) return { mean, weight: MOST_WEIGHT };
  const spread = counted.reduce((sum, one) => sum + one.trials * (one.successes / one.trials - mean) ** 2, 0);
  const squares = counted.reduce((sum, one) => sum + one.trials ** 2, 0);
  const freedom = counted.length - 1;
  const between =
    (spread - freedom * chance) / ((trials - squares / trials) * chance - (spread - freedom * chance));
  const weight = between > 0 ? 1 / between : MOST_WEIGHT;
  return { mean, weight: Math.min(MOST_WEIGHT, Math.max(1, weight)) };
}

/** A rate drawn towards its group's: the fewer trials it has, the more. Lies between the two. */
export function shrunkenRate({ successes, trials }: Counted, { mean, weight }: RatePrior): number {
  return (successes + mean * weight) / (trials + weight);
}
