import { type Counted, groupPrior, shrunkenRate } from '../statistics/shrunken-rate.ts';
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

/**
 * Ranks by shrunken rates within each tier (empirical Bayes; M7 of the methods), so that one lucky purchase does not
 * lead the list. In the order in which they came. Successes beyond the trials count as all of them.
 */
export function rankByRate(kols: readonly RatedKol[]): RankedRate[] {
  const tiers = new Map<string, RatedKol[]>();
  for (const kol of kols) {
    const tier = tiers.get(kol.tier);
    if (tier === undefined) tiers.set(kol.tier, [kol]);
    else tier.push(kol);
  }
  const ranked = new Map([...tiers.values()].flatMap(rankTier));
  return kols.flatMap((kol) => ranked.get(kol) ?? []);
}

function rankTier(tier: readonly RatedKol[]): (readonly [RatedKol, RankedRate])[] {
  const counted = tier.map((kol) => ({ kol, ...bounded(kol) }));
  const prior = groupPrior(counted);
  const rated = counted.map(({ kol, successes, trials }) => ({
    kol,
    rate: trials === 0 ? null : successes / trials,
    interval: trials === 0 ? null : wilsonInterval(successes, trials),
    shrunken: prior === null ? null : shrunkenRate({ successes, trials }, prior),
  }));
  const order = rated
    .flatMap(({ rate, shrunken }) => (rate === null || shrunken === null ? [] : shrunken))
    .toSorted((one, other) => other - one);
  const placeOf = new Map(order.toReversed().map((shrunken, at) => [shrunken, order.length - at]));
  return rated.map(({ kol, rate, interval, shrunken }) => {
    const place = rate === null || shrunken === null ? null : (placeOf.get(shrunken) ?? null);
    return [kol, { id: kol.id, rate, interval, shrunken, place }];
  });
}

function bounded({ successes, trials }: Counted): Counted {
  return { trials, successes: Math.min(successes, trials) };
}
