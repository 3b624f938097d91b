import { sql } from 'kysely';
import type { BudgetRequest, Leg } from '#shared/domain/requests/request.ts';
import type { EarlierMove } from '#shared/domain/requests/request-preview.ts';
import type { Day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { instant } from '#shared/values/instant.ts';
import { fen } from '#shared/values/money.ts';
import type { Reader } from '../schema.ts';

interface EarlierRow {
  requestId: string;
  number: string;
  decidedAt: string;
  lineId: string;
  lineName: string;
  movedFen: number;
  planFen: number;
  actualFen: number;
}

/**
 * The last request of the kind that was applied and gave to one of the lines that get something now; and what these
 * months planned and spent since, up to the running one. Null where there was none, or none of its months has come.
 */
export async function readEarlierMove(
  reader: Reader,
  request: {
    readonly id: BudgetRequest['id'] | null;
    readonly kind: BudgetRequest['kind'];
    readonly legs: readonly Leg[];
    readonly today: Day;
  },
): Promise<EarlierMove | null> {
  const lines = [...new Set(request.legs.filter((leg) => leg.fen > 0).map((leg) => leg.lineId))];
  if (lines.length === 0) return null;
  const until = request.today.slice(0, 7);
  const { rows } = await sql<EarlierRow>`
    with earlier as (
      select r.id, r.number, r.decided_at, g.line_id, sum(g.fen) as moved
      from request_leg g join budget_request r on r.id = g.request_id
      where g.line_id in (select value from json_each(${JSON.stringify(lines)}))
        and r.state = 'applied' and r.kind = ${request.kind} and r.id <> ${request.id ?? ''}
      group by r.id, g.line_id having sum(g.fen) > 0 and min(g.month) <= ${until}
      order by r.decided_at desc, r.id desc, moved desc limit 1)
    select e.id as requestId, e.number, e.decided_at as decidedAt, l.id as lineId, l.name as lineName,
      e.moved as movedFen,
      (select coalesce(sum(p.fen), 0) from plan_month p where p.line_id = l.id and p.month in (
        select month from request_leg where request_id = e.id and line_id = l.id and month <= ${until})) as planFen,
      (select coalesce(sum(a.fen), 0) from actual_month a where a.line_id = l.id and a.month in (
        select month from request_leg where request_id = e.id and line_id = l.id and month <= ${until})) as actualFen
    from earlier e join budget_line l on l.id = e.line_id`.execute(reader);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    requestId: id(row.requestId),
    number: row.number,
    appliedAt: instant(row.decidedAt),
    lineId: id(row.lineId),
    lineName: row.lineName,
    movedFen: fen(row.movedFen),
    planFen: fen(row.planFen),
    actualFen: fen(row.actualFen),
  };
}
