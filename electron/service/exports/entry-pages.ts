import { type EntryPlace, readEntriesAfter } from '#db/queries/entry-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Entry, EntryFilter } from '#shared/domain/budget/entry.ts';

/** Small enough that the service answers others in between. */
const PAGE = 500;

/** All entries that the filter lets through, by day, a page at a time. */
export async function* entryPages(reader: Reader, filter: EntryFilter): AsyncGenerator<Entry[], void> {
  let after: EntryPlace | null = null;
  for (;;) {
    const page: Entry[] = await readEntriesAfter(reader, filter, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last;
  }
}
