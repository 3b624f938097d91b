import { sql } from 'kysely';
import type { Reader } from '../schema.ts';
import { isUndone, type RecordRow } from './record-row.ts';

/** The record of the command under way, seen from inside its transaction, is not history yet. */
const notOpen = sql`r.seq is not (select transaction_seq from ledger_open)`;

/** The newest command whose effect stands, and which the user did: what a template laid out is the floor. */
export async function newestUndoable(reader: Reader): Promise<RecordRow | undefined> {
  const { rows } = await sql<RecordRow>`
    select r.*, 0 as undone from transaction_record r
    where r.kind = 'do' and r.from_template = 0 and ${notOpen} and ${isUndone('r')} = 0
    order by r.seq desc limit 1`.execute(reader);
  return rows[0];
}

/** The command that was undone last, unless something new was done since. */
export async function newestRedoable(reader: Reader): Promise<RecordRow | undefined> {
  const { rows } = await sql<RecordRow>`
    select r.*, 1 as undone from transaction_record u join transaction_record r on r.seq = u.target
    where u.kind = 'undo'
      and u.seq > (select r.seq from transaction_record r where r.kind = 'do' and ${notOpen} order by r.seq desc limit 1)
      and not exists (select 1 from transaction_record later where later.target = u.target and later.seq > u.seq)
    order by u.seq desc limit 1`.execute(reader);
  return rows[0];
}
