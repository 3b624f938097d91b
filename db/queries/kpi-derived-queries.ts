import { sql } from 'kysely';
import type { KpiGrain } from '#shared/domain/kpis/kpi.ts';
import { type Day, day } from '#shared/values/day.ts';
import { type Moment, isMoment } from '#shared/values/moment.ts';
import type { Reader } from '../schema.ts';

export interface SpendScope {
  readonly lineIds: readonly string[];
  readonly categoryId: string | null;
}

/** The lines that a scope names; null for every line. */
function linesOf({ lineIds, categoryId }: SpendScope) {
  if (lineIds.length === 0 && categoryId === null) return sql`select id from budget_line`;
  return sql`select id from budget_line where category_id is ${categoryId}
    or id in (select value from json_each(${JSON.stringify(lineIds)}))`;
}

const periodOf = {
  day: sql`e.day`,
  week: sql`date(e.day, '-6 days', 'weekday 1')`,
  month: sql`substr(e.day, 1, 7) || '-01'`,
} as const satisfies Record<KpiGrain, unknown>;

/** What lines spent, by period; periods in which nothing was entered are not among them. */
export async function readSpend(
  reader: Reader,
  scope: SpendScope,
  grain: KpiGrain,
  { firstDay, lastDay }: { readonly firstDay: Day; readonly lastDay: Day },
): Promise<{ periodDay: Day; fen: number }[]> {
  const { rows } = await sql<{ periodDay: string; fen: number }>`
    select ${periodOf[grain]} as periodDay, sum(e.fen) as fen from entry e
    where e.line_id in (${linesOf(scope)}) and e.day between ${firstDay} and ${lastDay}
    group by 1 order by 1`.execute(reader);
  return rows.map((row) => ({ periodDay: day(row.periodDay), fen: row.fen }));
}

/**
 * The first and the last day on which anything was entered; null where nothing was. Asked in order, one line at a time,
 * so that the index answers on a day in the past too, where entries are a view.
 */
export async function readSpendDays(
  reader: Reader,
  scope: SpendScope,
): Promise<{ firstDay: Day; lastDay: Day } | null> {
  const { rows } = await sql<{ firstDay: string | null; lastDay: string | null }>`
    select min((select day from entry where line_id = l.id order by day limit 1)) as firstDay,
      max((select day from entry where line_id = l.id order by day desc limit 1)) as lastDay
    from (${linesOf(scope)}) l`.execute(reader);
  const [row] = rows;
  if (row === undefined || row.firstDay === null || row.lastDay === null) return null;
  return { firstDay: day(row.firstDay), lastDay: day(row.lastDay) };
}

/** A milestone or gate with what it was due by, and when it was reached. */
export interface DueMilestone {
  readonly due: Moment;
  readonly reached: Moment | null;
}

/**
 * Milestones and gates: due by their deadline, or else as the newest baseline has them. One that has neither is not
 * due at any time.
 */
export async function readDueMilestones(reader: Reader): Promise<DueMilestone[]> {
  const { rows } = await sql<{ due: string | null; reached: string | null }>`
    with baseline as (
      select t.value ->> '$.id' as id, t.value ->> '$.finish' as finish
      from (select content from schedule_baseline order by id desc limit 1) b, json_each(b.content, '$.tasks') t)
    select coalesce(t.deadline, (select finish from baseline where id = t.id)) as due, t.actual_finish as reached
    from task t
    where (t.is_gate = 1 or t.duration_hundredths = 0)
      and not exists (select 1 from task child where child.parent_id = t.id)`.execute(reader);
  return rows.flatMap(({ due, reached }) =>
    due !== null && isMoment(due)
      ? [{ due, reached: reached !== null && isMoment(reached) ? reached : null }]
      : [],
  );
}
