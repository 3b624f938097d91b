import { type RawBuilder, sql } from 'kysely';
import { labelOf } from '#shared/domain/ledger/label.ts';
import { type LedgerRecord, recordSchema } from '#shared/domain/ledger/record.ts';
import { instantOf, isInstant } from '#shared/values/instant.ts';
import type { Reader } from '../schema.ts';
import type { TransactionRecordTable } from '../tables/ledger-tables.ts';

/** A record with whether its effect is taken back at present. */
export interface RecordRow extends TransactionRecordTable {
  readonly undone: 0 | 1;
}

/**
 * Whether the record `alias` is undone: undo and redo always name the command itself, so the newest
 * record that names it decides.
 */
export function isUndone(alias: string): RawBuilder<0 | 1> {
  return sql`coalesce((select later.kind = 'undo' from transaction_record later
    where later.target = ${sql.ref(`${alias}.seq`)} order by later.seq desc limit 1), 0)`;
}

/** What a tampered time reads as; the verification names its record. */
const LONG_AGO = instantOf(0);

export function toRecord(row: RecordRow): LedgerRecord {
  return recordSchema.parse({
    seq: row.seq,
    at: isInstant(row.at) ? row.at : LONG_AGO,
    kind: row.kind,
    target: row.target,
    command: row.command,
    label: labelOf(row.label),
    reason: row.reason,
    personId: row.person_id,
    personName: row.person_name,
    account: row.account,
    changeCount: row.change_count,
    fromTemplate: row.from_template === 1,
    undone: row.undone === 1,
  });
}

export async function readRecordRow(reader: Reader, seq: number): Promise<RecordRow | undefined> {
  const { rows } = await sql<RecordRow>`
    select r.*, ${isUndone('r')} as undone from transaction_record r where r.seq = ${seq}`.execute(reader);
  return rows[0];
}

/**
 * The command that the record `seq` is about: itself, or what it undid or did again. The record of the
 * command under way is not history yet.
 */
export async function readTarget(
  reader: Reader,
  seq: number,
  openSeq: number,
): Promise<RecordRow | undefined> {
  const named = seq === openSeq ? undefined : await readRecordRow(reader, seq);
  return named === undefined || named.target === null ? named : readRecordRow(reader, named.target);
}
