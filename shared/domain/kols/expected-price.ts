import { type Fen, fen } from '#shared/values/money.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';

/** A price that was agreed, and what was or can be got for it. */
export interface AgreedPrice {
  readonly id: string;
  readonly tier: string;
  readonly platform: string;
  readonly agreedFen: Fen;
  /** Whole results of whatever kind prices are compared by: clicks, say. Null while nothing is measured. */
  readonly results: number | null;
  readonly followers: number | null;
}

/** What others of its like are paid for as much. */
export interface ExpectedPrice {
  readonly expectedFen: Fen;
  /** What was agreed less what was to be expected: above zero it is dear. */
  readonly differenceFen: Fen;
  /** What is paid for: what was measured, and followers where nothing is measured yet. */
  readonly basis: PriceBasis;
  /** Whose prices they are: of the same tier and platform, or of the whole tier where those are too few. */
  readonly among: 'platform' | 'tier';
  /** How many they are; its own price is never among them. */
  readonly peers: number;
}

export type PriceBasis = 'results' | 'followers';

/** Fewer prices than these say nothing of what is usual. */
const FEWEST_PEERS = 3;

/** Sums, from which each takes its own away: costs of the whole group, never means of costs. */
interface GroupSums {
  fen: bigint;
  units: bigint;
  count: number;
}

/** Says of any of the prices what is to be expected. */
export type PriceExpectation = (price: AgreedPrice) => ExpectedPrice | null;

/**
 * The price to be expected: cost for a result (or follower) of its tier on its platform, times its own. Null for those
 * with nothing to compare: no units of their own, or fewer than three peers.
 * @param prices all of them, the one that is asked for among them.
 */
export function priceExpectation(prices: readonly AgreedPrice[]): PriceExpectation {
  const sums = { results: sumsBy(prices, 'results'), followers: sumsBy(prices, 'followers') };
  return (price) =>
    expectedBy(price, 'results', sums.results) ??
    (price.results === null ? expectedBy(price, 'followers', sums.followers) : null);
}

/** Of each tier's platforms, and of the tiers from those. */
function sumsBy(prices: readonly AgreedPrice[], basis: PriceBasis): ReadonlyMap<string, GroupSums> {
  const platforms = new Map<string, GroupSums & Pick<AgreedPrice, 'tier'>>();
  for (const price of prices) {
    const units = price[basis];
    if (units === null) continue;
    const key = keyOf(price, 'platform');
    const group = platforms.get(key) ?? { tier: price.tier, fen: 0n, units: 0n, count: 0 };
    group.fen += BigInt(price.agreedFen);
    group.units += BigInt(units);
    group.count += 1;
    platforms.set(key, group);
  }
  const sums = new Map<string, GroupSums>(platforms);
  for (const { tier, ...part } of platforms.values()) {
    const whole = sums.get(tier);
    sums.set(tier, {
      fen: part.fen + (whole?.fen ?? 0n),
      units: part.units + (whole?.units ?? 0n),
      count: part.count + (whole?.count ?? 0),
    });
  }
  return sums;
}

function expectedBy(
  price: AgreedPrice,
  basis: PriceBasis,
  sums: ReadonlyMap<string, GroupSums>,
): ExpectedPrice | null {
  const own = price[basis];
  if (own === null) return null;
  for (const among of ['platform', 'tier'] as const) {
    const group = sums.get(keyOf(price, among));
    const peers = (group?.count ?? 0) - 1;
    const units = (group?.units ?? 0n) - BigInt(own);
    if (group === undefined || peers < FEWEST_PEERS || units === 0n) continue;
    const paid = group.fen - BigInt(price.agreedFen);
    const expectedFen = fen(Number(divideHalfAway(paid * BigInt(own), units)));
    return { expectedFen, differenceFen: fen(price.agreedFen - expectedFen), basis, among, peers };
  }
  return null;
}

function keyOf({ tier, platform }: AgreedPrice, among: ExpectedPrice['among']): string {
  return among === 'tier' ? tier : `${tier}/${platform}`;
}
