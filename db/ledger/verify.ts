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

const RANGE = 2000;
/** A record with more changes than this is read in pages instead of as one text. */
const MANY_CHANGES = 5000;

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
    const counts = await changeCounts(reader, from, to);
    const texts = await changeTexts(reader, from, to, counts);
    for (const record of records) {
      const missing = this.records + 1;
      if (record.seq !== missing) return { seq: missing, at: null };
      const hash =
        (counts.get(record.seq) ?? 0) > MANY_CHANGES
          ? await recordHash(reader, record)
          : hashWithChanges(record, texts.get(record.seq) ?? null);
      if (record.previous_hash !== this.hash || record.hash !== hash) {
        return { seq: record.seq, at: record.at };
      }
      this.hash = hash;
      this.records += 1;
    }
    return this.records === to ? null : { seq: this.records + 1, at: null };
  }
}

async function changeCounts(reader: Reader, from: number, to: number): Promise<Map<number, number>> {
  const { rows } = await sql<{ seq: number; count: number }>`
    select transaction_seq as seq, count(*) as count from change
    where transaction_seq > ${from} and transaction_seq <= ${to} group by transaction_seq`.execute(reader);
  return new Map(rows.map((row) => [row.seq, row.count]));
}

/** The changes of each record of a range as one text, those with very many left out. */
async function changeTexts(
  reader: Reader,
  from: number,
  to: number,
  counts: ReadonlyMap<number, number>,
): Promise<Map<number, string>> {
  const large = [...counts].filter(([, count]) => count > MANY_CHANGES).map(([seq]) => seq);
  const { rows } = await sql<{ seq: number; text: string }>`
    select transaction_seq as seq, group_concat(${changeText}, char(10) order by seq) as text from change
    where transaction_seq > ${from} and transaction_seq <= ${to}
      and transaction_seq not in (select value from json_each(${JSON.stringify(large)}))
    group by transaction_seq`.execute(reader);
  return new Map(rows.map((row) => [row.seq, row.text]));
}

/** A change that belongs to no record: its record was taken out of the file. */
async function strayChange(reader: Reader): Promise<number | null> {
  const { rows } = await sql<{ seq: number | null }>`
    select min(transaction_seq) as seq from change
    where transaction_seq > (select coalesce(max(seq), 0) from transaction_record)
      or transaction_seq < 1`.execute(reader);
  return rows[0]?.seq ?? null;
}
