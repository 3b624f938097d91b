import { readLine, readProgramme } from '#db/queries/budget-queries.ts';
import { readDocument, readFollowers } from '#db/queries/document-queries.ts';
import { readAccruals, readClosedMonths } from '#db/queries/month-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Document, DocumentId, DocumentRow } from '#shared/domain/documents/document.ts';
import { changeDocument as decideChange } from '#shared/domain/documents/document-change.ts';
import {
  type EndScene,
  cancelDocument as decideCancelling,
  closeDocument as decideClosing,
  removeDocument as decideRemoving,
  reopenDocument as decideReopening,
} from '#shared/domain/documents/document-end.ts';
import { addDocument as decideAdding } from '#shared/domain/documents/document-rules.ts';
import type { Day } from '#shared/values/day.ts';
import { command, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { requirePayingLine } from '../reserve/guard-reserve.ts';
import { addedLabel, overspentLabel } from './document-labels.ts';
import { sceneOfDocument, sceneOfInput } from './document-scene.ts';
import { readUsedLine } from './line-facts.ts';
import {
  type WritingContext,
  removeStoredDocument,
  storeChangedDocument,
  storeNewDocument,
  withNumber,
} from './store-document.ts';

export const addDocument = command.documents.add.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const scene = await sceneOfInput(writer, input, parts.today(), person);
  const decided = valueOf(decideAdding(input, scene));
  const document: Document = {
    ...(await withNumber(writer, decided.document)),
    id: parts.newId<'document'>(),
  };
  await storeNewDocument(context, document, scene.line.kind);
  const { line } = scene;
  if (document.override === null) record.describe(addedLabel(document, line.name));
  else {
    const label = overspentLabel(document, line.name, decided.overspentFen, person?.name ?? '');
    record.describe(label, document.override.reason);
  }
  return { seq: await record.position(), id: document.id, number: document.number };
});

export const changeDocument = command.documents.change.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  const lineId = input.change.lineId ?? before.lineId;
  const scene = await sceneOfDocument(writer, { ...before, lineId }, parts.today(), person);
  if (lineId !== before.lineId) {
    await requirePayingLine(writer, found(await readLine(writer, lineId), 'line', 'lineId'));
  }
  const { document, overspentFen } = valueOf(decideChange(before, input.change, scene));
  const numbered = await withNumber(writer, document, before.id);
  await storeChangedDocument(context, numbered, scene.line.kind);
  if (overspentFen === 0) {
    record.describe({ key: 'documentChanged', params: { document: numbered.number } });
  } else {
    const label = overspentLabel(numbered, scene.line.name, overspentFen, person?.name ?? '');
    record.describe(label, numbered.override?.reason);
  }
  return { seq: await record.position() };
});

export const cancelDocument = command.documents.cancel.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  const end = { day: input.day ?? parts.today(), reason: input.reason };
  const cancelled = valueOf(decideCancelling(before, end, await endScene(writer, before, parts.today())));
  await storeEnded(context, { ...before, cancelled });
  const params = { document: before.number, amountFen: before.fen };
  record.describe({ key: 'documentCancelled', params }, input.reason);
  return { seq: await record.position() };
});

export const closeDocument = command.documents.close.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  const end = { day: input.day ?? parts.today(), reason: input.reason };
  const closed = valueOf(decideClosing(before, end, await endScene(writer, before, parts.today())));
  await storeEnded(context, { ...before, closed });
  const params = { document: before.number, amountFen: before.openFen };
  record.describe({ key: 'documentClosed', params }, input.reason);
  return { seq: await record.position() };
});

export const reopenDocument = command.documents.reopen.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  const line = await readUsedLine(writer, before.lineId);
  const scene = {
    ...(await endScene(writer, before, parts.today())),
    line,
    person,
    period: await readProgramme(writer),
  };
  const { override, overspentFen } = valueOf(decideReopening(before, input.overrideReason, scene));
  await storeEnded(context, { ...before, closed: null, override });
  if (overspentFen === 0) {
    record.describe({ key: 'documentReopened', params: { document: before.number } });
  } else {
    record.describe(overspentLabel(before, line.name, overspentFen, person?.name ?? ''), override?.reason);
  }
  return { seq: await record.position() };
});

export const removeDocument = command.documents.remove.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  valueOf(decideRemoving(before, await endScene(writer, before, parts.today())));
  await removeStoredDocument(writer, before.id);
  const params = { document: before.number, amountFen: before.fen };
  record.describe({ key: 'documentRemoved', params });
  return { seq: await record.position() };
});

async function requireDocument(reader: Reader, documentId: DocumentId, today: Day): Promise<DocumentRow> {
  return found(await readDocument(reader, documentId, today), 'document');
}

async function endScene(reader: Reader, document: DocumentRow, today: Day): Promise<EndScene> {
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
