import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Deliverable,
  deliverableSchema,
  type StepRecord,
  stepRecordSchema,
} from '#shared/domain/kols/deliverable.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import { type Day, day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Reader, Writer } from '../schema.ts';
import type { DeliverableStepTable, DeliverableTable } from '../tables/kol-tables.ts';

export function deliverableOf(row: DeliverableTable): Deliverable {
  return deliverableSchema.parse({
    id: row.id,
    kolId: row.kol_id,
    cooperationId: row.cooperation_id,
    taskId: row.task_id,
    format: row.format,
    title: row.title,
    productName: row.product_name,
    productGrade: row.product_grade,
    audienceGrade: row.audience_grade,
    campaignText: row.campaign_text,
    scriptDueDay: row.script_due_day,
    dueDay: row.due_day,
    step: row.step,
    script: row.script,
    scriptHash: row.script_hash,
    publishedOn: row.published_on,
    link: row.link,
    fen: row.fen,
    acceptanceId: row.acceptance_id,
  });
}

function deliverableRow(deliverable: Deliverable): DeliverableTable {
  return {
    id: deliverable.id,
    kol_id: deliverable.kolId,
    cooperation_id: deliverable.cooperationId,
    task_id: deliverable.taskId,
    format: deliverable.format,
    title: deliverable.title,
    product_name: deliverable.productName,
    product_grade: deliverable.productGrade,
    audience_grade: deliverable.audienceGrade,
    campaign_text: deliverable.campaignText,
    script_due_day: deliverable.scriptDueDay,
    due_day: deliverable.dueDay,
    step: deliverable.step,
    script: deliverable.script,
    script_hash: deliverable.scriptHash,
    published_on: deliverable.publishedOn,
    link: deliverable.link,
    fen: deliverable.fen,
    acceptance_id: deliverable.acceptanceId,
  };
}

export async function readDeliverable(
  reader: Reader,
  deliverableId: string,
): Promise<Deliverable | undefined> {
  const row = await reader
    .selectFrom('deliverable')
    .selectAll()
    .where('id', '=', deliverableId)
    .executeTakeFirst();
  return row === undefined ? undefined : deliverableOf(row);
}

export async function insertDeliverable(writer: Writer, deliverable: Deliverable): Promise<void> {
  await writer.insertInto('deliverable').values(deliverableRow(deliverable)).execute();
}

export async function updateDeliverable(writer: Writer, deliverable: Deliverable): Promise<void> {
  await writer
    .updateTable('deliverable')
    .set(deliverableRow(deliverable))
    .where('id', '=', deliverable.id)
    .execute();
}

/** With its steps and reviews. */
export async function deleteDeliverable(writer: Writer, deliverableId: string): Promise<void> {
  for (const table of ['deliverable_step', 'script_review'] as const) {
    await writer.deleteFrom(table).where('deliverable_id', '=', deliverableId).execute();
  }
  await writer.deleteFrom('deliverable').where('id', '=', deliverableId).execute();
}

/** Its price, or its part of the cooperation's amount. */
export async function readDeliverableCost(reader: Reader, deliverableId: string): Promise<Fen | null> {
  const row = await reader
    .selectFrom('deliverable_total')
    .select('cost_fen')
    .where('deliverable_id', '=', deliverableId)
    .executeTakeFirst();
  return row === undefined || row.cost_fen === null ? null : fen(row.cost_fen);
}

export async function insertStep(writer: Writer, step: DeliverableStepTable): Promise<void> {
  await writer.insertInto('deliverable_step').values(step).execute();
}

/** The oldest first. */
export async function readSteps(reader: Reader, deliverableId: string): Promise<StepRecord[]> {
  const { rows } = await sql`
    select s.id, s.step, s.person_id as personId, coalesce(p.name, '') as personName, s.day, s.at, s.note
    from deliverable_step s left join person p on p.id = s.person_id
    where s.deliverable_id = ${deliverableId} order by s.at, s.id`.execute(reader);
  return z.array(stepRecordSchema).parse(rows);
}

/** Of the deliverables that are not published yet and are tied to a task. */
export interface TiedDeliverable {
  readonly id: string;
  readonly dueDay: Day;
  readonly step: DeliverableStep;
}

export async function readTiedDeliverables(reader: Reader, taskId: string): Promise<TiedDeliverable[]> {
  const rows = await reader
    .selectFrom('deliverable')
    .select(['id', 'due_day', 'step', 'published_on'])
    .where('task_id', '=', taskId)
    .where('step', '<>', 'retracted')
    .execute();
  return rows.map((row) => ({ id: row.id, dueDay: day(row.published_on ?? row.due_day), step: row.step }));
}
