import { sql } from 'kysely';
import { z } from 'zod';
import type { KpiId } from '#shared/domain/kpis/kpi.ts';
import { type Annotation, annotationSchema } from '#shared/domain/kpis/kpi-page-view.ts';
import { type LabelKey, labelOf } from '#shared/domain/ledger/label.ts';
import type { Day } from '#shared/values/day.ts';
import { isUndone } from '../ledger/record-row.ts';
import type { Reader } from '../schema.ts';

/** More than so many can't be told apart on a chart. */
const MOST = 300;

interface Row {
  readonly kind: Annotation['kind'];
  readonly day: string;
  readonly name: string;
  readonly seq: number | null;
  readonly at: string | null;
  readonly label: string | null;
  readonly reason: string | null;
  readonly personName: string | null;
  readonly byDays: number | null;
  readonly context: string;
  readonly recordId: string | null;
}

interface Span {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** What moved money between lines or changed the whole budget: each applies a request or changes the programme. */
const budgetMoves: readonly LabelKey[] = [
  'reallocationApplied',
  'reallocationAppliedMany',
  'drawApplied',
  'drawAppliedMany',
  'releaseApplied',
  'releaseAppliedMany',
  'releaseToUnallocated',
  'planEditApplied',
  'totalChanged',
  'totalChangedAndSpread',
  'baselineApproved',
  'scenarioPromoted',
];

/** Days are those of the place of work. */
const dayOf = sql`date(r.at, '+8 hours')`;
const ofRecord = sql`r.seq, r.at, r.label, r.reason, r.person_name as personName`;
const standing = sql`r.kind = 'do' and not ${isUndone('r')}`;

/** What happened between two days that a KPI's course may come from: all of it stands in the ledger. */
export async function readAnnotations(reader: Reader, kpiId: KpiId, span: Span): Promise<Annotation[]> {
  const found = [
    ...(await read(reader, milestonesReached(span))),
    ...(await read(reader, milestonesSlipped(span))),
    ...(await read(reader, recordsOf(span))),
    ...(await read(reader, gateDecisions(span))),
    ...(await read(reader, targetDecisions(kpiId, span))),
    ...(await read(reader, publications(span))),
  ];
  const newest = found.toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  return z.array(annotationSchema).parse(
    newest
      .slice(0, MOST)
      .toReversed()
      .map((row) => ({ ...row, label: row.label === null ? null : labelOf(row.label) })),
  );
}

async function read(reader: Reader, query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(reader)).rows;
}

/** Tasks that take no time and hold no others, and gates. */
const isMilestone = sql`(t.is_gate = 1 or t.duration_hundredths = 0)
  and not exists (select 1 from task child where child.parent_id = t.id)`;

/** Gates are told by their decisions. */
function milestonesReached({ firstDay, lastDay }: Span) {
  return sql<Row>`
    select 'milestone-reached' as kind, substr(t.actual_finish, 1, 10) as day, t.name, ${ofRecord},
      null as byDays, '' as context, t.id as recordId
    from task t left join transaction_record r on r.seq = (
      select max(c.transaction_seq) from change c where c.table_name = 'task' and c.row_id = t.id
        and (c.before ->> '$.actual_finish') is not (c.after ->> '$.actual_finish'))
    where t.is_gate = 0 and ${isMilestone} and substr(t.actual_finish, 1, 10) between ${firstDay} and ${lastDay}`;
}

/** By whole days; while a plan is made, milestones move without a reason, and that is no slip. */
function milestonesSlipped({ firstDay, lastDay }: Span) {
  const days = sql`cast(round(julianday(c.after ->> '$.finish_at') - julianday(c.before ->> '$.finish_at')) as integer)`;
  return sql<Row>`
    select 'milestone-slipped' as kind, ${dayOf} as day, t.name, ${ofRecord}, ${days} as byDays, '' as context,
      t.id as recordId
    from task t join change c on c.table_name = 'task' and c.row_id = t.id
      join transaction_record r on r.seq = c.transaction_seq
    where ${isMilestone} and (c.after ->> '$.finish_at') > (c.before ->> '$.finish_at') and ${days} > 0
      and r.reason is not null and ${standing} and ${dayOf} between ${firstDay} and ${lastDay}`;
}

function recordsOf({ firstDay, lastDay }: Span) {
  return sql<Row>`
    select 'budget-move' as kind, ${dayOf} as day, '' as name, ${ofRecord}, null as byDays, '' as context,
      (select c.row_id from change c where c.transaction_seq = r.seq and c.table_name = 'budget_request'
        limit 1) as recordId
    from transaction_record r
    where r.seq in (select c.transaction_seq from change c where c.table_name in ('budget_request', 'programme'))
      and (r.label ->> '$.key') in (select value from json_each(${JSON.stringify(budgetMoves)}))
      and ${standing} and ${dayOf} between ${firstDay} and ${lastDay}
    order by r.seq desc limit ${MOST}`;
}

function gateDecisions({ firstDay, lastDay }: Span) {
  return sql<Row>`
    select 'gate-decision' as kind, d.day, t.name, ${ofRecord}, null as byDays, '' as context, t.id as recordId
    from gate_decision d join task t on t.id = d.task_id
      left join transaction_record r on r.seq = (
        select min(c.transaction_seq) from change c where c.table_name = 'gate_decision' and c.row_id = d.id)
    where d.day between ${firstDay} and ${lastDay}`;
}

/** Changing a target is a decision: the first version of a period is none yet. */
function targetDecisions(kpiId: KpiId, { firstDay, lastDay }: Span) {
  return sql<Row>`
    select 'target-decision' as kind, date(g.decided_at, '+8 hours') as day, g.segment as name, ${ofRecord},
      null as byDays, '' as context, g.id as recordId
    from kpi_target g left join transaction_record r on r.seq = (
      select min(c.transaction_seq) from change c where c.table_name = 'kpi_target' and c.row_id = g.id)
    where g.kpi_id = ${kpiId} and g.version > 1
      and date(g.decided_at, '+8 hours') between ${firstDay} and ${lastDay}`;
}

/** As the index has it: of what was published, the day on which it was. */
const ON_DAY = sql`coalesce(d.published_on, d.due_day)`;

function publications({ firstDay, lastDay }: Span) {
  return sql<Row>`
    select 'publication' as kind, d.published_on as day, d.title as name, null as seq, null as at, null as label,
      null as reason, null as personName, null as byDays, k.name as context, d.id as recordId
    from deliverable d join kol k on k.id = d.kol_id
    where d.published_on is not null and ${ON_DAY} between ${firstDay} and ${lastDay}
    order by ${ON_DAY} desc limit ${MOST}`;
}
