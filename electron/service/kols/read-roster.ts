import type { RosterQuestion } from '#db/queries/roster-filter.ts';
import { readRoster, type RosterFacts } from '#db/queries/roster-queries.ts';
import { sumRoster, type TierSums } from '#db/queries/roster-sum-queries.ts';
import { readTierPlans } from '#db/queries/tier-queries.ts';
import type { Reader } from '#db/schema.ts';
import { tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { addResults, NO_RESULTS } from '#shared/domain/kols/result-sums.ts';
import type { RatePair, RosterRow, RosterSort, TierGroup } from '#shared/domain/kols/roster.ts';
import { sumFen, ZERO_FEN } from '#shared/values/money.ts';
import { readKolStandings } from './kept-standings.ts';
import { type Ranking, readRanking } from './ranking.ts';
import { type GroupSums, sumsBy } from './standing-sums.ts';

const UNRANKED = { rate: null, interval: null, shrunken: null, place: null };

/** A row with how it stands against the others. */
export function rankedRow(facts: RosterFacts, { rankOf, expectedOf }: Ranking): RosterRow {
  const { rate, interval, shrunken, place } = rankOf(facts.id) ?? UNRANKED;
  return {
    ...facts,
    ranked: { rate, interval, shrunken, place },
    expected: expectedOf(facts.id),
  };
}

export interface RosterOrder extends RosterQuestion {
  readonly sort: RosterSort;
  readonly rank: RatePair;
}

export async function readRosterPage(
  reader: Reader,
  order: RosterOrder,
  page: { readonly offset: number; readonly limit: number },
): Promise<RosterRow[]> {
  const ranking = await readRanking(reader, order.rank);
  const rows = await readRoster(reader, { ...order, rank: ranking }, page);
  return rows.map((row) => rankedRow(row, ranking));
}

/** Of every KOL. */
async function sumTiers(reader: Reader): Promise<TierSums[]> {
  const sums = sumsBy(await readKolStandings(reader), ({ tier }) => tier);
  return [...sums].map(([tier, group]) => ({ ...group, tier }));
}

const NOBODY = {
  kolCount: 0,
  deliverableCount: 0,
  publishedCount: 0,
  contractFen: ZERO_FEN,
  results: NO_RESULTS,
} as const;

/** Every tier, with what its parts of the lines plan. */
export async function readTierGroups(reader: Reader, question: RosterQuestion): Promise<TierGroup[]> {
  // Of all of them it is known; what a filter lets through is for the database to say.
  const isAll = Object.values(question.filter).every((value) => value === undefined);
  const sums = isAll ? await sumTiers(reader) : await sumRoster(reader, question);
  const plans = await readTierPlans(reader);
  return tierSchema.options.map((tier) => ({
    ...(sums.find((one) => one.tier === tier) ?? { ...NOBODY, tier }),
    planFen: plans.get(tier) ?? null,
  }));
}

/** All groups together. */
export function sumGroups(groups: readonly GroupSums[]): GroupSums {
  const sum = (of: (group: GroupSums) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  return {
    kolCount: sum(({ kolCount }) => kolCount),
    deliverableCount: sum(({ deliverableCount }) => deliverableCount),
    publishedCount: sum(({ publishedCount }) => publishedCount),
    contractFen: sumFen(groups.map(({ contractFen }) => contractFen)),
    results: addResults(groups.map(({ results }) => results)),
  };
}
