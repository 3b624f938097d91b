import { readCooperationOfDocument } from '#db/queries/cooperation-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Document, DocumentChange } from '#shared/domain/documents/document.ts';
import { refused } from '#shared/domain/refusal.ts';
import { refuse } from '../base.ts';

/** What of a contract or an acceptance of a KOL's can be changed among the documents too. */
const FREE: readonly (keyof DocumentChange)[] = ['number', 'vendor', 'note', 'dueMonth'];

/**
 * The contract of a cooperation, and the acceptance of a deliverable, follow what becomes of these.
 * Refused: 'document-of-cooperation' {document, title}.
 */
export async function guardCooperation(
  reader: Reader,
  document: Pick<Document, 'id' | 'number'>,
): Promise<void> {
  const cooperation = await readCooperationOfDocument(reader, document.id);
  if (cooperation === undefined) return;
  refuse(refused('document-of-cooperation', { document: document.number, title: cooperation.title }).refusal);
}

/** As guardCooperation, but for what says nothing about money or the day. */
export async function guardCooperationChange(
  reader: Reader,
  document: Pick<Document, 'id' | 'number'>,
  change: DocumentChange,
): Promise<void> {
  const free = new Set<string>(FREE);
  const isFree = Object.entries(change).every(([field, value]) => value === undefined || free.has(field));
  if (!isFree) await guardCooperation(reader, document);
}

/** What follows a cooperation's contract directly is accepted with its deliverable, and never before it is published. */
export async function guardContractFollower(
  reader: Reader,
  previous: Pick<Document, 'id' | 'number' | 'kind'> | undefined,
): Promise<void> {
  if (previous?.kind === 'contract') await guardCooperation(reader, previous);
}
