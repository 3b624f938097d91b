import { sql } from 'kysely';
import type { KolFault } from '#shared/domain/kols/kol-consistency.ts';
import type { Reader } from '../schema.ts';

/** The deliverables that the record `seq` touched, or one of whose reviews or results it did. */
const touched = (seq: number) => sql`(
  select c.row_id as id from change c where c.transaction_seq = ${seq} and c.table_name = 'deliverable'
  union select coalesce(c.after, c.before) ->> '$.deliverable_id' from change c
    where c.transaction_seq = ${seq} and c.table_name in ('script_review', 'result_day'))`;

/**
 * What the record `seq` left wrong with the KOLs it touched: results of what was not published by their day, something
 * on its way out whose script no review stands for, or parts of a line above all of it. Null when all is well.
 */
export async function findKolFault(reader: Reader, seq: number): Promise<KolFault | null> {
  const { rows: results } = await sql<{ title: string }>`
    select d.title from ${touched(seq)} t join deliverable d on d.id = t.id
    where exists (select 1 from result_day r
      where r.deliverable_id = d.id and (d.published_on is null or r.day < d.published_on)) limit 1`.execute(
    reader,
  );
  if (results[0] !== undefined) return { kind: 'results', ...results[0] };
  const { rows: reviews } = await sql<{ title: string }>`
    select d.title from ${touched(seq)} t join deliverable d on d.id = t.id
    where d.step in ('scheduled', 'published', 'retracted') and not coalesce((
      select r.script_hash = d.script_hash and r.verdict <> 'blocked' from script_review r
      where r.deliverable_id = d.id order by r.at desc, r.id desc limit 1), 0) limit 1`.execute(reader);
  if (reviews[0] !== undefined) return { kind: 'review', ...reviews[0] };
  const { rows: lines } = await sql<{ line: string; shareBp: number }>`
    select l.name as line, sum(t.share_bp) as shareBp
    from tier_line t join budget_line l on l.id = t.line_id
    where exists (select 1 from change c where c.transaction_seq = ${seq} and c.table_name = 'tier_line')
    group by t.line_id having sum(t.share_bp) > 10000 limit 1`.execute(reader);
  return lines[0] === undefined ? null : { kind: 'tier-line', ...lines[0] };
}
