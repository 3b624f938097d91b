import type { KolStanding } from '#db/queries/kol-standing-queries.ts';
import type { TierSums } from '#db/queries/roster-sum-queries.ts';
import { addResults, measured } from '#shared/domain/kols/result-sums.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import type { TierPoint } from '#shared/domain/kols/roster.ts';
import { sumFen } from '#shared/values/money.ts';

export type GroupSums = Omit<TierSums, 'tier'>;

/** What KOLs come to, by whatever they are grouped by. */
export function sumsBy<Key>(
  standings: readonly KolStanding[],
  keyOf: (kol: KolStanding) => Key,
): ReadonlyMap<Key, GroupSums> {
  const groups = new Map<Key, KolStanding[]>();
  for (const kol of standings) {
    const key = keyOf(kol);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [kol]);
    else group.push(kol);
  }
  return new Map([...groups].map(([key, kols]) => [key, sumsOf(kols)]));
}

function sumsOf(kols: readonly KolStanding[]): GroupSums {
  const sum = (of: (kol: KolStanding) => number): number => kols.reduce((total, kol) => total + of(kol), 0);
  return {
    kolCount: kols.length,
    deliverableCount: sum(({ deliverableCount }) => deliverableCount),
    publishedCount: sum(({ publishedCount }) => publishedCount),
    contractFen: sumFen(kols.map(({ contractFen }) => contractFen)),
    results: addResults(kols.map(({ results }) => results)),
  };
}

/** So many points a scatter can still be read with. */
const MOST_POINTS = 400;

/** Those with a cost and measured purchases, the dearest first. */
export function pointsOf(standings: readonly KolStanding[]): TierPoint[] {
  return standings
    .flatMap(({ id: kolId, name, tier, platform, results }): TierPoint[] => {
      const purchases = measured(results, 'purchaseCount');
      const { costFen } = results;
      if (purchases === null || costFen === null) return [];
      return [{ kolId, name, tier, platform, costFen, purchases, cpaFen: resultCosts(results).cpaFen }];
    })
    .toSorted((one, other) => other.costFen - one.costFen)
    .slice(0, MOST_POINTS);
}
