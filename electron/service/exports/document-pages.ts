import { type ExportedDocument, readDocumentsAfter } from '#db/queries/document-list-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { DocumentFilter } from '#shared/domain/documents/document.ts';
import type { Day } from '#shared/values/day.ts';

/** Small enough that the service answers others in between. */
const PAGE = 500;

/** All documents that the filter lets through, by day, a page at a time. */
export async function* documentPages(
  reader: Reader,
  filter: DocumentFilter,
  today: Day,
): AsyncGenerator<ExportedDocument[], void> {
  let after: ExportedDocument | null = null;
  for (;;) {
    const page: ExportedDocument[] = await readDocumentsAfter(reader, filter, after, PAGE, today);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last;
  }
}
