import { sql } from 'kysely';
import type { PlanFacts } from '#shared/domain/budget/plan-consistency.ts';
import { fen } from '#shared/values/money.ts';
import { addMonths, month } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';

interface FactsRow {
  totalFen: number;
  planFen: number;
  firstMonth: string;
  monthCount: number;
  firstPlanned: string | null;
  lastPlanned: string | null;
  signFaultCount: number;
}

/** What the rules about the whole plan look at, in one statement. */
export async function readPlanFacts(reader: Reader): Promise<PlanFacts | null> {
  const { rows } = await sql<FactsRow>`
    select p.total_fen as totalFen, p.first_month as firstMonth, p.month_count as monthCount,
      c.planFen, c.firstPlanned, c.lastPlanned, c.signFaultCount
    from programme p, (
      select coalesce(sum(m.fen), 0) as planFen, min(m.month) as firstPlanned, max(m.month) as lastPlanned,
        count(*) filter (where (m.fen < 0) = (l.kind = 'spend')) as signFaultCount
      from plan_month m join budget_line l on l.id = m.line_id) c`.execute(reader);
  const row = rows[0];
  if (row === undefined) return null;
  return {
    totalFen: fen(row.totalFen),
    planFen: fen(row.planFen),
    monthOutside: monthOutside(row),
    signFaultCount: row.signFaultCount,
  };
}

function monthOutside(row: FactsRow) {
  if (row.firstPlanned === null || row.lastPlanned === null) return null;
  const first = month(row.firstMonth);
  if (row.firstPlanned < first) return month(row.firstPlanned);
  return row.lastPlanned > addMonths(first, row.monthCount - 1) ? month(row.lastPlanned) : null;
}
