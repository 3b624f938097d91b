import { sql } from 'kysely';
import { z } from 'zod';
import { type Category, categorySchema } from '#shared/domain/budget/category.ts';
import type { Line } from '#shared/domain/budget/line.ts';
import { type Programme, programmeSchema } from '#shared/domain/budget/programme.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import { id } from '#shared/values/id.ts';
import { type Month, month } from '#shared/values/month.ts';
import type { Reader, Writer } from '../schema.ts';
import { deleteForecastOf } from './forecast-queries.ts';
import type { BudgetLineTable } from '../tables/budget-tables.ts';

/** Amounts by month, as the file holds them: only months with an amount. */
export type Months = Readonly<Record<string, number>>;

export async function readProgramme(reader: Reader): Promise<Programme> {
  const row = await reader.selectFrom('programme').selectAll().executeTakeFirstOrThrow();
  return programmeSchema.parse({
    id: row.id,
    name: row.name,
    totalFen: row.total_fen,
    firstMonth: row.first_month,
    monthCount: row.month_count,
  });
}

export async function insertProgramme(writer: Writer, programme: Programme): Promise<void> {
  await writer
    .insertInto('programme')
    .values({ id: programme.id, ...programmeRow(programme) })
    .execute();
}

export async function updateProgramme(writer: Writer, programme: Programme): Promise<void> {
  await writer.updateTable('programme').set(programmeRow(programme)).where('id', '=', programme.id).execute();
}

function programmeRow(programme: Programme) {
  return {
    name: programme.name,
    total_fen: programme.totalFen,
    first_month: programme.firstMonth,
    month_count: programme.monthCount,
  };
}

export async function readCategories(reader: Reader): Promise<Category[]> {
  const rows = await reader
    .selectFrom('budget_category')
    .select(['id', 'name', 'hue', 'position'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return z.array(categorySchema).parse(rows);
}

export async function insertCategory(writer: Writer, category: Category, nameKey: string): Promise<void> {
  await writer
    .insertInto('budget_category')
    .values({ ...category, name_key: nameKey })
    .execute();
}

export async function updateCategory(writer: Writer, category: Category, nameKey: string): Promise<void> {
  const { id, ...fields } = category;
  await writer
    .updateTable('budget_category')
    .set({ ...fields, name_key: nameKey })
    .where('id', '=', id)
    .execute();
}

export async function deleteCategory(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('budget_category').where('id', '=', id).execute();
}

export async function readLines(reader: Reader): Promise<Line[]> {
  const rows = await reader.selectFrom('budget_line').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map(lineOf);
}

export async function readLine(reader: Reader, lineId: string): Promise<Line | undefined> {
  const row = await reader.selectFrom('budget_line').selectAll().where('id', '=', lineId).executeTakeFirst();
  return row === undefined ? undefined : lineOf(row);
}

function lineOf(row: BudgetLineTable): Line {
  return {
    id: id(row.id),
    categoryId: id(row.category_id),
    name: row.name,
    kind: row.kind,
    departmentId: row.department_id === null ? null : id(row.department_id),
    ownerId: row.owner_id === null ? null : id(row.owner_id),
    vendor: row.vendor,
    note: row.note,
    position: row.position,
  };
}

function lineRow(line: Line, nameKey: string): Omit<BudgetLineTable, 'id'> {
  return {
    category_id: line.categoryId,
    name: line.name,
    name_key: nameKey,
    kind: line.kind,
    department_id: line.departmentId,
    owner_id: line.ownerId,
    vendor: line.vendor,
    note: line.note,
    position: line.position,
  };
}

export async function insertLine(writer: Writer, line: Line, nameKey: string): Promise<void> {
  await writer
    .insertInto('budget_line')
    .values({ id: line.id, ...lineRow(line, nameKey) })
    .execute();
}

export async function updateLine(writer: Writer, line: Line, nameKey: string): Promise<void> {
  await writer.updateTable('budget_line').set(lineRow(line, nameKey)).where('id', '=', line.id).execute();
}

/** Takes the line's plan with it, and what was set for its forecast. */
export async function deleteLine(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('plan_month').where('line_id', '=', id).execute();
  await deleteForecastOf(writer, id);
  await writer.deleteFrom('budget_line').where('id', '=', id).execute();
}

/** The plan of every line that has one: one row a line, its months as JSON, which is a third of the time of a row a cell. */
export async function readPlan(reader: Reader): Promise<Map<string, Months>> {
  const { rows } = await sql<{ line_id: string; months: string }>`
    select line_id, json_group_object(month, fen) as months
    from plan_month group by line_id`.execute(reader);
  return new Map(rows.map((row) => [row.line_id, monthsOf(row.months)]));
}

/** Ten times quicker than a schema, which counts over the 24,000 cells of a large plan. */
export function monthsOf(json: string): Months {
  const value: unknown = JSON.parse(json);
  if (!isMonths(value)) throw new Error('months came back as something else');
  return value;
}

function isMonths(value: unknown): value is Months {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((amount) => typeof amount === 'number')
  );
}

export interface LineActuals {
  readonly months: Months;
  readonly entryCount: number;
}

/** What was spent, by line and month, with the number of entries behind it. */
export async function readActuals(reader: Reader): Promise<Map<string, LineActuals>> {
  const { rows } = await sql<{ line_id: string; months: string; entries: number }>`
    select line_id, json_group_object(month, fen) as months, sum(entry_count) as entries
    from actual_month group by line_id`.execute(reader);
  return new Map(rows.map((row) => [row.line_id, { months: monthsOf(row.months), entryCount: row.entries }]));
}

/** Writes planned amounts; zero takes the cell away. `newId` names the cells that are new. */
export async function writeCells(
  writer: Writer,
  cells: readonly PlanCell[],
  newId: () => string,
): Promise<void> {
  const rows = cells.map((cell) => [newId(), cell.lineId, cell.month, cell.fen] as const);
  const input = JSON.stringify(rows);
  await sql`delete from plan_month where (line_id, month) in (
      select value ->> 1, value ->> 2 from json_each(${input}) where value ->> 3 = 0
    )`.execute(writer);
  // "where true" keeps the parser from reading ON CONFLICT as a join.
  await sql`insert into plan_month (id, line_id, month, fen)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${input})
    where value ->> 3 <> 0
    on conflict (line_id, month) do update set fen = excluded.fen`.execute(writer);
}

/** The months in which any line plans an amount. */
export async function monthsWithPlan(reader: Reader): Promise<Month[]> {
  const rows = await reader.selectFrom('plan_month').select('month').distinct().execute();
  return rows.map((row) => month(row.month));
}

export async function countLineEntries(reader: Reader, lineId: string): Promise<number> {
  const { rows } = await sql<{ count: number | null }>`
    select sum(entry_count) as count from actual_month where line_id = ${lineId}`.execute(reader);
  return rows[0]?.count ?? 0;
}
