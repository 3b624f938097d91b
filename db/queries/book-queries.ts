import { sql } from 'kysely';
import type { CategoryId } from '#shared/domain/budget/category.ts';
import type { LineKind } from '#shared/domain/budget/line.ts';
import type { Period } from '#shared/domain/budget/period.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import type { BookLine } from '#shared/domain/requests/books.ts';
import { id } from '#shared/values/id.ts';
import { type Fen, fen, sumFen } from '#shared/values/money.ts';
import { month, monthsFrom } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';
import { monthsOf } from './budget-queries.ts';

interface BookRow {
  id: string;
  category_id: string;
  name: string;
  kind: LineKind;
  plan: string;
  open: string;
  actual: string;
}

/** These lines with their plan, and what is promised and spent of them, by the programme's months. */
export async function readBookLines(
  reader: Reader,
  lineIds: readonly string[],
  period: Period,
): Promise<BookLine[]> {
  const { rows } = await sql<BookRow>`
    select l.id, l.category_id, l.name, l.kind,
      (select json_group_object(p.month, p.fen) from plan_month p where p.line_id = l.id) as plan,
      (select json_group_object(c.month, c.requested_fen + c.contracted_fen + c.accepted_fen)
        from commitment_month c where c.line_id = l.id) as open,
      (select json_group_object(a.month, a.fen) from actual_month a where a.line_id = l.id) as actual
    from json_each(${JSON.stringify([...new Set(lineIds)])}) wanted join budget_line l on l.id = wanted.value
    order by l.position, l.id`.execute(reader);
  const months = monthsFrom(period.firstMonth, period.monthCount);
  const amounts = (json: string, sign: 1 | -1 = 1): Fen[] => {
    const byMonth = monthsOf(json);
    return months.map((at) => fen(sign * (byMonth[at] ?? 0)));
  };
  return rows.map((row) => {
    // On a rebate line what is promised comes in: it counts below zero, as its actuals do.
    const open = amounts(row.open, row.kind === 'rebate' ? -1 : 1);
    const actual = amounts(row.actual);
    return {
      id: id(row.id),
      categoryId: id(row.category_id),
      name: row.name,
      kind: row.kind,
      plan: amounts(row.plan),
      open,
      actual,
      openFen: sumFen(open),
      actualFen: sumFen(actual),
    };
  });
}

export interface PlanSum {
  readonly categoryId: CategoryId;
  readonly kind: LineKind;
  readonly fen: Fen;
}

/** What all lines plan, by category, spending and rebates apart. */
export async function readPlanSums(reader: Reader): Promise<PlanSum[]> {
  const { rows } = await sql<{ category_id: string; kind: LineKind; fen: number }>`
    select l.category_id, l.kind, sum(s.fen) as fen
    from (select line_id, sum(fen) as fen from plan_month group by line_id) s
    join budget_line l on l.id = s.line_id group by 1, 2`.execute(reader);
  return rows.map((row) => ({ categoryId: id(row.category_id), kind: row.kind, fen: fen(row.fen) }));
}

/** What applied draws gave to a line in a month (above zero) or took from it; of the lines that are there. */
export async function readDraws(reader: Reader): Promise<PlanCell[]> {
  const { rows } = await sql<{ line_id: string; month: string; fen: number }>`
    select g.line_id, g.month, sum(g.fen) as fen
    from budget_request r join request_leg g on g.request_id = r.id join budget_line l on l.id = g.line_id
    where r.state = 'applied' and r.kind = 'draw' group by 1, 2 order by 1, 2`.execute(reader);
  return rows.map((row) => ({ lineId: id(row.line_id), month: month(row.month), fen: fen(row.fen) }));
}

/** What applied draws gave to the lines of a category (above zero) or took from them. */
export async function readDrawn(reader: Reader): Promise<Map<CategoryId, Fen>> {
  const { rows } = await sql<{ category_id: string; fen: number }>`
    select l.category_id, sum(g.fen) as fen
    from budget_request r join request_leg g on g.request_id = r.id join budget_line l on l.id = g.line_id
    where r.state = 'applied' and r.kind = 'draw' group by 1`.execute(reader);
  return new Map(rows.map((row) => [id(row.category_id), fen(row.fen)]));
}
