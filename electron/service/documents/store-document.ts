import {
  deleteDocument,
  insertDocument,
  isNumberTaken,
  lastNumber,
  updateDocument,
} from '#db/queries/document-queries.ts';
import { deleteEntries, insertEntry, readEntryOfDocument, updateEntry } from '#db/queries/entry-queries.ts';
import type { Writer } from '#db/schema.ts';
import type { LineKind } from '#shared/domain/budget/line.ts';
import type { Document, DocumentId } from '#shared/domain/documents/document.ts';
import { entryOfDocument } from '#shared/domain/documents/document-entry.ts';
import { nextNumber, numberPrefix } from '#shared/domain/documents/document-number.ts';
import { refused } from '#shared/domain/refusal.ts';
import { refuse } from '../base.ts';
import type { ServiceParts } from '../service-parts.ts';

export interface WritingContext {
  readonly writer: Writer;
  readonly parts: ServiceParts;
}

/** Its number, or the next one of its kind and year; one that the vendor's documents have already is refused. */
export async function withNumber<T extends Omit<Document, 'id'>>(
  writer: Writer,
  document: T,
  own?: DocumentId,
): Promise<T> {
  if (document.number === '') {
    const prefix = numberPrefix(document.kind, document.day);
    return { ...document, number: nextNumber(prefix, await lastNumber(writer, document.kind, prefix)) };
  }
  if (await isNumberTaken(writer, document, own)) {
    refuse(refused('document-number-taken', { document: document.number }, 'number').refusal);
  }
  return document;
}

export async function storeNewDocument(
  context: WritingContext,
  document: Document,
  lineKind: LineKind,
): Promise<void> {
  await insertDocument(context.writer, document);
  await postEntry(context, document, lineKind);
}

export async function storeChangedDocument(
  context: WritingContext,
  document: Document,
  lineKind: LineKind,
): Promise<void> {
  await updateDocument(context.writer, document);
  await postEntry(context, document, lineKind);
}

/** Takes the document away with what it posted. */
export async function removeStoredDocument(writer: Writer, documentId: DocumentId): Promise<void> {
  const posted = await readEntryOfDocument(writer, documentId);
  if (posted !== undefined) await deleteEntries(writer, { ids: [posted.id] });
  await deleteDocument(writer, documentId);
}

/** Brings the document's entry up to it: posted, changed, or taken out again. */
async function postEntry(
  { writer, parts }: WritingContext,
  document: Document,
  lineKind: LineKind,
): Promise<void> {
  const entry = entryOfDocument(document, lineKind);
  const posted = await readEntryOfDocument(writer, document.id);
  if (entry === null) {
    if (posted !== undefined) await deleteEntries(writer, { ids: [posted.id] });
    return;
  }
  if (posted !== undefined) {
    await updateEntry(writer, { ...posted, ...entry });
    return;
  }
  const id = parts.newId<'entry'>();
  await insertEntry(writer, { ...entry, id, importId: null, documentId: document.id, accrualId: null });
}
