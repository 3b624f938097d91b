import { sql } from 'kysely';
import type { Month } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';

/** A line's sums; what is open as on the papers, above zero on rebate lines too. */
export interface LineMoney {
  planFen: number;
  actualFen: number;
  actualOutsideFen: number;
  entryCount: number;
  openFen: number;
  openOutsideFen: number;
}

/** One line's money, within the months given and outside of them: asked of the sums by month alone. */
export async function readLineMoney(
  reader: Reader,
  lineId: string,
  first: Month,
  last: Month,
): Promise<LineMoney> {
  const inside = sql`(month between ${first} and ${last})`;
  const open = sql`(requested_fen + contracted_fen + accepted_fen)`;
  const { rows } = await sql<LineMoney>`
    select * from
      (select coalesce(sum(fen) filter (where ${inside}), 0) as planFen
        from plan_month where line_id = ${lineId}),
      (select coalesce(sum(fen) filter (where ${inside}), 0) as actualFen,
          coalesce(sum(fen) filter (where not ${inside}), 0) as actualOutsideFen,
          coalesce(sum(entry_count), 0) as entryCount
        from actual_month where line_id = ${lineId}),
      (select coalesce(sum(${open}) filter (where ${inside}), 0) as openFen,
          coalesce(sum(${open}) filter (where not ${inside}), 0) as openOutsideFen
        from commitment_month where line_id = ${lineId})`.execute(reader);
  const [row] = rows;
  if (row === undefined) throw new Error('sums without a row');
  return row;
}
