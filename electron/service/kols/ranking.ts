import type { KolStanding } from '#db/queries/kol-standing-queries.ts';
import { resultColumns } from '#db/queries/result-columns.ts';
import type { TierPrior } from '#db/queries/roster-queries.ts';
import type { Reader } from '#db/schema.ts';
import {
  type AgreedPrice,
  type ExpectedPrice,
  priceExpectation,
} from '#shared/domain/kols/expected-price.ts';
import { type RankedRate, type RatedKol, rateRanking } from '#shared/domain/kols/kol-ranking.ts';
import { tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { measured } from '#shared/domain/kols/result-sums.ts';
import type { RatePair } from '#shared/domain/kols/roster.ts';
import { readKolStandings } from './kept-standings.ts';

/** How KOLs stand against each other: worked out from all of them, whatever is shown. */
export interface Ranking {
  /** Null for those of whom the rate was not measured. */
  readonly rankOf: (kolId: string) => RankedRate | null;
  /** Null without a price, or with too little to compare. */
  readonly expectedOf: (kolId: string) => ExpectedPrice | null;
  readonly priors: readonly TierPrior[];
  /** The columns of the rate, for sorting by it. */
  readonly from: string;
  readonly to: string;
}

/** By what they were made of: another write that concerns KOLs makes other standings. */
const madeOf = new WeakMap<readonly KolStanding[], Map<string, Ranking>>();

export async function readRanking(reader: Reader, pair: RatePair): Promise<Ranking> {
  const standings = await readKolStandings(reader);
  const known = madeOf.get(standings) ?? new Map<string, Ranking>();
  madeOf.set(standings, known);
  const key = `${pair.from} ${pair.to}`;
  const ranking = known.get(key) ?? rankingOf(standings, pair);
  known.set(key, ranking);
  return ranking;
}

function rankingOf(standings: readonly KolStanding[], { from, to }: RatePair): Ranking {
  const rated = new Map(standings.flatMap((kol) => ratedBy(kol, { from, to })));
  const prices = new Map(standings.flatMap(pricedBy));
  const { priors, of } = rateRanking([...rated.values()]);
  const expected = priceExpectation([...prices.values()]);
  return {
    rankOf: (kolId) => whereKnown(rated.get(kolId), of),
    expectedOf: (kolId) => whereKnown(prices.get(kolId), expected),
    priors: tierSchema.options.flatMap((tier) => {
      const prior = priors.get(tier);
      return prior === undefined ? [] : [{ tier, ...prior }];
    }),
    from: resultColumns[from],
    to: resultColumns[to],
  };
}

function whereKnown<Known, Answer>(known: Known | undefined, of: (known: Known) => Answer): Answer | null {
  return known === undefined ? null : of(known);
}

function ratedBy(
  { id, tier, results }: KolStanding,
  { from, to }: RatePair,
): (readonly [string, RatedKol])[] {
  const trials = measured(results, from);
  const successes = measured(results, to);
  return trials === null || successes === null ? [] : [[id, { id, tier, trials, successes }]];
}

/** Prices are compared by clicks. */
function pricedBy(kol: KolStanding): (readonly [string, AgreedPrice])[] {
  const { id, tier, platform, followers, results } = kol;
  const { costFen } = results;
  if (costFen === null) return [];
  return [[id, { id, tier, platform, followers, agreedFen: costFen, results: measured(results, 'click') }]];
}
