import { sql } from 'kysely';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { isUndone, type RecordRow, toRecord } from '../ledger/record-row.ts';
import type { Reader } from '../schema.ts';

/** What changed of a KOL and of all that is the KOL's, results aside; the newest first. */
export async function readKolRecords(reader: Reader, kolId: string, limit: number): Promise<LedgerRecord[]> {
  const { rows } = await sql<RecordRow>`
    with own (table_name, row_id) as (
      select 'kol', ${kolId}
      union all select 'kol_follower', id from kol_follower where kol_id = ${kolId}
      union all select 'kol_price', id from kol_price where kol_id = ${kolId}
      union all select 'kol_qualification', id from kol_qualification where kol_id = ${kolId}
      union all select 'cooperation', id from cooperation where kol_id = ${kolId}
      union all select 'deliverable', id from deliverable where kol_id = ${kolId}
      union all select 'script_review', r.id from script_review r
        join deliverable d on d.id = r.deliverable_id where d.kol_id = ${kolId})
    select r.*, ${isUndone('r')} as undone from transaction_record r
    where r.seq in (select c.transaction_seq from own
      cross join change c on c.table_name = own.table_name and c.row_id = own.row_id)
    order by r.seq desc limit ${limit}`.execute(reader);
  return rows.map(toRecord);
}
