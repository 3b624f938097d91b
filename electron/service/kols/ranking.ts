import { type KolStanding, readStandings, type TierPrior } from '#db/queries/roster-queries.ts';
import { resultColumns } from '#db/queries/result-columns.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import { type ExpectedPrice, expectedPrices } from '#shared/domain/kols/expected-price.ts';
import { type RankedRate, type RatedKol, rankByRate } from '#shared/domain/kols/kol-ranking.ts';
import { type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { type Results, measured } from '#shared/domain/kols/result-sums.ts';
import type { RatePair } from '#shared/domain/kols/roster.ts';
import { groupPrior } from '#shared/domain/statistics/shrunken-rate.ts';

/** How KOLs stand against each other: worked out from all of them, whatever is shown. */
export interface Ranking {
  readonly ranked: ReadonlyMap<string, RankedRate>;
  readonly expected: ReadonlyMap<string, ExpectedPrice>;
  readonly priors: readonly TierPrior[];
  /** The columns of the rate, for sorting by it. */
  readonly from: string;
  readonly to: string;
}

interface Standing {
  readonly seq: number;
  readonly standings: readonly KolStanding[];
  readonly expected: ReadonlyMap<string, ExpectedPrice>;
  readonly rankings: Map<string, Ranking>;
}

const latest = new WeakMap<Reader, Standing>();

/** Worked out once for each position of the ledger. */
export async function readRanking(reader: Reader, rank: RatePair): Promise<Ranking> {
  const { rankings, standings, expected } = await standingNow(reader);
  const key = `${rank.from} ${rank.to}`;
  const known = rankings.get(key);
  if (known !== undefined) return known;
  const ranking = rankingOf(standings, expected, rank);
  rankings.set(key, ranking);
  return ranking;
}

async function standingNow(reader: Reader): Promise<Standing> {
  for (;;) {
    const seq = await lastRecord(reader);
    const known = latest.get(reader);
    if (known?.seq === seq) return known;
    const standings = await readStandings(reader);
    if ((await lastRecord(reader)) !== seq) continue;
    const standing = { seq, standings, expected: expectedOf(standings), rankings: new Map() };
    latest.set(reader, standing);
    return standing;
  }
}

/** Prices are compared by clicks. */
function expectedOf(standings: readonly KolStanding[]): ReadonlyMap<string, ExpectedPrice> {
  return expectedPrices(
    standings.flatMap(({ id, tier, platform, followers, results }) =>
      results.costFen === null
        ? []
        : [
            {
              id,
              tier,
              platform,
              followers,
              agreedFen: results.costFen,
              results: measured(results, 'click'),
            },
          ],
    ),
  );
}

function rankingOf(
  standings: readonly KolStanding[],
  expected: ReadonlyMap<string, ExpectedPrice>,
  rank: RatePair,
): Ranking {
  const rated = standings.flatMap(({ id, tier, results }) => {
    const counted = countedOf(results, rank);
    return counted === null ? [] : [{ id, tier, ...counted }];
  });
  return {
    ranked: new Map(rankByRate(rated).map((one) => [one.id, one])),
    expected,
    priors: tierSchema.options.flatMap((tier) => priorOf(rated, tier)),
    from: resultColumns[rank.from],
    to: resultColumns[rank.to],
  };
}

function countedOf(results: Results, { from, to }: RatePair): { trials: number; successes: number } | null {
  const trials = measured(results, from);
  const successes = measured(results, to);
  return trials === null || successes === null ? null : { trials, successes };
}

/** As rankByRate draws the rates of a tier. */
function priorOf(rated: readonly RatedKol[], tier: Tier): TierPrior[] {
  const prior = groupPrior(
    rated
      .filter((one) => one.tier === tier)
      .map(({ trials, successes }) => ({ trials, successes: Math.min(trials, successes) })),
  );
  return prior === null ? [] : [{ tier, ...prior }];
}
