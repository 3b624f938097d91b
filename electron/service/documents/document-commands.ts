import { readDocument } from '#db/queries/document-queries.ts';
import { removeDocument as decideRemoving } from '#shared/domain/documents/document-end.ts';
import { command, valueOf } from '../base.ts';
import { addedLabel, overspentLabel } from './document-labels.ts';
import { guardContractFollower, guardCooperation, guardCooperationChange } from './guard-cooperation.ts';
import {
  endScene,
  keepCancelledDocument,
  keepChangedDocument,
  keepClosedDocument,
  keepNewDocument,
  keepReopenedDocument,
  requireDocument,
} from './keep-document.ts';
import { removeStoredDocument } from './store-document.ts';

export const addDocument = command.documents.add.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  if (input.previousId !== null) {
    await guardContractFollower(writer, await readDocument(writer, input.previousId, parts.today()));
  }
  const { document, line, overspentFen } = await keepNewDocument(context, input);
  if (document.override === null) record.describe(addedLabel(document, line.name));
  else {
    const label = overspentLabel(document, line.name, overspentFen, person?.name ?? '');
    record.describe(label, document.override.reason);
  }
  return { seq: await record.position(), id: document.id, number: document.number };
});

export const changeDocument = command.documents.change.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  await guardCooperationChange(writer, before, input.change);
  const { document, line, overspentFen } = await keepChangedDocument(context, before, input.change);
  if (overspentFen === 0) {
    record.describe({ key: 'documentChanged', params: { document: document.number } });
  } else {
    const label = overspentLabel(document, line.name, overspentFen, person?.name ?? '');
    record.describe(label, document.override?.reason);
  }
  return { seq: await record.position() };
});

export const cancelDocument = command.documents.cancel.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  await guardCooperation(writer, before);
  const end = { day: input.day ?? parts.today(), reason: input.reason };
  await keepCancelledDocument(context, before, end);
  const params = { document: before.number, amountFen: before.fen };
  record.describe({ key: 'documentCancelled', params }, input.reason);
  return { seq: await record.position() };
});

export const closeDocument = command.documents.close.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  await guardCooperation(writer, before);
  const end = { day: input.day ?? parts.today(), reason: input.reason };
  await keepClosedDocument(context, before, end);
  const params = { document: before.number, amountFen: before.openFen };
  record.describe({ key: 'documentClosed', params }, input.reason);
  return { seq: await record.position() };
});

export const reopenDocument = command.documents.reopen.handler(async ({ context, input }) => {
  const { writer, record, parts, person } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  await guardCooperation(writer, before);
  const { document, line, overspentFen } = await keepReopenedDocument(context, before, input.overrideReason);
  if (overspentFen === 0) {
    record.describe({ key: 'documentReopened', params: { document: before.number } });
  } else {
    const label = overspentLabel(before, line.name, overspentFen, person?.name ?? '');
    record.describe(label, document.override?.reason);
  }
  return { seq: await record.position() };
});

export const removeDocument = command.documents.remove.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireDocument(writer, input.id, parts.today());
  await guardCooperation(writer, before);
  valueOf(decideRemoving(before, await endScene(writer, before, parts.today())));
  await removeStoredDocument(writer, before.id);
  const params = { document: before.number, amountFen: before.fen };
  record.describe({ key: 'documentRemoved', params });
  return { seq: await record.position() };
});
