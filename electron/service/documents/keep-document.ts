import { readLine, readProgramme } from '#db/queries/budget-queries.ts';
import { readDocument, readFollowers } from '#db/queries/document-queries.ts';
import { readAccruals, readClosedMonths } from '#db/queries/month-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Line } from '#shared/domain/budget/line.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type {
  Document,
  DocumentChange,
  DocumentId,
  DocumentInput,
  DocumentRow,
} from '#shared/domain/documents/document.ts';
import { changeDocument } from '#shared/domain/documents/document-change.ts';
import {
  type EndScene,
  cancelDocument,
  closeDocument,
  reopenDocument,
} from '#shared/domain/documents/document-end.ts';
import { addDocument } from '#shared/domain/documents/document-rules.ts';
import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import { valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { requirePayingLine } from '../reserve/guard-reserve.ts';
import { sceneOfDocument, sceneOfInput } from './document-scene.ts';
import { readUsedLine } from './line-facts.ts';
import { type WritingContext, storeChangedDocument, storeNewDocument, withNumber } from './store-document.ts';

/** The command under way, as documents are kept in it. */
export interface KeepingContext extends WritingContext {
  readonly person: Person | null;
}

/** A document as it was kept, and what that did to its line. */
export interface KeptDocument {
  readonly document: Document;
  readonly line: Pick<Line, 'id'> & { readonly name: string };
  /** By how much a finance person let it overspend the line; zero otherwise. */
  readonly overspentFen: Fen;
}

/** Decides a new document and keeps it, with what it posts. Describes nothing. */
export async function keepNewDocument(context: KeepingContext, input: DocumentInput): Promise<KeptDocument> {
  const { writer, parts, person } = context;
  const scene = await sceneOfInput(writer, input, parts.today(), person);
  const decided = valueOf(addDocument(input, scene));
  const document: Document = {
    ...(await withNumber(writer, decided.document)),
    id: parts.newId<'document'>(),
  };
  await storeNewDocument(context, document, scene.line.kind);
  return { document, line: scene.line, overspentFen: decided.overspentFen };
}

/** Decides the change of a document and keeps it. Describes nothing. */
export async function keepChangedDocument(
  context: KeepingContext,
  before: DocumentRow,
  change: DocumentChange,
): Promise<KeptDocument> {
  const { writer, parts, person } = context;
  const lineId = change.lineId ?? before.lineId;
  const scene = await sceneOfDocument(writer, { ...before, lineId }, parts.today(), person);
  if (lineId !== before.lineId) {
    await requirePayingLine(writer, found(await readLine(writer, lineId), 'line', 'lineId'));
  }
  const { document, overspentFen } = valueOf(changeDocument(before, change, scene));
  const numbered = await withNumber(writer, document, before.id);
  await storeChangedDocument(context, numbered, scene.line.kind);
  return { document: numbered, line: scene.line, overspentFen };
}

interface End {
  readonly day: Day;
  readonly reason: string;
}

export async function keepCancelledDocument(
  context: KeepingContext,
  before: DocumentRow,
  end: End,
): Promise<void> {
  const scene = await endScene(context.writer, before, context.parts.today());
  await storeEnded(context, { ...before, cancelled: valueOf(cancelDocument(before, end, scene)) });
}

export async function keepClosedDocument(
  context: KeepingContext,
  before: DocumentRow,
  end: End,
): Promise<void> {
  const scene = await endScene(context.writer, before, context.parts.today());
  await storeEnded(context, { ...before, closed: valueOf(closeDocument(before, end, scene)) });
}

/** Opens again what was closed. @returns what it makes of the line, and by how much it overspends it. */
export async function keepReopenedDocument(
  context: KeepingContext,
  before: DocumentRow,
  overrideReason: string,
): Promise<KeptDocument> {
  const { writer, parts, person } = context;
  const line = await readUsedLine(writer, before.lineId);
  const scene = {
    ...(await endScene(writer, before, parts.today())),
    line,
    person,
    period: await readProgramme(writer),
  };
  const { override, overspentFen } = valueOf(reopenDocument(before, overrideReason, scene));
  const document: Document = { ...before, closed: null, override };
  await storeEnded(context, document);
  return { document, line, overspentFen };
}

export async function requireDocument(
  reader: Reader,
  documentId: DocumentId,
  today: Day,
): Promise<DocumentRow> {
  return found(await readDocument(reader, documentId, today), 'document');
}

/** What the end of a document, or its removal, looks at. */
export async function endScene(reader: Reader, document: DocumentRow, today: Day): Promise<EndScene> {
  const accruals = await readAccruals(reader, document.id);
  return {
    today,
    closedMonths: await readClosedMonths(reader),
    followers: await readFollowers(reader, document.id),
    accruedMonths: accruals.map((accrual) => accrual.month),
  };
}

async function storeEnded(context: WritingContext, document: Document): Promise<void> {
  const line = found(await readLine(context.writer, document.lineId), 'line');
  await storeChangedDocument(context, document, line.kind);
}
