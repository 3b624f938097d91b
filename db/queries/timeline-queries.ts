import { sql } from 'kysely';
import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import { workCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { type Timeline, type TimelineSettings, timelineSchema } from '#shared/domain/timeline/timeline.ts';
import { type Moment, momentAt, startOfDay } from '#shared/values/moment.ts';
import { type Month, firstDay } from '#shared/values/month.ts';
import type { Reader, Writer } from '../schema.ts';
import type { TaskTable } from '../tables/timeline-tables.ts';
import { readProgramme } from './budget-queries.ts';
import {
  calendarOf,
  calendarRow,
  criterionOf,
  criterionRow,
  decisionOf,
  decisionRow,
  linkOf,
  linkRow,
  riskOf,
  riskRow,
  settingsOf,
  settingsRow,
  taskLineOf,
  taskLineRow,
  taskOf,
  taskRow,
  tieOf,
  tieRow,
} from './timeline-rows.ts';

/**
 * The whole timeline, tasks in the order of the outline. Before anything was planned it has no task, and begins on
 * the first working day of the programme's first month.
 */
export async function readTimeline(reader: Reader): Promise<Timeline> {
  const settings = await reader.selectFrom('timeline').selectAll().executeTakeFirst();
  const tasks = await reader.selectFrom('task').selectAll().orderBy('position').orderBy('id').execute();
  const calendars = await reader.selectFrom('work_calendar').selectAll().orderBy('id').execute();
  const links = await reader.selectFrom('task_link').selectAll().orderBy('id').execute();
  const risks = await reader.selectFrom('task_risk').selectAll().orderBy('id').execute();
  const lines = await reader.selectFrom('task_line').selectAll().orderBy('id').execute();
  const ties = await reader.selectFrom('line_tie').selectAll().orderBy('id').execute();
  const criteria = await reader
    .selectFrom('gate_criterion')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  const decisions = await reader.selectFrom('gate_decision').selectAll().orderBy('id').execute();
  return timelineSchema.parse({
    settings: settings === undefined ? await unplanned(reader) : settingsOf(settings),
    tasks: inOutlineOrder(tasks).map(taskOf),
    calendars: calendars.map(calendarOf),
    links: links.map(linkOf),
    risks: risks.map(riskOf),
    lines: lines.map(taskLineOf),
    ties: ties.map(tieOf),
    criteria: criteria.map(criterionOf),
    decisions: decisions.map(decisionOf),
  });
}

async function unplanned(reader: Reader): Promise<TimelineSettings> {
  return {
    projectStart: firstWork((await readProgramme(reader)).firstMonth),
    statusAt: null,
    units: ORDINARY_UNITS,
    calendarId: null,
    latestPulls: false,
    nearCriticalMinutes: 2 * ORDINARY_UNITS.minutesPerDay,
    commonFactorBp: null,
  };
}

/** When work begins in a month, by the national calendar. */
function firstWork(inMonth: Month): Moment {
  const calendar = workCalendar([nationalLayer()]);
  const begin = startOfDay(firstDay(inMonth));
  if (calendar.kind === 'refused') throw new Error('the national calendar never works');
  return momentAt(calendar.value.startAt(calendar.value.workAt(begin)));
}

/** Parents before their children; siblings stay in the order given. */
function inOutlineOrder(rows: readonly TaskTable[]): TaskTable[] {
  const children = new Map<string | null, TaskTable[]>();
  for (const row of rows) {
    const siblings = children.get(row.parent_id);
    if (siblings === undefined) children.set(row.parent_id, [row]);
    else siblings.push(row);
  }
  const ordered: TaskTable[] = [];
  const open = (children.get(null) ?? []).toReversed();
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    ordered.push(row);
    for (const child of (children.get(row.id) ?? []).toReversed()) open.push(child);
  }
  return ordered;
}

/**
 * Writes what differs, and nothing else: rows are compared as they are kept. The first change of all writes the
 * settings too, so that the plan stays where it began.
 * @param newId names the row of the settings, where there is none.
 */
export async function storeTimeline(
  writer: Writer,
  before: Timeline,
  after: Timeline,
  newId: () => string,
): Promise<void> {
  const differences = [
    difference('line_tie', before.ties, after.ties, tieRow),
    difference('task_line', before.lines, after.lines, taskLineRow),
    difference('task_risk', before.risks, after.risks, riskRow),
    difference('gate_criterion', before.criteria, after.criteria, criterionRow),
    difference('gate_decision', before.decisions, after.decisions, decisionRow),
    difference('task_link', before.links, after.links, linkRow),
    difference('task', before.tasks, after.tasks, taskRow),
    difference('work_calendar', before.calendars, after.calendars, calendarRow),
  ];
  // What refers to others goes first and comes last.
  for (const { table, removed } of differences) await remove(writer, table, removed);
  for (const { table, added, changed } of differences.toReversed()) {
    await insert(writer, table, added);
    await update(writer, table, changed);
  }
  const isChanged = differences.some(({ removed, added, changed }) =>
    [removed, added, changed].some((rows) => rows.length > 0),
  );
  await storeSettings(writer, before, after, isChanged, newId);
}

type Row = Readonly<Record<string, string | number | null>>;

interface Difference {
  readonly table: string;
  readonly removed: readonly string[];
  readonly added: readonly Row[];
  readonly changed: readonly RowChange[];
}

interface RowChange {
  readonly was: Row;
  readonly is: Row;
}

function difference<Entity extends { readonly id: string }>(
  table: string,
  before: readonly Entity[],
  after: readonly Entity[],
  rowOf: (entity: Entity) => object,
): Difference {
  if (before === after) return { table, removed: [], added: [], changed: [] };
  const old = new Map(before.map((entity) => [entity.id, entity]));
  const added: Row[] = [];
  const changed: RowChange[] = [];
  for (const entity of after) {
    const was = old.get(entity.id);
    old.delete(entity.id);
    if (was === entity) continue;
    const is: Row = { ...rowOf(entity) };
    if (was === undefined) added.push(is);
    else changed.push({ was: { ...rowOf(was) }, is });
  }
  return { table, removed: [...old.keys()], added, changed };
}

async function storeSettings(
  writer: Writer,
  before: Timeline,
  after: Timeline,
  isChanged: boolean,
  newId: () => string,
): Promise<void> {
  const standing = await writer.selectFrom('timeline').select('id').executeTakeFirst();
  const is: Row = { ...settingsRow(standing?.id ?? newId(), after.settings) };
  const was: Row = { ...settingsRow(String(is['id']), before.settings) };
  const isOther = columnsThatDiffer([{ was, is }]).length > 0;
  if (standing !== undefined) await update(writer, 'timeline', [{ was, is }]);
  else if (isOther || isChanged) await insert(writer, 'timeline', [is]);
}

async function remove(writer: Writer, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from ${sql.table(table)}
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(writer);
}

/** Rows of one shape: all their columns in the same order. */
async function insert(writer: Writer, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const values = columns.map((_column, at) => sql`value ->> ${sql.lit(at)}`);
  const json = JSON.stringify(rows.map((row) => Object.values(row)));
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)} from json_each(${json})`.execute(writer);
}

/** Writes the columns that differ in any of the rows; the indexes of the others are left alone. */
async function update(writer: Writer, table: string, changes: readonly RowChange[]): Promise<void> {
  const rows = changes.filter((change) => columnsThatDiffer([change]).length > 0);
  const columns = columnsThatDiffer(rows);
  if (columns.length === 0) return;
  const values = columns.map((column, at) => sql`${sql.ref(column)} = w.value ->> ${sql.lit(at + 1)}`);
  const json = JSON.stringify(rows.map(({ is }) => [is['id'], ...columns.map((column) => is[column])]));
  await sql`update ${sql.table(table)} as t set ${sql.join(values)}
    from json_each(${json}) w where t.id = w.value ->> 0`.execute(writer);
}

function columnsThatDiffer(changes: readonly RowChange[]): string[] {
  const columns = Object.keys(changes[0]?.is ?? {});
  return columns.filter((column) => changes.some(({ was, is }) => was[column] !== is[column]));
}
