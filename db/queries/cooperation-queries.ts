import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Cooperation,
  type CooperationRow,
  cooperationRowSchema,
  cooperationSchema,
} from '#shared/domain/kols/cooperation.ts';
import type { Reader, Writer } from '../schema.ts';
import type { CooperationTable } from '../tables/kol-tables.ts';

export async function readCooperation(
  reader: Reader,
  cooperationId: string,
): Promise<Cooperation | undefined> {
  const row = await reader
    .selectFrom('cooperation')
    .selectAll()
    .where('id', '=', cooperationId)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : cooperationSchema.parse({
        id: row.id,
        kolId: row.kol_id,
        title: row.title,
        lineId: row.line_id,
        documentId: row.document_id,
        fen: row.fen,
        releasedFen: row.released_fen,
        firstDay: row.first_day,
        lastDay: row.last_day,
        state: row.state,
        note: row.note,
      });
}

/** A KOL's, the newest first, with what was accepted, invoiced and paid on their contracts. */
export async function readCooperations(reader: Reader, kolId: string): Promise<CooperationRow[]> {
  const { rows } = await sql`
    with recursive chain (root, id, kind, fen) as (
      select c.id, d.id, d.kind, 0 from cooperation c join document d on d.id = c.document_id
        where c.kol_id = ${kolId}
      union all
      select chain.root, f.id, f.kind, iif(f.kind = 'credit-note', -f.fen, f.fen)
        from document f join chain on f.previous_id = chain.id where f.cancelled_on is null)
    select c.id, c.kol_id as kolId, c.title, c.line_id as lineId, c.document_id as documentId, c.fen,
      c.released_fen as releasedFen, c.first_day as firstDay, c.last_day as lastDay, c.state, c.note,
      l.name as lineName, coalesce(d.number, '') as number,
      (select count(*) from deliverable v where v.cooperation_id = c.id) as deliverableCount,
      (select coalesce(sum(fen), 0) from chain where root = c.id and kind = 'acceptance') as acceptedFen,
      (select coalesce(sum(fen), 0) from chain
        where root = c.id and kind in ('invoice', 'credit-note')) as invoicedFen,
      (select coalesce(sum(fen), 0) from chain where root = c.id and kind = 'payment') as paidFen
    from cooperation c join budget_line l on l.id = c.line_id
    left join document d on d.id = c.document_id
    where c.kol_id = ${kolId} order by c.first_day desc, c.id desc`.execute(reader);
  return z.array(cooperationRowSchema).parse(rows);
}

function cooperationRow(cooperation: Cooperation): CooperationTable {
  return {
    id: cooperation.id,
    kol_id: cooperation.kolId,
    title: cooperation.title,
    line_id: cooperation.lineId,
    document_id: cooperation.documentId,
    fen: cooperation.fen,
    released_fen: cooperation.releasedFen,
    first_day: cooperation.firstDay,
    last_day: cooperation.lastDay,
    state: cooperation.state,
    note: cooperation.note,
  };
}

export async function insertCooperation(writer: Writer, cooperation: Cooperation): Promise<void> {
  await writer.insertInto('cooperation').values(cooperationRow(cooperation)).execute();
}

export async function updateCooperation(writer: Writer, cooperation: Cooperation): Promise<void> {
  await writer
    .updateTable('cooperation')
    .set(cooperationRow(cooperation))
    .where('id', '=', cooperation.id)
    .execute();
}

export async function deleteCooperation(writer: Writer, cooperationId: string): Promise<void> {
  await writer.deleteFrom('cooperation').where('id', '=', cooperationId).execute();
}

export async function countCooperationDeliverables(reader: Reader, cooperationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from deliverable where cooperation_id = ${cooperationId}`.execute(reader);
  return rows[0]?.count ?? 0;
}

/** The cooperation whose contract the document is, or one of whose deliverables it accepts; undefined for any other. */
export async function readCooperationOfDocument(
  reader: Reader,
  documentId: string,
): Promise<{ readonly title: string } | undefined> {
  const { rows } = await sql<{ title: string }>`
    select title from cooperation where document_id = ${documentId}
    union all
    select c.title from deliverable d join cooperation c on c.id = d.cooperation_id
      where d.acceptance_id = ${documentId}
    limit 1`.execute(reader);
  return rows[0];
}
