import { sql } from 'kysely';
import { z } from 'zod';
import { type Risk, type RiskLink, riskLinkSchema, riskSchema } from '#shared/domain/risks/risk.ts';
import { type RiskScale, riskScaleSchema } from '#shared/domain/risks/risk-scale.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Reader, Writer } from '../schema.ts';
import type { RiskTable } from '../tables/risk-tables.ts';

function riskOf(row: RiskTable, links: readonly RiskLink[]): Risk {
  return riskSchema.parse({
    id: row.id,
    number: row.number,
    title: row.title,
    kind: row.kind,
    probabilityBp: row.probability_bp,
    impactFen: row.impact_fen,
    impactDays: row.impact_days,
    ownerId: row.owner_id,
    response: row.response,
    responseText: row.response_text,
    trigger: row.trigger_text,
    dueDay: row.due_day,
    status: row.status,
    note: row.note,
    raisedOn: row.raised_on,
    warningKey: row.warning_key,
    links,
  });
}

function rowOf(risk: Risk): RiskTable {
  return {
    id: risk.id,
    number: risk.number,
    title: risk.title,
    kind: risk.kind,
    probability_bp: risk.probabilityBp,
    impact_fen: risk.impactFen,
    impact_days: risk.impactDays,
    owner_id: risk.ownerId,
    response: risk.response,
    response_text: risk.responseText,
    trigger_text: risk.trigger,
    due_day: risk.dueDay,
    status: risk.status,
    note: risk.note,
    raised_on: risk.raisedOn,
    warning_key: risk.warningKey,
  };
}

/** Every risk by its number. */
export async function readRisks(reader: Reader): Promise<Risk[]> {
  const rows = await reader.selectFrom('risk').selectAll().orderBy('number').execute();
  const links = await reader.selectFrom('risk_link').selectAll().orderBy('id').execute();
  const byRisk = new Map<string, (typeof links)[number][]>();
  for (const link of links) byRisk.set(link.risk_id, [...(byRisk.get(link.risk_id) ?? []), link]);
  return rows.map((row) => riskOf(row, linksOf(byRisk.get(row.id) ?? [])));
}

export async function readRisk(reader: Reader, id: string): Promise<Risk | undefined> {
  const row = await reader.selectFrom('risk').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const links = await reader
    .selectFrom('risk_link')
    .selectAll()
    .where('risk_id', '=', id)
    .orderBy('id')
    .execute();
  return riskOf(row, linksOf(links));
}

function linksOf(rows: readonly { readonly kind: string; readonly record_id: string }[]): RiskLink[] {
  return z.array(riskLinkSchema).parse(rows.map(({ kind, record_id }) => ({ kind, recordId: record_id })));
}

export async function insertRisk(writer: Writer, risk: Risk, newId: () => string): Promise<void> {
  await writer.insertInto('risk').values(rowOf(risk)).execute();
  await insertLinks(writer, risk.id, risk.links, newId);
}

/** Writes the risk; a link that stays keeps its row. */
export async function updateRisk(writer: Writer, risk: Risk, newId: () => string): Promise<void> {
  const { id, ...row } = rowOf(risk);
  await writer.updateTable('risk').set(row).where('id', '=', id).execute();
  const standing = await writer.selectFrom('risk_link').selectAll().where('risk_id', '=', id).execute();
  const isSame = (one: { kind: string; record_id: string }, { kind, recordId }: RiskLink): boolean =>
    one.kind === kind && one.record_id === recordId;
  for (const gone of standing.filter((row_) => !risk.links.some((link) => isSame(row_, link)))) {
    await writer.deleteFrom('risk_link').where('id', '=', gone.id).execute();
  }
  const added = risk.links.filter((link) => !standing.some((row_) => isSame(row_, link)));
  await insertLinks(writer, id, added, newId);
}

async function insertLinks(
  writer: Writer,
  riskId: string,
  links: readonly RiskLink[],
  newId: () => string,
): Promise<void> {
  for (const { kind, recordId } of links) {
    await writer
      .insertInto('risk_link')
      .values({ id: newId(), risk_id: riskId, kind, record_id: recordId })
      .execute();
  }
}

export async function deleteRisk(writer: Writer, id: string): Promise<void> {
  await writer.deleteFrom('risk_link').where('risk_id', '=', id).execute();
  await writer.deleteFrom('risk').where('id', '=', id).execute();
}

/** The scale that was set; undefined while the default holds. */
export async function readRiskScale(reader: Reader): Promise<RiskScale | undefined> {
  const row = await reader.selectFrom('risk_scale').selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  return riskScaleSchema.parse({
    probabilityBp: JSON.parse(row.probability_bp),
    impactFen: JSON.parse(row.impact_fen),
    impactDays: JSON.parse(row.impact_days),
  });
}

export async function writeRiskScale(writer: Writer, scale: RiskScale, newId: () => string): Promise<void> {
  const row = {
    probability_bp: JSON.stringify(scale.probabilityBp),
    impact_fen: JSON.stringify(scale.impactFen),
    impact_days: JSON.stringify(scale.impactDays),
  };
  const standing = await writer.selectFrom('risk_scale').select('id').executeTakeFirst();
  if (standing === undefined) {
    await writer
      .insertInto('risk_scale')
      .values({ id: newId(), ...row })
      .execute();
  } else {
    await writer.updateTable('risk_scale').set(row).where('id', '=', standing.id).execute();
  }
}

/** What applied draws that name a risk took from the reserve, by risk. */
export async function readDrawnByRisk(reader: Reader): Promise<ReadonlyMap<string, Fen>> {
  const { rows } = await sql<{ riskId: string; fen: number }>`
    select r.risk_id as riskId, sum(max(0, l.fen)) as fen
    from budget_request r join request_leg l on l.request_id = r.id
    where r.risk_id is not null and r.kind = 'draw' and r.state = 'applied' group by r.risk_id`.execute(
    reader,
  );
  return new Map(rows.map((row) => [row.riskId, fen(row.fen)]));
}

/** How many requests name the risk, whatever became of them. */
export async function countRiskRequests(reader: Reader, id: string): Promise<number> {
  const rows = await reader.selectFrom('budget_request').select('id').where('risk_id', '=', id).execute();
  return rows.length;
}
