import { sql } from 'kysely';
import { z } from 'zod';
import type { LineId } from '#shared/domain/budget/line.ts';
import { type VersionRequest, versionRequestSchema } from '#shared/domain/versions/version-sheet.ts';
import {
  type PlanVersionId,
  type Version,
  type VersionLine,
  versionSchema,
} from '#shared/domain/versions/version.ts';
import { id } from '#shared/values/id.ts';
import { type Instant, isInstant } from '#shared/values/instant.ts';
import { type Fen, isFen } from '#shared/values/money.ts';
import type { Reader, Writer } from '../schema.ts';
import type { PlanVersionTable } from '../tables/version-tables.ts';

/** Every version, the newest first. */
export async function readVersions(reader: Reader): Promise<Version[]> {
  const rows = await reader.selectFrom('plan_version').selectAll().orderBy('id', 'desc').execute();
  return z.array(versionSchema).parse(rows.map(versionOf));
}

export async function readVersion(reader: Reader, versionId: string): Promise<Version | undefined> {
  const row = await reader
    .selectFrom('plan_version')
    .selectAll()
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row === undefined ? undefined : versionSchema.parse(versionOf(row));
}

/** The baseline in force: the one approved last. */
export async function readBaseline(reader: Reader): Promise<Version | undefined> {
  const row = await reader
    .selectFrom('plan_version')
    .selectAll()
    .where('approved_at', 'is not', null)
    .orderBy('approved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : versionSchema.parse(versionOf(row));
}

function versionOf(row: PlanVersionTable): z.input<typeof versionSchema> {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    note: row.note,
    origin: { kind: row.origin_kind, id: row.origin_id, name: row.origin_name },
    baseSeq: row.base_seq,
    totalFen: row.total_fen,
    firstMonth: row.first_month,
    monthCount: row.month_count,
    approvedAt: row.approved_at,
    promotedAt: row.promoted_at,
  };
}

function versionRow(version: Version, nameKey: string): PlanVersionTable {
  return {
    id: version.id,
    kind: version.kind,
    name: version.name,
    name_key: nameKey,
    note: version.note,
    origin_kind: version.origin.kind,
    origin_id: version.origin.id,
    origin_name: version.origin.name,
    base_seq: version.baseSeq,
    total_fen: version.totalFen,
    first_month: version.firstMonth,
    month_count: version.monthCount,
    approved_at: version.approvedAt,
    promoted_at: version.promotedAt,
  };
}

export async function insertVersion(writer: Writer, version: Version, nameKey: string): Promise<void> {
  await writer.insertInto('plan_version').values(versionRow(version, nameKey)).execute();
}

export async function updateVersion(writer: Writer, version: Version, nameKey: string): Promise<void> {
  const { id: versionId, ...row } = versionRow(version, nameKey);
  await writer.updateTable('plan_version').set(row).where('id', '=', versionId).execute();
}

/** Takes its lines with it. */
export async function deleteVersion(writer: Writer, versionId: string): Promise<void> {
  await writer.deleteFrom('version_line').where('version_id', '=', versionId).execute();
  await writer.deleteFrom('plan_version').where('id', '=', versionId).execute();
}

/** When each version was made and by whom, as the ledger has it. */
export async function readMakers(
  reader: Reader,
): Promise<Map<string, { readonly at: Instant | null; readonly person: string | null }>> {
  const { rows } = await sql<{ id: string; at: string; person: string | null }>`
    select v.id, r.at, r.person_name as person from plan_version v
    join change c on c.seq = (select min(seq) from change where table_name = 'plan_version' and row_id = v.id)
    join transaction_record r on r.seq = c.transaction_seq`.execute(reader);
  return new Map(rows.map((row) => [row.id, { at: isInstant(row.at) ? row.at : null, person: row.person }]));
}

export interface VersionSums {
  readonly planFen: number;
  readonly lineCount: number;
}

/** What each version plans in all, and over how many lines. */
export async function readVersionSums(reader: Reader): Promise<Map<string, VersionSums>> {
  const { rows } = await sql<{ id: string; lines: number; plans: string }>`
    select version_id as id, count(*) as lines, json_group_array(json(plan)) as plans
    from version_line group by version_id`.execute(reader);
  return new Map(
    rows.map((row) => {
      const amounts = amountsIn(row.plans).flat();
      return [row.id, { planFen: amounts.reduce((sum, amount) => sum + amount, 0), lineCount: row.lines }];
    }),
  );
}

/** A line as a version keeps it, with the name that its category had when it was copied. */
export type KeptLine = Omit<VersionLine, 'gone'> & { readonly categoryName: string };

interface StoredLine {
  lineId: string;
  categoryId: string;
  categoryName: string;
  name: string;
  kind: 'spend' | 'rebate';
  vendor: string;
  note: string;
  position: number;
  added: 0 | 1;
  standing: 0 | 1;
  plan: string;
}

/**
 * The lines of a version in their order. What the plan still has is called as it is called there; what it has no
 * more, as it was copied.
 */
export async function readVersionLines(
  reader: Reader,
  versionId: PlanVersionId,
): Promise<(VersionLine & { readonly categoryName: string })[]> {
  const { rows } = await sql<StoredLine>`
    select v.line_id as lineId, coalesce(l.category_id, v.category_id) as categoryId,
      coalesce(c.name, v.category_name) as categoryName, coalesce(l.name, v.name) as name,
      coalesce(l.kind, v.kind) as kind, coalesce(l.vendor, v.vendor) as vendor, coalesce(l.note, v.note) as note,
      coalesce(l.position, v.position) as position, v.is_added as added, l.id is not null as standing, v.plan
    from version_line v
    left join budget_line l on l.id = v.line_id
    left join budget_category c on c.id = coalesce(l.category_id, v.category_id)
    where v.version_id = ${versionId}
    order by coalesce(l.position, v.position), v.line_id`.execute(reader);
  const plans = amountsIn(`[${rows.map(({ plan }) => plan).join(',')}]`);
  return rows.map(({ lineId, categoryId, added, standing, ...line }, index) => ({
    ...line,
    id: id<'budget_line'>(lineId),
    categoryId: id<'budget_category'>(categoryId),
    added: added === 1,
    gone: added === 0 && standing === 0,
    plan: plans[index] ?? [],
  }));
}

/** Ten times quicker than a schema, which counts over the 24,000 amounts of a large version. */
function amountsIn(json: string): Fen[][] {
  const value: unknown = JSON.parse(json);
  if (!isAmounts(value)) throw new Error('the amounts of a version came back as something else');
  return value;
}

function isAmounts(value: unknown): value is Fen[][] {
  return (
    Array.isArray(value) &&
    value.every(
      (plan: unknown) =>
        Array.isArray(plan) && plan.every((amount: unknown) => typeof amount === 'number' && isFen(amount)),
    )
  );
}

export async function insertVersionLines(
  writer: Writer,
  versionId: PlanVersionId,
  lines: readonly (KeptLine & { readonly nameKey: string })[],
  newId: () => string,
): Promise<void> {
  const rows = lines.map((line) => [
    newId(),
    line.id,
    line.categoryId,
    line.categoryName,
    line.name,
    line.nameKey,
    line.kind,
    line.vendor,
    line.note,
    line.position,
    line.added ? 1 : 0,
    JSON.stringify(line.plan),
  ]);
  await sql`insert into version_line (id, version_id, line_id, category_id, category_name, name, name_key, kind,
      vendor, note, position, is_added, plan)
    select value ->> 0, ${versionId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
      value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11
    from json_each(${JSON.stringify(rows)})`.execute(writer);
}

/** What is known of a line that was made in a scenario. */
export async function updateVersionLine(
  writer: Writer,
  versionId: PlanVersionId,
  line: KeptLine & { readonly nameKey: string },
): Promise<void> {
  await writer
    .updateTable('version_line')
    .set({
      category_id: line.categoryId,
      category_name: line.categoryName,
      name: line.name,
      name_key: line.nameKey,
      kind: line.kind,
      vendor: line.vendor,
      note: line.note,
    })
    .where('version_id', '=', versionId)
    .where('line_id', '=', line.id)
    .execute();
}

export async function writeVersionPlans(
  writer: Writer,
  versionId: PlanVersionId,
  plans: ReadonlyMap<LineId, readonly Fen[]>,
): Promise<void> {
  const rows = [...plans].map(([lineId, plan]) => [lineId, JSON.stringify(plan)]);
  await sql`update version_line set plan = w.value ->> 1 from json_each(${JSON.stringify(rows)}) w
    where version_id = ${versionId} and line_id = w.value ->> 0`.execute(writer);
}

export async function deleteVersionLines(
  writer: Writer,
  versionId: string,
  lineIds: readonly string[],
): Promise<void> {
  await sql`delete from version_line where version_id = ${versionId}
    and line_id in (select value from json_each(${JSON.stringify(lineIds)}))`.execute(writer);
}

/** Lines on which entries or documents stand, or which tasks spend or move. */
export async function readUsedLines(reader: Reader): Promise<Set<LineId>> {
  const { rows } = await sql<{ id: string }>`
    select line_id as id from actual_month union select line_id from document
    union select line_id from task_line union select line_id from line_tie`.execute(reader);
  return new Set(rows.map((row) => id<'budget_line'>(row.id)));
}

/** The newest request that puts each version forward. */
export async function readVersionRequests(reader: Reader): Promise<Map<string, VersionRequest>> {
  const rows = await reader
    .selectFrom('budget_request')
    .select(['id', 'number', 'kind', 'state', 'version_id'])
    .where('version_id', 'is not', null)
    .orderBy('id')
    .execute();
  return new Map(
    rows.map(({ version_id: versionId, ...request }) => [
      versionId ?? '',
      versionRequestSchema.parse(request),
    ]),
  );
}
