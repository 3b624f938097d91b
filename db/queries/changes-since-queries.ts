import { sql } from 'kysely';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { isUndone, type RecordRow, toRecord } from '../ledger/record-row.ts';
import type { Reader } from '../schema.ts';

export interface AreaChanges {
  /** The part of the console whose commands they were: 'budget', 'timeline'. */
  readonly area: string;
  readonly count: number;
  /** The newest of them. */
  readonly records: readonly LedgerRecord[];
}

/** Parts of a command's name before the dot. */
const areaOf = sql<string>`substr(r.command, 1, instr(r.command, '.') - 1)`;

/** What is not told again: keeping the meeting itself, and who sits at the desk. */
const UNTOLD = ['meetings', 'session'];

/**
 * What was done after a position of the ledger and is not undone since, by area: the most changes first, with the
 * newest records of each. Undoings are told by what they take away.
 */
export async function readChangesSince(
  reader: Reader,
  after: number,
  newestOfEach: number,
): Promise<readonly AreaChanges[]> {
  const untold = JSON.stringify(UNTOLD);
  const standing = sql`r.seq > ${after} and r.kind = 'do' and not ${isUndone('r')}
    and ${areaOf} not in (select value from json_each(${untold}))`;
  const { rows: counts } = await sql<{ area: string; count: number }>`
    select ${areaOf} as area, count(*) as count from transaction_record r where ${standing}
    group by 1 order by 2 desc, 1`.execute(reader);
  const areas: AreaChanges[] = [];
  for (const { area, count } of counts) {
    const { rows } = await sql<RecordRow>`
      select r.*, 0 as undone from transaction_record r where ${standing} and ${areaOf} = ${area}
      order by r.seq desc limit ${newestOfEach}`.execute(reader);
    areas.push({ area, count, records: rows.map(toRecord) });
  }
  return areas;
}
