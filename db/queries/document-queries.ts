import { sql } from 'kysely';
import type { Document, DocumentId, DocumentKind, DocumentRow } from '#shared/domain/documents/document.ts';
import { isOverdue, openOf, stateOf } from '#shared/domain/documents/document-chain.ts';
import { type Day, day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { Reader, Writer } from '../schema.ts';
import type { DocumentTable } from '../tables/document-tables.ts';

/** A document as the file holds it, with what its followers took over. */
export interface DocumentRecord extends DocumentTable {
  taken_fen: number;
  followers: number;
}

/** Documents with what their followers took over, under the name `d`. */
export function documentRecords(reader: Reader) {
  return reader
    .selectFrom('document as d')
    .innerJoin('document_open as o', 'o.document_id', 'd.id')
    .selectAll('d')
    .select('o.taken_fen')
    .select(sql<number>`(select count(*) from document f where f.previous_id = d.id)`.as('followers'));
}

function documentOf(row: DocumentTable): Document {
  return {
    id: id(row.id),
    kind: row.kind,
    previousId: row.previous_id === null ? null : id(row.previous_id),
    lineId: id(row.line_id),
    number: row.number,
    day: day(row.day),
    fen: fen(row.fen),
    vendor: row.vendor,
    note: row.note,
    dueMonth: row.due_month === null ? null : month(row.due_month),
    payBy: row.pay_by === null ? null : day(row.pay_by),
    reason: row.reason,
    overReason: row.over_reason,
    override:
      row.override_by === null ? null : { personId: id(row.override_by), reason: row.override_reason },
    cancelled: endOf(row.cancelled_on, row.cancel_reason),
    closed: endOf(row.closed_on, row.close_reason),
  };
}

function endOf(on: string | null, reason: string): Document['cancelled'] {
  return on === null ? null : { day: day(on), reason };
}

export function documentRowOf(row: DocumentRecord, today: Day): DocumentRow {
  const document = documentOf(row);
  const takenFen = fen(row.taken_fen);
  const openFen = openOf(document, takenFen);
  return {
    ...document,
    openFen,
    takenFen,
    state: stateOf(document, takenFen),
    overdue: isOverdue(document, openFen, today),
    followerCount: row.followers,
  };
}

export async function readDocument(
  reader: Reader,
  documentId: string,
  today: Day,
): Promise<DocumentRow | undefined> {
  const row = await documentRecords(reader).where('d.id', '=', documentId).executeTakeFirst();
  return row === undefined ? undefined : documentRowOf(row, today);
}

/** Its direct followers in the order of their days, those that were cancelled too. */
export async function readFollowers(reader: Reader, documentId: string): Promise<Document[]> {
  const rows = await reader
    .selectFrom('document')
    .selectAll()
    .where('previous_id', '=', documentId)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(documentOf);
}

/** The numbers of the documents, by id; those that are gone are missing. */
export async function readDocumentNumbers(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; number: string }>`
    select d.id, d.number from json_each(${JSON.stringify(ids)}) wanted
    join document d on d.id = wanted.value`.execute(reader);
  return new Map(rows.map((row) => [row.id, row.number]));
}

/** What credit notes took back of an invoice. */
export async function creditedOf(reader: Reader, documentId: string): Promise<Fen> {
  const row = await reader
    .selectFrom('document')
    .select((build) => build.fn.sum<number | null>('fen').as('fen'))
    .where('previous_id', '=', documentId)
    .where('kind', '=', 'credit-note')
    .where('cancelled_on', 'is', null)
    .executeTakeFirst();
  return fen(row?.fen ?? 0);
}

/** The sum of all documents, whatever their state. */
export async function sumOfDocuments(reader: Reader): Promise<Fen> {
  const row = await reader
    .selectFrom('document')
    .select((build) => build.fn.sum<number | null>('fen').as('fen'))
    .executeTakeFirst();
  return fen(row?.fen ?? 0);
}

/** Whether another document of the kind and the vendor, not cancelled, has the number. */
export async function isNumberTaken(
  reader: Reader,
  document: Pick<Document, 'kind' | 'number' | 'vendor'>,
  own?: DocumentId,
): Promise<boolean> {
  const rows = await reader
    .selectFrom('document')
    .select(['id', 'vendor'])
    .where('kind', '=', document.kind)
    .where('number_key', '=', nameKey(document.number))
    .where('cancelled_on', 'is', null)
    .execute();
  const vendor = nameKey(document.vendor);
  return rows.some((row) => row.id !== own && nameKey(row.vendor) === vendor);
}

/** The highest running number after the prefix ('IV-2026-'); 0 before the first. */
export async function lastNumber(reader: Reader, kind: DocumentKind, prefix: string): Promise<number> {
  const key = nameKey(prefix);
  const { rows } = await sql<{ last: number | null }>`
    select max(cast(substr(number_key, ${key.length + 1}) as integer)) as last from document
    where kind = ${kind} and number_key between ${key} and ${`${key}:`}
      and substr(number_key, ${key.length + 1}) not glob '*[^0-9]*'`.execute(reader);
  return rows[0]?.last ?? 0;
}

export async function insertDocument(writer: Writer, document: Document): Promise<void> {
  const { id: own, kind, previousId } = document;
  await writer
    .insertInto('document')
    .values({ id: own, kind, previous_id: previousId, ...documentFields(document) })
    .execute();
}

export async function updateDocument(writer: Writer, document: Document): Promise<void> {
  await writer.updateTable('document').set(documentFields(document)).where('id', '=', document.id).execute();
}

export async function deleteDocument(writer: Writer, documentId: string): Promise<void> {
  await writer.deleteFrom('document').where('id', '=', documentId).execute();
}

function documentFields(document: Document): Omit<DocumentTable, 'id' | 'kind' | 'previous_id'> {
  return {
    line_id: document.lineId,
    number: document.number,
    number_key: nameKey(document.number),
    day: document.day,
    fen: document.fen,
    vendor: document.vendor,
    note: document.note,
    due_month: document.dueMonth,
    pay_by: document.payBy,
    reason: document.reason,
    over_reason: document.overReason,
    override_by: document.override?.personId ?? null,
    override_reason: document.override?.reason ?? '',
    cancelled_on: document.cancelled?.day ?? null,
    cancel_reason: document.cancelled?.reason ?? '',
    closed_on: document.closed?.day ?? null,
    close_reason: document.closed?.reason ?? '',
  };
}
