import { resultColumns } from '#db/queries/result-columns.ts';
import {
  rankingChangedSince,
  type RatedStanding,
  readRatedStandings,
  type TierPrior,
} from '#db/queries/roster-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';
import { type ExpectedPrice, expectedPrices } from '#shared/domain/kols/expected-price.ts';
import { type RankedRate, type RatedKol, rankByRate } from '#shared/domain/kols/kol-ranking.ts';
import { type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
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

interface RankingAt {
  readonly seq: number;
  readonly ranking: Ranking;
}

const latest = new WeakMap<Reader, Map<string, RankingAt>>();

/** Worked out anew only where something that KOLs are ranked by changed since. */
export async function readRanking(reader: Reader, { from, to }: RatePair): Promise<Ranking> {
  const known = latest.get(reader) ?? new Map<string, RankingAt>();
  latest.set(reader, known);
  const key = `${from} ${to}`;
  for (;;) {
    const seq = await lastRecord(reader);
    const before = known.get(key);
    if (before?.seq === seq) return before.ranking;
    const isSame = before !== undefined && !(await rankingChangedSince(reader, before.seq));
    const columns = { from: resultColumns[from], to: resultColumns[to] };
    const ranking = isSame
      ? before.ranking
      : rankingOf(await readRatedStandings(reader, columns.from, columns.to), columns);
    if ((await lastRecord(reader)) !== seq) continue;
    known.set(key, { seq, ranking });
    return ranking;
  }
}

function rankingOf(
  standings: readonly RatedStanding[],
  columns: { readonly from: string; readonly to: string },
): Ranking {
  const rated = standings.flatMap(({ id, tier, trials, successes }) =>
    trials === null || successes === null ? [] : [{ id, tier, trials, successes }],
  );
  return {
    ...columns,
    ranked: new Map(rankByRate(rated).map((one) => [one.id, one])),
    expected: expectedOf(standings),
    priors: tierSchema.options.flatMap((tier) => priorOf(rated, tier)),
  };
}

/** Prices are compared by clicks. */
function expectedOf(standings: readonly RatedStanding[]): ReadonlyMap<string, ExpectedPrice> {
  return expectedPrices(
    standings.flatMap(({ id, tier, platform, followers, costFen, click }) =>
      costFen === null ? [] : [{ id, tier, platform, followers, agreedFen: costFen, results: click }],
    ),
  );
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
