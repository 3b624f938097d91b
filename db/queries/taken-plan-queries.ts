import { sql } from 'kysely';
import { lastMonthOf, type Period } from '#shared/domain/budget/period.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Reader } from '../schema.ts';

export interface TakenPlan {
  readonly line: string;
  /** By how much what is promised or spent passes the plan that is left. */
  readonly byFen: Fen;
}

/**
 * A line whose plan the record `seq` lowered below what is promised and spent of it; on a rebate line the signs are
 * mirrored. Undefined when there is none.
 */
export async function findTakenPlan(
  reader: Reader,
  seq: number,
  period: Period,
): Promise<TakenPlan | undefined> {
  const [first, last] = [period.firstMonth, lastMonthOf(period)];
  const { rows } = await sql<{ line: string; short: number }>`
    select name as line, -sign * available as short from (
      select l.name, iif(l.kind = 'rebate', -1, 1) as sign, moved.by,
        (select coalesce(sum(p.fen), 0) from plan_month p
          where p.line_id = l.id and p.month between ${first} and ${last})
        - (select coalesce(sum(a.fen), 0) from actual_month a
          where a.line_id = l.id and a.month between ${first} and ${last})
        - iif(l.kind = 'rebate', -1, 1) *
          (select coalesce(sum(c.requested_fen + c.contracted_fen + c.accepted_fen), 0) from commitment_month c
            where c.line_id = l.id and c.month between ${first} and ${last}) as available
      from (select coalesce(after, before) ->> '$.line_id' as line_id,
          sum(coalesce(after ->> '$.fen', 0) - coalesce(before ->> '$.fen', 0)) as by
        from change where transaction_seq = ${seq} and table_name = 'plan_month' group by 1) moved
      join budget_line l on l.id = moved.line_id)
    where sign * by < 0 and sign * available < 0 order by short desc limit 1`.execute(reader);
  const [row] = rows;
  return row === undefined ? undefined : { line: row.line, byFen: fen(row.short) };
}
