import { sql } from 'kysely';
import type { Period } from '#shared/domain/budget/period.ts';
import { drawCauseSchema } from '#shared/domain/requests/request.ts';
import type { AppliedReserveMove, PlannedReserveLine } from '#shared/domain/reserve/reserve-state.ts';
import { id } from '#shared/values/id.ts';
import { type Instant, instant } from '#shared/values/instant.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';
import { monthsOf } from './budget-queries.ts';

/** The lines of the reserve with their plan and their entries by month, those outside the programme's months apart. */
export async function readReserveLines(reader: Reader, period: Period): Promise<PlannedReserveLine[]> {
  const { rows } = await sql<{ id: string; name: string; plan: string; spent: string }>`
    select l.id, l.name,
      (select json_group_object(p.month, p.fen) from plan_month p where p.line_id = l.id) as plan,
      (select json_group_object(a.month, a.fen) from actual_month a where a.line_id = l.id) as spent
    from budget_line l join budget_category c on c.id = l.category_id
    where c.hue = 'reserve' order by l.position, l.id`.execute(reader);
  const months = monthsFrom(period.firstMonth, period.monthCount);
  return rows.map((row) => {
    const [plan, spent] = [monthsOf(row.plan), monthsOf(row.spent)];
    const all = Object.values(spent).reduce((sum, amount) => sum + amount, 0);
    const inside = months.map((at) => fen(spent[at] ?? 0));
    return {
      lineId: id(row.id),
      name: row.name,
      plan: months.map((at) => fen(plan[at] ?? 0)),
      spent: inside,
      spentOutsideFen: fen(all - inside.reduce((sum, amount) => sum + amount, 0)),
    };
  });
}

interface MoveRow {
  id: string;
  number: string;
  kind: 'draw' | 'release';
  at: string;
  cause: string | null;
  causeText: string;
  riskId: string | null;
  riskNumber: string | null;
  riskTitle: string | null;
  reason: string;
  requesterName: string | null;
  approvers: string;
}

/** The draws and releases that were applied, in the order in which they were, each with its legs. */
export async function readReserveMoves(
  reader: Reader,
): Promise<(Omit<AppliedReserveMove, 'day'> & { readonly at: Instant })[]> {
  const { rows } = await sql<MoveRow>`
    select r.id, r.number, r.kind, r.decided_at as at, r.cause, r.cause_text as causeText, r.reason,
      k.id as riskId, k.number as riskNumber, k.title as riskTitle, p.name as requesterName,
      (select json_group_array(q.name) from request_approval a join person q on q.id = a.person_id
        where a.request_id = r.id) as approvers
    from budget_request r left join person p on p.id = r.requester_id
      left join risk k on k.id = r.risk_id
    where r.state = 'applied' and r.kind in ('draw', 'release') order by r.decided_at, r.id`.execute(reader);
  const { rows: legs } = await sql<{
    requestId: string;
    lineId: string;
    lineName: string;
    month: string;
    fen: number;
  }>`
    select g.request_id as requestId, g.line_id as lineId, g.line_name as lineName, g.month, g.fen
    from budget_request r join request_leg g on g.request_id = r.id
    where r.state = 'applied' and r.kind in ('draw', 'release') order by g.position`.execute(reader);
  const legsOf = new Map<string, AppliedReserveMove['legs'][number][]>(rows.map((row) => [row.id, []]));
  for (const leg of legs) {
    legsOf
      .get(leg.requestId)
      ?.push({ lineId: id(leg.lineId), lineName: leg.lineName, month: month(leg.month), fen: fen(leg.fen) });
  }
  return rows.map((row) => ({
    requestId: id(row.id),
    number: row.number,
    kind: row.kind,
    at: instant(row.at),
    cause: drawCauseSchema.nullable().parse(row.cause),
    causeText: row.causeText,
    risk:
      row.riskId === null
        ? null
        : { id: id(row.riskId), number: row.riskNumber ?? '', title: row.riskTitle ?? '' },
    reason: row.reason,
    requesterName: row.requesterName,
    approverNames: namesOf(row.approvers),
    legs: legsOf.get(row.id) ?? [],
  }));
}

function namesOf(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** What draws would take that are submitted and not decided. */
export async function readPendingDraws(reader: Reader): Promise<Fen> {
  const { rows } = await sql<{ fen: number | null }>`
    select 0 - sum(min(g.fen, 0)) as fen from budget_request r join request_leg g on g.request_id = r.id
    where r.state = 'submitted' and r.kind = 'draw'`.execute(reader);
  return fen(rows[0]?.fen ?? 0);
}
