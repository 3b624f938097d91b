import { sumByFormat } from '#db/queries/roster-sum-queries.ts';
import type { Reader } from '#db/schema.ts';
import { query } from '../base.ts';
import { readKolStandings } from './kept-standings.ts';
import { readTierGroups } from './read-roster.ts';
import { pointsOf, sumsBy } from './standing-sums.ts';

export const kolTierSummary = query.kols.tierSummary.handler(async ({ context: { reader, parts } }) => {
  const tiers = await readTierGroups(reader, { filter: {}, today: parts.today() });
  return { ...(await readSummary(reader)), tiers };
});

interface Summary {
  readonly platforms: ReturnType<typeof platformsOf>;
  readonly formats: Awaited<ReturnType<typeof sumByFormat>>;
  readonly points: ReturnType<typeof pointsOf>;
}

type Standings = Awaited<ReturnType<typeof readKolStandings>>;

/** By what it was made of: nothing in it changes while no standing does. */
const madeOf = new WeakMap<Standings, Promise<Summary>>();

async function readSummary(reader: Reader): Promise<Summary> {
  const standings = await readKolStandings(reader);
  const known = madeOf.get(standings);
  if (known !== undefined) return known;
  const summary = sumUp(reader, standings);
  madeOf.set(standings, summary);
  // What went wrong is asked anew.
  summary.catch(() => madeOf.delete(standings));
  return summary;
}

async function sumUp(reader: Reader, standings: Standings): Promise<Summary> {
  return {
    platforms: platformsOf(standings),
    formats: await sumByFormat(reader),
    points: pointsOf(standings),
  };
}

/** The dearest first. */
function platformsOf(standings: Standings) {
  return [...sumsBy(standings, ({ platform }) => platform)]
    .map(([platform, sums]) => ({ ...sums, platform }))
    .toSorted((one, other) => (other.results.costFen ?? -1) - (one.results.costFen ?? -1));
}
