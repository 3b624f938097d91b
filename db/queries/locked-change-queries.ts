import { sql } from 'kysely';
import type { DocumentFault } from '#shared/domain/documents/document-consistency.ts';
import { type Month, month } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';

/** What of a document a closed month locks; its note, its due month and the day to pay by stay free. */
const LOCKED = ['line_id', 'number', 'day', 'fen', 'vendor', 'reason', 'over_reason', 'kind', 'previous_id'];

/**
 * The earliest of the months in which the record `seq` changed what a closed month locks: an entry dated in it, its
 * plan, a document dated in it, or one that was cancelled or closed in it. Null when it left all of them alone.
 */
export async function firstLockedMonth(
  reader: Reader,
  seq: number,
  months: readonly Month[],
): Promise<Month | null> {
  if (months.length === 0) return null;
  const before = (name: string) => sql`c.before ->> ${sql.lit(`$.${name}`)}`;
  const after = (name: string) => sql`c.after ->> ${sql.lit(`$.${name}`)}`;
  const differs = (name: string) => sql`${before(name)} is not ${after(name)}`;
  const anyDiffers = sql.join(LOCKED.map(differs), sql` or `);
  const { rows } = await sql<{ month: string | null }>`
    select min(touched.month) as month from (
      select substr(${before('day')}, 1, 7) as month from change c
        where c.transaction_seq = ${seq} and c.table_name = 'entry'
      union select substr(${after('day')}, 1, 7) from change c
        where c.transaction_seq = ${seq} and c.table_name = 'entry'
      union select coalesce(${after('month')}, ${before('month')}) from change c
        where c.transaction_seq = ${seq} and c.table_name = 'plan_month'
      union select substr(${before('day')}, 1, 7) from change c
        where c.transaction_seq = ${seq} and c.table_name = 'document' and (${anyDiffers})
      union select substr(${after('day')}, 1, 7) from change c
        where c.transaction_seq = ${seq} and c.table_name = 'document' and (${anyDiffers})
      ${sql.join(
        ['cancelled_on', 'closed_on'].flatMap((name) =>
          [before(name), after(name)].map(
            (image) => sql`union select substr(${image}, 1, 7) from change c
              where c.transaction_seq = ${seq} and c.table_name = 'document' and ${differs(name)}`,
          ),
        ),
        sql` `,
      )}) touched
    where touched.month in (select value from json_each(${JSON.stringify(months)}))`.execute(reader);
  const found = rows[0]?.month ?? null;
  return found === null ? null : month(found);
}

/**
 * What the record `seq` left wrong with the documents it touched: one that stands after a cancelled one, or more
 * taken over than a document is worth without a reason. Null when all is well.
 */
export async function findDocumentFault(reader: Reader, seq: number): Promise<DocumentFault | null> {
  const touched = sql`(
    select c.row_id as id from change c where c.transaction_seq = ${seq} and c.table_name = 'document'
    union select coalesce(c.after, c.before) ->> '$.previous_id' from change c
      where c.transaction_seq = ${seq} and c.table_name = 'document')`;
  const { rows } = await sql<{ number: string; fen: number; taken: number; cancelled: 0 | 1 }>`
    select d.number, d.fen, o.taken_fen as taken, d.cancelled_on is not null as cancelled
    from ${touched} t join document d on d.id = t.id join document_open o on o.document_id = d.id
    where (d.cancelled_on is not null and o.taken_fen > 0)
      or (o.taken_fen > d.fen and not exists (select 1 from document f
        where f.previous_id = d.id and f.cancelled_on is null
          and (f.over_reason <> '' or f.kind = 'credit-note')))
    limit 1`.execute(reader);
  const [row] = rows;
  if (row === undefined) return null;
  const { number, fen, taken, cancelled } = row;
  if (cancelled === 1) return { kind: 'cancelled', number };
  return { kind: 'overtaken', number, openFen: fen, byFen: taken - fen };
}
