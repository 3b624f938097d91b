import { type KolStanding, readKolsSince, readStandings } from '#db/queries/kol-standing-queries.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Reader } from '#db/schema.ts';

interface Kept {
  readonly seq: number;
  readonly standings: readonly KolStanding[];
}

const keptByReader = new WeakMap<Reader, Kept>();

/** With more changes than these, all are read anew. */
const MOST_CHANGES = 1000;

/**
 * What every KOL came to, as it follows from the ledger's position: read once, and then anew for those of whom something
 * was written since. The same array as long as nothing was. The position is read first, so that what is written
 * meanwhile is found to be newer the next time.
 */
export async function readKolStandings(reader: Reader): Promise<readonly KolStanding[]> {
  const seq = await lastRecord(reader);
  const kept = keptByReader.get(reader);
  if (kept?.seq === seq) return kept.standings;
  const standings =
    kept === undefined || kept.seq > seq ? await readStandings(reader) : await broughtUp(reader, kept);
  keptByReader.set(reader, { seq, standings });
  return standings;
}

async function broughtUp(reader: Reader, { seq, standings }: Kept): Promise<readonly KolStanding[]> {
  const written = await readKolsSince(reader, seq, MOST_CHANGES);
  if (written === null) return readStandings(reader);
  if (written.size === 0) return standings;
  const fresh = new Map((await readStandings(reader, written)).map((one) => [one.id, one]));
  const stood = standings.flatMap((one) => (written.has(one.id) ? (fresh.get(one.id) ?? []) : one));
  const known = new Set(standings.map((one) => one.id));
  return [...stood, ...[...fresh.values()].filter((one) => !known.has(one.id))];
}
