import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader } from '../schema.ts';
import type { TransactionRecordTable } from '../tables/ledger-tables.ts';

/** Before the first record stands this. */
export const FIRST_HASH = '0'.repeat(64);

/** Changes read and hashed at a time: some hundred kilobytes, so that nothing else waits long. */
const PAGE = 1000;

/** A change as text: fields apart by U+001F, no row by U+001E. Neither can stand inside JSON text. */
export const changeText = sql<string>`table_name || char(31) || row_id || char(31)
  || coalesce(before, char(30)) || char(31) || coalesce(after, char(30))`;

/** Feeds the fields of a record that tell what it is; what is added later (its hash) stays out. */
function feedRecord(hash: Hash, record: Omit<TransactionRecordTable, 'hash'>): void {
  const fields = [
    record.seq,
    record.id,
    record.at,
    record.kind,
    record.target,
    record.command,
    record.label,
    record.reason,
    record.person_id,
    record.person_name,
    record.account,
    record.from_template,
    record.change_count,
    record.previous_hash,
  ];
  hash.update(JSON.stringify(fields));
}

/** SHA-256 over the record, the hash before it, and its changes in their order. */
export async function recordHash(
  reader: Reader,
  record: Omit<TransactionRecordTable, 'hash'>,
): Promise<string> {
  const hash = createHash('sha256');
  feedRecord(hash, record);
  let asked = changePage(reader, record.seq, 0);
  for (;;) {
    const page = await asked;
    if (page === null) return hash.digest('hex');
    // The next page is read while this one is hashed.
    asked = changePage(reader, record.seq, page.last);
    hash.update('\n');
    hash.update(page.text);
  }
}

/** The same, for a record whose changes are at hand as one text (rows apart by a line feed). */
export function hashWithChanges(
  record: Omit<TransactionRecordTable, 'hash'>,
  changes: string | null,
): string {
  const hash = createHash('sha256');
  feedRecord(hash, record);
  if (changes !== null) hash.update(`\n${changes}`);
  return hash.digest('hex');
}

/** The text in UTF-8, as it stands in the file: as a string it would be turned over twice on its way. */
async function changePage(
  reader: Reader,
  seq: number,
  after: number,
): Promise<{ text: Uint8Array; last: number } | null> {
  const { rows } = await sql<{ text: Uint8Array | null; last: number | null }>`
    select cast(group_concat(line, char(10)) as blob) as text, max(seq) as last from (
      select seq, ${changeText} as line from change
      where transaction_seq = ${seq} and seq > ${after} order by seq limit ${PAGE}
    )`.execute(reader);
  const page = rows[0];
  if (page === undefined || page.text === null || page.last === null) return null;
  return { text: page.text, last: page.last };
}
