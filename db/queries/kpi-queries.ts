import { sql } from 'kysely';
import {
  type Kpi,
  type KpiDerivation,
  type KpiId,
  type KpiProfile,
  kpiProfileSchema,
} from '#shared/domain/kpis/kpi.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { id } from '#shared/values/id.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { Reader, Writer } from '../schema.ts';
import { storedNumberOrNull } from '../stored-number.ts';
import type { KpiTable } from '../tables/kpi-tables.ts';

interface Parts {
  readonly lines: readonly { kpi_id: string; line_id: string }[];
  readonly factors: readonly { kpi_id: string; factor_id: string }[];
  readonly shares: readonly { kpi_id: string; department_id: string; share_bp: number }[];
}

/** Every definition, in order. */
export async function readKpis(reader: Reader): Promise<Kpi[]> {
  const rows = await reader.selectFrom('kpi').selectAll().orderBy('position').orderBy('id').execute();
  const parts = {
    lines: await reader.selectFrom('kpi_line').select(['kpi_id', 'line_id']).orderBy('id').execute(),
    factors: await reader
      .selectFrom('kpi_factor')
      .select(['kpi_id', 'factor_id'])
      .orderBy('position')
      .execute(),
    shares: await reader
      .selectFrom('kpi_share as s')
      .innerJoin('department as d', 'd.id', 's.department_id')
      .select(['s.kpi_id', 's.department_id', 's.share_bp'])
      .orderBy('d.position')
      .execute(),
  };
  const [lines, factors, shares] = [byKpi(parts.lines), byKpi(parts.factors), byKpi(parts.shares)];
  return rows.map((row) =>
    kpiOf(row, {
      lines: lines.get(row.id) ?? [],
      factors: factors.get(row.id) ?? [],
      shares: shares.get(row.id) ?? [],
    }),
  );
}

function byKpi<T extends { readonly kpi_id: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.kpi_id);
    if (group === undefined) groups.set(one.kpi_id, [one]);
    else group.push(one);
  }
  return groups;
}

/** By hand: a scorecard reads hundreds. */
function kpiOf(row: KpiTable, { lines, factors, shares }: Parts): Kpi {
  return {
    id: id(row.id),
    name: row.name,
    meaning: row.meaning,
    unit: row.unit,
    direction: row.direction,
    aggregation: row.aggregation,
    grain: row.grain,
    source: row.source,
    ownerId: row.owner_id === null ? null : id(row.owner_id),
    baseline: row.baseline,
    goodBp: basisPoints(row.good_bp),
    watchBp: basisPoints(row.watch_bp),
    profile: profileOf(row.profile),
    derivation: derivationOf(row, lines),
    factorIds: factors.map(({ factor_id: factorId }) => id(factorId)),
    weightBp: basisPoints(row.weight_bp),
    shares: shares.map(({ department_id: department, share_bp: shareBp }) => ({
      departmentId: id(department),
      shareBp: basisPoints(shareBp),
    })),
    position: row.position,
  };
}

function profileOf(json: string): KpiProfile {
  return json === ORDINARY_JSON ? { kind: 'working-days' } : kpiProfileSchema.parse(JSON.parse(json));
}

const ORDINARY_JSON = JSON.stringify({ kind: 'working-days' } satisfies KpiProfile);

function derivationOf(row: KpiTable, lines: Parts['lines']): KpiDerivation | null {
  if (row.derivation === null) return null;
  if (row.derivation === 'milestones-on-time') return { kind: row.derivation };
  const lineIds = lines.map(({ line_id: lineId }) => id<'budget_line'>(lineId));
  const categoryId =
    row.derivation_category_id === null ? null : id<'budget_category'>(row.derivation_category_id);
  if (row.derivation === 'spend' || row.conversion_id === null) return { kind: 'spend', lineIds, categoryId };
  return { kind: row.derivation, lineIds, categoryId, conversionKpiId: id(row.conversion_id) };
}

export async function insertKpi(writer: Writer, kpi: Kpi, newId: () => string): Promise<void> {
  await writer
    .insertInto('kpi')
    .values({ id: kpi.id, ...kpiFields(kpi) })
    .execute();
  await storeKpiParts(writer, kpi, newId);
}

/** Stores the definition, what it is made of and who answers for it. */
export async function updateKpi(writer: Writer, kpi: Kpi, newId: () => string): Promise<void> {
  await writer.updateTable('kpi').set(kpiFields(kpi)).where('id', '=', kpi.id).execute();
  await storeKpiParts(writer, kpi, newId);
}

function kpiFields(kpi: Kpi): Omit<KpiTable, 'id'> {
  const { derivation } = kpi;
  return {
    name: kpi.name,
    name_key: nameKey(kpi.name),
    meaning: kpi.meaning,
    unit: kpi.unit,
    direction: kpi.direction,
    aggregation: kpi.aggregation,
    grain: kpi.grain,
    source: kpi.source,
    owner_id: kpi.ownerId,
    baseline: storedNumberOrNull(kpi.baseline),
    weight_bp: kpi.weightBp,
    good_bp: kpi.goodBp,
    watch_bp: kpi.watchBp,
    profile: JSON.stringify(kpi.profile),
    derivation: derivation?.kind ?? null,
    derivation_category_id:
      derivation === null || derivation.kind === 'milestones-on-time' ? null : derivation.categoryId,
    conversion_id: derivation?.kind === 'cost-per-conversion' ? derivation.conversionKpiId : null,
    position: kpi.position,
  };
}

function linesOf(derivation: KpiDerivation | null): readonly string[] {
  return derivation === null || derivation.kind === 'milestones-on-time' ? [] : derivation.lineIds;
}

async function storeKpiParts(writer: Writer, kpi: Kpi, newId: () => string): Promise<void> {
  await storeSet(writer, {
    table: sql`kpi_line`,
    column: sql`line_id`,
    further: null,
    kpiId: kpi.id,
    rows: [...new Set(linesOf(kpi.derivation))].map((line) => [newId(), line, 0]),
  });
  await storeSet(writer, {
    table: sql`kpi_factor`,
    column: sql`factor_id`,
    further: sql`position`,
    kpiId: kpi.id,
    rows: kpi.factorIds.map((factor, at) => [newId(), factor, at + 1]),
  });
  await storeSet(writer, {
    table: sql`kpi_share`,
    column: sql`department_id`,
    further: sql`share_bp`,
    kpiId: kpi.id,
    rows: kpi.shares.map((share) => [newId(), share.departmentId, share.shareBp]),
  });
}

interface PartSet {
  readonly table: ReturnType<typeof sql>;
  readonly column: ReturnType<typeof sql>;
  /** A column beside the key; null where the row says no more than that it is there. */
  readonly further: ReturnType<typeof sql> | null;
  readonly kpiId: KpiId;
  readonly rows: readonly (readonly [id: string, key: string, further: number])[];
}

/** Takes away what is not among the rows any more; what stays keeps its id, so that History tells changes as such. */
async function storeSet(writer: Writer, { table, column, further, kpiId, rows }: PartSet): Promise<void> {
  const json = JSON.stringify(rows);
  await sql`delete from ${table} where kpi_id = ${kpiId}
    and ${column} not in (select value ->> 1 from json_each(${json}))`.execute(writer);
  const columns = further === null ? sql`${column}` : sql`${column}, ${further}`;
  const values = further === null ? sql`value ->> 1` : sql`value ->> 1, value ->> 2`;
  const onTaken = further === null ? sql`do nothing` : sql`do update set ${further} = excluded.${further}`;
  // "where true" keeps the parser from reading ON CONFLICT as a join.
  await sql`insert into ${table} (id, kpi_id, ${columns})
    select value ->> 0, ${kpiId}, ${values} from json_each(${json}) where true
    on conflict (kpi_id, ${column}) ${onTaken}`.execute(writer);
}

/** Sets weights alone. */
export async function writeWeights(
  writer: Writer,
  weights: readonly Pick<Kpi, 'id' | 'weightBp'>[],
): Promise<void> {
  for (const { id, weightBp } of weights) {
    await writer.updateTable('kpi').set({ weight_bp: weightBp }).where('id', '=', id).execute();
  }
}

const ownTables = [
  'kpi_value',
  'kpi_target',
  'kpi_dispute',
  'kpi_alert_rule',
  'kpi_snooze',
  'kpi_landing',
  'kpi_share',
  'kpi_line',
  'kpi_factor',
] as const;

/** The KPI with all that is its own. */
export async function deleteKpi(writer: Writer, kpiId: KpiId): Promise<void> {
  for (const table of ownTables) {
    await sql`delete from ${sql.table(table)} where kpi_id = ${kpiId}`.execute(writer);
  }
  await writer.deleteFrom('kpi').where('id', '=', kpiId).execute();
}

/** How many values and targets it has. */
export async function countOfKpi(
  reader: Reader,
  kpiId: KpiId,
): Promise<{ valueCount: number; targetCount: number }> {
  const { rows } = await sql<{ valueCount: number; targetCount: number }>`
    select (select count(*) from kpi_value where kpi_id = ${kpiId}) as valueCount,
      (select count(*) from kpi_target where kpi_id = ${kpiId}) as targetCount`.execute(reader);
  return rows[0] ?? { valueCount: 0, targetCount: 0 };
}

/** KPIs that count a category's or a line's spend: of the record as it is named. */
export async function countKpisOf(
  reader: Reader,
  { lineId, categoryId }: { readonly lineId?: string; readonly categoryId?: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from kpi_line where line_id = ${lineId ?? ''})
      + (select count(*) from kpi where derivation_category_id = ${categoryId ?? ''}) as count`.execute(
    reader,
  );
  return rows[0]?.count ?? 0;
}
