import { sql } from 'kysely';
import type { Entry, EntryFilter } from '#shared/domain/budget/entry.ts';
import { day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import type { Reader } from '../schema.ts';
import { passes } from './entry-filter.ts';

/** Where a page of entries in the order of their days left off. */
export type EntryPlace = Pick<Entry, 'day' | 'id'>;

/** The entries that the filter lets through, by day, from behind `after` on: for going through all of them. */
export async function readEntriesAfter(
  reader: Reader,
  filter: EntryFilter,
  after: EntryPlace | null,
  limit: number,
): Promise<Entry[]> {
  const place =
    after === null ? sql<boolean>`true` : sql<boolean>`(entry.day, entry.id) > (${after.day}, ${after.id})`;
  // The first day is where the first page begins; said again, the index would be walked from there for every page.
  const rest: EntryFilter = after === null ? filter : { ...filter, fromDay: undefined };
  const page = reader
    .selectFrom('entry')
    .innerJoin('budget_line', 'budget_line.id', 'entry.line_id')
    .selectAll('entry')
    .where((expression) => passes(expression, rest))
    .where(place)
    .orderBy('entry.day')
    .orderBy('entry.id')
    .limit(limit);
  // One text for the page is a third of the time of a row for each entry, and leaves less behind.
  const { rows } = await sql<{ cells: string }>`
    select json_group_array(json_array(id, line_id, day, fen, vendor, reference, note, reason, import_id,
      document_id, accrual_id)) as cells from ${page}`.execute(reader);
  const cells: unknown = JSON.parse(rows[0]?.cells ?? '[]');
  if (!isCells(cells)) throw new Error('entries came back as something else');
  return cells.map(entryOfCells);
}

type Text = string | null;
type Cells = readonly [
  ...[id: string, lineId: string, day: string, fen: number],
  ...[vendor: string, reference: string, note: string, reason: string],
  ...[importId: Text, documentId: Text, accrualId: Text],
];

/** The table is strict: its columns hold what they are declared to. */
function isCells(value: unknown): value is Cells[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 11);
}

function entryOfCells([entryId, lineId, on, amount, ...rest]: Cells): Entry {
  const [vendor, reference, note, reason, importId, documentId, accrualId] = rest;
  return {
    id: id(entryId),
    lineId: id(lineId),
    day: day(on),
    fen: fen(amount),
    vendor,
    reference,
    note,
    reason,
    importId,
    documentId: documentId === null ? null : id(documentId),
    accrualId,
  };
}
