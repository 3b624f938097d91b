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

/**
 * The price to be expected for each: cost for a result (or follower) of its tier on its platform, times its own.
 * @returns by id; nothing for those with nothing to compare: no units of their own, or fewer than three peers.
 */
export function expectedPrices(prices: readonly AgreedPrice[]): ReadonlyMap<string, ExpectedPrice> {
  const sums = { results: sumsBy(prices, 'results'), followers: sumsBy(prices, 'followers') };
  const expected = new Map<string, ExpectedPrice>();
  for (const price of prices) {
    const found =
      expectedBy(price, 'results', sums.results) ??
      (price.results === null ? expectedBy(price, 'followers', sums.followers) : null);
    if (found !== null) expected.set(price.id, found);
  }
  return expected;
}

function sumsBy(prices: readonly AgreedPrice[], basis: PriceBasis): ReadonlyMap<string, GroupSums> {
  const sums = new Map<string, GroupSums>();
  for (const price of prices) {
    const units = price[basis];
    if (units === null) continue;
    for (const key of [keyOf(price, 'platform'), keyOf(price, 'tier')]) {
      const group = sums.get(key) ?? { fen: 0n, units: 0n, count: 0 };
      group.fen += BigInt(price.agreedFen);
      group.units += BigInt(units);
      group.count += 1;
      sums.set(key, group);
    }
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
