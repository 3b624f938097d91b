import { type Counted, groupPrior, type RatePrior, shrunkenRate } from '../statistics/shrunken-rate.ts';
import { type Interval, wilsonInterval } from '../statistics/wilson-interval.ts';

/** Whose rate is ranked: purchases of clicks, say, within a tier. */
export interface RatedKol extends Counted {
  readonly id: string;
  /** Rates are drawn towards those of the same group, and ranked among them. */
  readonly tier: string;
}

export interface RankedRate {
  readonly id: string;
  /** As counted; null without a trial. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** What it is ranked by: drawn towards the tier's rate, the fewer trials the more; null where the tier has no trial. */
  readonly shrunken: number | null;
  /** From 1 within the tier, equal rates sharing the better place; null without a trial of its own. */
  readonly place: number | null;
}

/** Everybody's rates, of which those that are shown are worked out when they are asked for. */
export interface RateRanking {
  /** Of each tier that has a trial. */
  readonly priors: ReadonlyMap<string, RatePrior>;
  readonly of: (kol: RatedKol) => RankedRate;
}

interface RatedTier {
  readonly prior: RatePrior;
  /** Of those with a trial, the least first. */
  readonly shrunken: Float64Array;
}

/**
 * Ranks by shrunken rates within each tier (empirical Bayes; M7 of the methods), so that one lucky purchase does not
 * lead the list. Successes beyond the trials count as all of them.
 */
export function rateRanking(kols: readonly RatedKol[]): RateRanking {
  const counted = new Map<string, Counted[]>();
  for (const kol of kols) {
    const tier = counted.get(kol.tier);
    if (tier === undefined) counted.set(kol.tier, [bounded(kol)]);
    else tier.push(bounded(kol));
  }
  const tiers = new Map([...counted].flatMap(([tier, all]) => ratedTier(tier, all)));
  return {
    priors: new Map([...tiers].map(([tier, { prior }]) => [tier, prior])),
    of: (kol) => rankedRate(kol, tiers.get(kol.tier)),
  };
}

function ratedTier(tier: string, counted: readonly Counted[]): (readonly [string, RatedTier])[] {
  const prior = groupPrior(counted);
  if (prior === null) return [];
  const shrunken = counted.flatMap((one) => (one.trials === 0 ? [] : shrunkenRate(one, prior)));
  return [[tier, { prior, shrunken: Float64Array.from(shrunken).toSorted() }]];
}

function rankedRate(kol: RatedKol, tier: RatedTier | undefined): RankedRate {
  const { successes, trials } = bounded(kol);
  const shrunken = tier === undefined ? null : shrunkenRate({ successes, trials }, tier.prior);
  return {
    id: kol.id,
    rate: trials === 0 ? null : successes / trials,
    interval: trials === 0 ? null : wilsonInterval(successes, trials),
    shrunken,
    place: trials === 0 || tier === undefined || shrunken === null ? null : placeAmong(tier, shrunken),
  };
}

/** One beyond those whose rate is greater. */
function placeAmong({ shrunken: sorted }: RatedTier, rate: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) > rate) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from + 1;
}

function bounded({ successes, trials }: Counted): Counted {
  return { trials, successes: Math.min(successes, trials) };
}
