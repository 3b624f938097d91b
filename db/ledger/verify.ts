import type { Reader } from '../schema.ts';
import type { TransactionRecordTable } from '../tables/ledger-tables.ts';
import { sql } from 'kysely';
import { changeText, FIRST_HASH, hashWithChanges, recordHash } from './hash.ts';
import { differingRows, type RowDifference } from './verify-rows.ts';
import type { WatchedTable } from './triggers.ts';

export type Verification =
  | { readonly kind: 'intact'; readonly records: number; readonly lastHash: string | null }
  | {
      readonly kind: 'broken';
      readonly seq: number;
      readonly at: TransactionRecordTable['at'] | null;
      readonly records: number;
    }
  | {
      readonly kind: 'rows-differ';
      readonly records: number;
      /** The first of them; `rowCount` counts all. */
      readonly rows: readonly RowDifference[];
      readonly rowCount: number;
    };

const RANGE = 500;
/** A record with more changes than this is read in pages instead of as one text. */
const MANY_CHANGES = 500;

/**
 * Recomputes the chain of hashes from the first record on, then holds every row of the tables against the
 * last image that the ledger has of it. Asks in small pieces, so that other reads come in between.
 */
export async function verifyLedger(reader: Reader, watched: readonly WatchedTable[]): Promise<Verification> {
  const last = await reader
    .selectFrom('transaction_record')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  const end = last?.seq ?? 0;
  const chain = new Chain();
  for (let from = 0; from < end; from += RANGE) {
    const to = Math.min(from + RANGE, end);
    const broken = await chain.follow(reader, from, to);
    if (broken !== null) return { kind: 'broken', ...broken, records: chain.records };
  }
  const stray = await strayChange(reader);
  if (stray !== null) return { kind: 'broken', seq: stray, at: null, records: chain.records };
  const difference = await differingRows(reader, watched);
  if (difference.count > 0) {
    return {
      kind: 'rows-differ',
      rows: difference.first,
      rowCount: difference.count,
      records: chain.records,
    };
  }
  return { kind: 'intact', records: chain.records, lastHash: chain.records === 0 ? null : chain.hash };
}

class Chain {
  hash = FIRST_HASH;
  records = 0;

  /** Goes over the records after `from` up to `to`; the first that does not fit ends it. */
  async follow(reader: Reader, from: number, to: number): Promise<{ seq: number; at: string | null } | null> {
    const records = await reader
      .selectFrom('transaction_record')
      .selectAll()
      .where('seq', '>', from)
      .where('seq', '<=', to)
      .orderBy('seq')
      .execute();
    const small = await smallRecords(reader, from, to);
    const texts = await changeTexts(reader, small);
    for (const record of records) {
      const missing = this.records + 1;
      if (record.seq !== missing) return { seq: missing, at: null };
      const hash = small.has(record.seq)
        ? hashWithChanges(record, texts.get(record.seq) ?? null)
        : await recordHash(reader, record);
      if (record.previous_hash !== this.hash || record.hash !== hash) {
        return { seq: record.seq, at: record.at };
      }
      this.hash = hash;
      this.records += 1;
    }
    return this.records === to ? null : { seq: this.records + 1, at: null };
  }
}

/** The records of a range whose changes fit into one text, counted no further than need be. */
async function smallRecords(reader: Reader, from: number, to: number): Promise<Set<number>> {
  const { rows } = await sql<{ seq: number }>`
    select r.seq from transaction_record r where r.seq > ${from} and r.seq <= ${to} and not exists (
      select 1 from change c where c.transaction_seq = r.seq limit 1 offset ${MANY_CHANGES})`.execute(reader);
  return new Set(rows.map((row) => row.seq));
}

/** The changes of each record as one text. */
async function changeTexts(reader: Reader, seqs: ReadonlySet<number>): Promise<Map<number, string>> {
  const { rows } = await sql<{ seq: number; text: string }>`
    select transaction_seq as seq, group_concat(${changeText}, char(10) order by seq) as text from change
    where transaction_seq in (select value from json_each(${JSON.stringify([...seqs])}))
    group by transaction_seq`.execute(reader);
  return new Map(rows.map((row) => [row.seq, row.text]));
}

/** A change that belongs to no record: its record was taken out of the file. */
async function strayChange(reader: Reader): Promise<number | null> {
  const { rows } = await sql<{ seq: number | null }>`
    select coalesce(
      (select min(transaction_seq) from change where transaction_seq < 1),
      (select min(transaction_seq) from change
        where transaction_seq > (select coalesce(max(seq), 0) from transaction_record))) as seq`.execute(
    reader,
  );
  return rows[0]?.seq ?? null;
}
