import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { z } from 'zod';
import type { EntryHold } from '#shared/domain/budget/held-entry.ts';
import type { Entry, EntryChoice, EntryFilter, entrySortSchema } from '#shared/domain/budget/entry.ts';
import { day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import type { Database, Reader, Writer } from '../schema.ts';
import type { EntryTable } from '../tables/budget-tables.ts';
import { isEverything, passes } from './entry-filter.ts';

type EntrySort = z.infer<typeof entrySortSchema>;

function entryOf(row: EntryTable): Entry {
  return {
    id: id(row.id),
    lineId: id(row.line_id),
    day: day(row.day),
    fen: fen(row.fen),
    vendor: row.vendor,
    reference: row.reference,
    note: row.note,
    reason: row.reason,
    importId: row.import_id,
    documentId: row.document_id === null ? null : id(row.document_id),
    accrualId: row.accrual_id,
  };
}

/** A page of the entries that the filter lets through. */
export async function readEntries(
  reader: Reader,
  filter: EntryFilter,
  sort: EntrySort,
  page: { readonly offset: number; readonly limit: number },
): Promise<Entry[]> {
  const direction = sort.descending ? 'desc' : 'asc';
  const column = sortColumns[sort.by];
  // The inner query walks an index that covers it; only the rows of the page are fetched whole.
  const ids = reader
    .selectFrom('entry')
    .select('entry.id')
    .where((expression) => passes(expression, filter))
    .orderBy(column, direction)
    .orderBy('entry.id', direction)
    .limit(page.limit)
    .offset(page.offset);
  const rows = await reader
    .selectFrom('entry')
    .selectAll()
    .where('entry.id', 'in', ids)
    .orderBy(column, direction)
    .orderBy('entry.id', direction)
    .execute();
  return rows.map(entryOf);
}

const sortColumns = {
  day: sql.ref('entry.day'),
  fen: sql.ref('entry.fen'),
  line: sql`(select name from budget_line where budget_line.id = entry.line_id)`,
  vendor: sql.ref('entry.vendor'),
  reference: sql.ref('entry.reference'),
} as const;

/** How many entries the filter lets through, and their sum. */
export async function sumEntries(
  reader: Reader,
  filter: EntryFilter,
): Promise<{ total: number; sumFen: number }> {
  const row = await (isEverything(filter)
    ? sumOfAll(reader)
    : sumWhere(reader, (expression) => passes(expression, filter)));
  return { total: row?.total ?? 0, sumFen: row?.sum ?? 0 };
}

/** Without a filter the sums by month know the answer: no walk over every entry. */
function sumOfAll(reader: Reader) {
  return reader
    .selectFrom('actual_month')
    .select(sql<number>`coalesce(sum(entry_count), 0)`.as('total'))
    .select(sql<number>`coalesce(sum(fen), 0)`.as('sum'))
    .executeTakeFirst();
}

type Condition = (expression: ExpressionBuilder<Database, 'entry'>) => Expression<SqlBool>;

function sumWhere(reader: Reader, condition: Condition) {
  return reader
    .selectFrom('entry')
    .select(sql<number>`count(*)`.as('total'))
    .select(sql<number>`coalesce(sum(entry.fen), 0)`.as('sum'))
    .where(condition)
    .executeTakeFirst();
}

export async function readEntry(reader: Reader, entryId: string): Promise<Entry | undefined> {
  const row = await reader.selectFrom('entry').selectAll().where('id', '=', entryId).executeTakeFirst();
  return row === undefined ? undefined : entryOf(row);
}

/** Those of the entries that exist, in no order. */
export async function readEntriesById(reader: Reader, ids: readonly string[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  const rows = await reader.selectFrom('entry').selectAll().where('id', 'in', ids).execute();
  return rows.map(entryOf);
}

export async function insertEntry(writer: Writer, entry: Entry): Promise<void> {
  await writer
    .insertInto('entry')
    .values({
      id: entry.id,
      import_id: entry.importId,
      document_id: entry.documentId,
      accrual_id: entry.accrualId,
      source_key: null,
      ...entryFields(entry),
    })
    .execute();
}

export async function updateEntry(writer: Writer, entry: Entry): Promise<void> {
  await writer.updateTable('entry').set(entryFields(entry)).where('id', '=', entry.id).execute();
}

function entryFields(entry: Entry) {
  return {
    line_id: entry.lineId,
    day: entry.day,
    fen: entry.fen,
    vendor: entry.vendor,
    reference: entry.reference,
    note: entry.note,
    reason: entry.reason,
  };
}

/** The first of the entries that is held fast, if any. */
export function findHeldEntry(reader: Reader, choice: EntryChoice): Promise<EntryHold | undefined> {
  return reader
    .selectFrom('entry')
    .leftJoin('document', 'document.id', 'entry.document_id')
    .leftJoin('accrual', 'accrual.id', 'entry.accrual_id')
    .leftJoin('month_close', (join) =>
      join.on('month_close.month', '=', sql<string>`substr(entry.day, 1, 7)`),
    )
    .select(['document.number as documentNumber', 'accrual.month as accruedMonth'])
    .select('month_close.month as closedMonth')
    .where((expression) => isChosen(expression, choice))
    .where((expression) =>
      expression.or([
        expression('document.id', 'is not', null),
        expression('accrual.id', 'is not', null),
        expression('month_close.month', 'is not', null),
      ]),
    )
    .orderBy('entry.day')
    .orderBy('entry.id')
    .limit(1)
    .executeTakeFirst();
}

/** The entry that a document posted. */
export async function readEntryOfDocument(reader: Reader, documentId: string): Promise<Entry | undefined> {
  const row = await reader
    .selectFrom('entry')
    .selectAll()
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row === undefined ? undefined : entryOf(row);
}

/** What a document posted, and what its accruals did, by day. */
export async function readEntriesBehind(reader: Reader, documentId: string): Promise<Entry[]> {
  const rows = await reader
    .selectFrom('entry')
    .selectAll()
    .where((build) =>
      build.or([
        build('document_id', '=', documentId),
        build(
          'accrual_id',
          'in',
          build.selectFrom('accrual').select('accrual.id').where('accrual.document_id', '=', documentId),
        ),
      ]),
    )
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(entryOf);
}

/** Their count and sum, before they go. */
export async function deleteEntries(
  writer: Writer,
  choice: EntryChoice,
): Promise<{ count: number; fen: number }> {
  const chosen = await sumWhere(writer, (expression) => isChosen(expression, choice));
  await writer
    .deleteFrom('entry')
    .where((expression) => isChosen(expression, choice))
    .execute();
  return { count: chosen?.total ?? 0, fen: chosen?.sum ?? 0 };
}

function isChosen(expression: ExpressionBuilder<Database, 'entry'>, choice: EntryChoice) {
  if ('ids' in choice) return isOneOf(choice.ids);
  const { filter, except } = choice;
  return except.length === 0
    ? passes(expression, filter)
    : expression.and([passes(expression, filter), expression.not(isOneOf(except))]);
}

/** One parameter, however many they are. */
function isOneOf(ids: readonly string[]) {
  return sql<boolean>`entry.id in (select value from json_each(${JSON.stringify(ids)}))`;
}
