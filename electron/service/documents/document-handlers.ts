import {
  readChain,
  readDocuments,
  readDocumentVendors,
  sumDocuments,
} from '#db/queries/document-list-queries.ts';
import { readDocument } from '#db/queries/document-queries.ts';
import { readEntriesBehind } from '#db/queries/entry-queries.ts';
import { readAccruals } from '#db/queries/month-queries.ts';
import { assessDocument } from '#shared/domain/documents/document-rules.ts';
import { availableAfter } from '#shared/domain/documents/line-use.ts';
import { query, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { sceneOfInput } from './document-scene.ts';
import { readLineFacts } from './line-facts.ts';

export const listDocuments = query.documents.list.handler(async ({ context: { reader, parts }, input }) => {
  const today = parts.today();
  const { total, stages } = await sumDocuments(reader, input.filter, today);
  const documents = await readDocuments(reader, input.filter, input.sort, input, today);
  return { documents, total, stages };
});

export const getDocument = query.documents.get.handler(async ({ context: { reader, parts }, input }) => {
  const today = parts.today();
  return {
    document: found(await readDocument(reader, input.id, today), 'document'),
    chain: await readChain(reader, input.id, today),
    entries: await readEntriesBehind(reader, input.id),
    accruals: await readAccruals(reader, input.id),
  };
});

export const documentFacts = query.documents.facts.handler(({ context: { reader, parts }, input }) =>
  readLineFacts(reader, input.lineId, parts.today()),
);

export const previewDocument = query.documents.preview.handler(async ({ context, input }) => {
  const { reader, parts } = context;
  const scene = await sceneOfInput(reader, input, parts.today(), null);
  const { previousOpenFen, overFen, moreFen, overspentFen } = valueOf(assessDocument(input, scene));
  return {
    before: await readLineFacts(reader, scene.line.id, parts.today()),
    availableAfterFen: availableAfter(scene.line, moreFen),
    previousOpenFen,
    overFen,
    overspentFen,
  };
});

export const documentVendors = query.documents.vendors.handler(({ context }) =>
  readDocumentVendors(context.reader),
);
