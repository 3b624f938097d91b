import { type RawBuilder, sql } from 'kysely';
import {
  type DocumentFilter,
  type DocumentKind,
  type DocumentRow,
  type DocumentSort,
  type DocumentState,
  type StageSums,
  documentKinds,
} from '#shared/domain/documents/document.ts';
import type { Day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { monthOf } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';
import { documentRecords, documentRowOf } from './document-queries.ts';

const sortColumns: Readonly<Record<DocumentSort['by'], RawBuilder<unknown>>> = {
  day: sql.ref('d.day'),
  dueMonth: sql`coalesce(d.due_month, substr(coalesce(d.pay_by, d.day), 1, 7))`,
  kind: sql`(select s.key from json_each(${JSON.stringify(documentKinds)}) s where s.value = d.kind)`,
  number: sql.ref('d.number_key'),
  line: sql`(select l.name from budget_line l where l.id = d.line_id)`,
  vendor: sql.ref('d.vendor'),
  fen: sql.ref('d.fen'),
  openFen: sql.ref('o.fen'),
};

/** A page of the documents that the filter lets through. */
export async function readDocuments(
  reader: Reader,
  filter: DocumentFilter,
  sort: DocumentSort,
  page: { readonly offset: number; readonly limit: number },
  today: Day,
): Promise<DocumentRow[]> {
  const direction = sort.descending ? 'desc' : 'asc';
  const rows = await documentRecords(reader)
    .where(passes(filter, today))
    .orderBy(sortColumns[sort.by], direction)
    .orderBy('d.id', direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => documentRowOf(row, today));
}

export interface DocumentSums {
  /** Cancelled ones included. */
  readonly total: number;
  readonly stages: StageSums;
}

interface KindSum {
  kind: DocumentKind;
  total: number;
  live: number;
  sum: number;
  openCount: number;
  openSum: number;
}

/**
 * How many documents the filter lets through, and their sums by kind: below zero on rebate lines. What the sums kept
 * beside the documents know is asked of them alone.
 */
export async function sumDocuments(
  reader: Reader,
  filter: DocumentFilter,
  today: Day,
): Promise<DocumentSums> {
  const isRebate = sql`o.line_id in (select id from budget_line where kind = 'rebate')`;
  const { rows } = await sql<KindSum>`
    select o.kind, count(*) as total, count(*) filter (where o.worth_fen > 0) as live,
      sum(iif(${isRebate}, -o.worth_fen, o.worth_fen)) as sum,
      count(*) filter (where o.fen > 0) as openCount,
      sum(iif(${isRebate}, -o.fen, o.fen)) as openSum
    from document_open o ${needsDocument(filter) ? sql`join document d on d.id = o.document_id` : sql``}
    where ${passes(filter, today)} group by o.kind`.execute(reader);
  return { total: rows.reduce((sum, row) => sum + row.total, 0), stages: stagesOf(rows) };
}

/** Whether the filter looks at more than document_open has. */
function needsDocument({ states, vendor, text, fromDay, toDay, overdue }: DocumentFilter): boolean {
  return [states, vendor, text, fromDay, toDay, overdue].some((value) => value !== undefined);
}

function stagesOf(rows: readonly KindSum[]): StageSums {
  const stage = (kind: DocumentKind) => {
    const row = rows.find((candidate) => candidate.kind === kind);
    return {
      count: row?.live ?? 0,
      fen: fen(row?.sum ?? 0),
      openCount: row?.openCount ?? 0,
      openFen: fen(row?.openSum ?? 0),
    };
  };
  return {
    request: stage('request'),
    contract: stage('contract'),
    acceptance: stage('acceptance'),
    invoice: stage('invoice'),
    payment: stage('payment'),
    'credit-note': stage('credit-note'),
  };
}

/** The conditions of a filter, on document_open as `o` and, where it is needed, document as `d`. */
function passes(filter: DocumentFilter, today: Day): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  const add = <T>(value: T | undefined, condition: (given: T) => RawBuilder<boolean>): void => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(filter.lineIds, (ids) => sql`o.line_id in (select value from json_each(${JSON.stringify(ids)}))`);
  add(
    filter.categoryId,
    (categoryId) => sql`o.line_id in (select id from budget_line where category_id = ${categoryId})`,
  );
  add(filter.kinds, (kinds) => sql`o.kind in (select value from json_each(${JSON.stringify(kinds)}))`);
  add(
    filter.states,
    (states) => sql`(${sql.join([sql`0`, ...states.map((state) => inState[state])], sql` or `)})`,
  );
  add(filter.vendor, (vendor) => sql`d.vendor = ${vendor}`);
  add(filter.fromDay, (from) => sql`d.day >= ${from}`);
  add(filter.toDay, (to) => sql`d.day <= ${to}`);
  add(filter.dueMonth, (due) => sql`(${IS_COMMITMENT} and o.month = ${due})`);
  add(filter.dueBy, (due) => sql`(${IS_COMMITMENT} and o.month <= ${due})`);
  if (filter.openOnly === true) conditions.push(sql`o.fen > 0`);
  if (filter.overdue === true) conditions.push(overdue(today));
  if (filter.text !== undefined && filter.text !== '') conditions.push(holding(filter.text));
  return sql.join(conditions, sql` and `);
}

const IS_COMMITMENT = sql`o.kind in ('request', 'contract', 'acceptance')`;
const STANDS = sql`d.cancelled_on is null and d.closed_on is null`;

const inState: Readonly<Record<DocumentState, RawBuilder<boolean>>> = {
  cancelled: sql`d.cancelled_on is not null`,
  closed: sql`(d.cancelled_on is null and d.closed_on is not null)`,
  settled: sql`(${STANDS} and o.fen = 0)`,
  partial: sql`(${STANDS} and o.fen > 0 and o.taken_fen > 0)`,
  open: sql`(${STANDS} and o.fen > 0 and o.taken_fen = 0)`,
};

function overdue(today: Day): RawBuilder<boolean> {
  return sql`(o.fen > 0 and (d.due_month < ${monthOf(today)} or d.pay_by < ${today}))`;
}

function holding(text: string): RawBuilder<boolean> {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`(d.number || char(31) || d.vendor || char(31) || d.note) like ${pattern} escape '\\'`;
}

/** A document as a list is written out: with the number of the one before. */
export type ExportedDocument = DocumentRow & { readonly previousNumber: string | null };

/** The documents that the filter lets through, by day, from behind `after` on: for going through all of them. */
export async function readDocumentsAfter(
  reader: Reader,
  filter: DocumentFilter,
  after: Pick<DocumentRow, 'day' | 'id'> | null,
  limit: number,
  today: Day,
): Promise<ExportedDocument[]> {
  const place =
    after === null ? sql<boolean>`true` : sql<boolean>`(d.day, d.id) > (${after.day}, ${after.id})`;
  // The first day is where the first page begins; said again, the index would be walked from there for every page.
  const rows = await documentRecords(reader)
    .select(sql<string | null>`(select p.number from document p where p.id = d.previous_id)`.as('previous'))
    .where(passes(after === null ? filter : { ...filter, fromDay: undefined }, today))
    .where(place)
    .orderBy('d.day')
    .orderBy('d.id')
    .limit(limit)
    .execute();
  return rows.map(({ previous, ...row }) => ({ ...documentRowOf(row, today), previousNumber: previous }));
}

/** Every vendor that a document names, in order. */
export async function readDocumentVendors(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('document')
    .select('vendor')
    .distinct()
    .where('vendor', '!=', '')
    .orderBy('vendor')
    .execute();
  return rows.map((row) => row.vendor);
}

/** A document's whole chain from the first on, each document before what follows it. */
export async function readChain(reader: Reader, documentId: string, today: Day) {
  const { rows } = await sql<{ id: string; depth: number }>`
    with recursive up (id, previous_id) as (
      select id, previous_id from document where id = ${documentId}
      union all select d.id, d.previous_id from document d join up on d.id = up.previous_id),
    tree (id, depth, path) as (
      select id, 0, '' from up where previous_id is null
      union all select d.id, depth + 1, path || '/' || d.day || d.id
        from document d join tree on d.previous_id = tree.id)
    select id, depth from tree order by path`.execute(reader);
  const ids = rows.map((row) => row.id);
  const records = await documentRecords(reader)
    .where(sql<boolean>`d.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute();
  const byId = new Map(records.map((record) => [record.id, documentRowOf(record, today)]));
  return rows.flatMap(({ id, depth }) => {
    const document = byId.get(id);
    return document === undefined ? [] : { ...document, depth };
  });
}
