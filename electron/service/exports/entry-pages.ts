import { type EntryPlace, readEntriesAfter } from '#db/queries/entry-walk-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { Entry, EntryFilter } from '#shared/domain/budget/entry.ts';

/** Small enough that the service answers others in between. */
const PAGE = 500;

/** All entries that the filter lets through, by day, a page at a time; the next is read while one is worked on. */
export async function* entryPages(reader: Reader, filter: EntryFilter): AsyncGenerator<Entry[], void> {
  const readAfter = (after: EntryPlace | null): Promise<Entry[]> => {
    const reading = readEntriesAfter(reader, filter, after, PAGE);
    // What is read ahead and no longer wanted may fail unheard; who waits for it hears of it.
    reading.catch(() => undefined);
    return reading;
  };
  let ahead = readAfter(null);
  for (;;) {
    const page = await ahead;
    const last = page.at(-1);
    if (last === undefined) return;
    ahead = readAfter(last);
    yield page;
  }
}
