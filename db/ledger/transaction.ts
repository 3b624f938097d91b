import { sql } from 'kysely';
import type { Label } from '#shared/domain/ledger/label.ts';
import type { Instant } from '#shared/values/instant.ts';
import type { Writer } from '../schema.ts';
import { FIRST_HASH, recordHash } from './hash.ts';

/** Who does it: the person at the desk, where one was chosen, and always the account of the operating system. */
export interface Actor {
  readonly personId: string | null;
  readonly personName: string | null;
  readonly account: string;
}

export interface CommandMeta {
  readonly command: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly recordId: string;
  readonly fromTemplate?: boolean;
}

/** What the command in progress says of itself. Without changes there will be no record. */
export interface RecordDraft {
  readonly seq: number;
  /** The sentence of History and Undo, and why it was done where people gave a reason. */
  describe(label: Label, reason?: string): void;
  /** For undo and redo: what is taken back or done again. */
  mark(kind: 'undo' | 'redo', target: number): void;
  /** This record's position, or null while nothing was changed. */
  position(): Promise<number | null>;
}

export interface Recorded<T> {
  readonly value: T;
  readonly seq: number | null;
  readonly tables: readonly string[];
}

class Draft implements RecordDraft {
  label: Label | null = null;
  reason: string | null = null;
  kind: 'do' | 'undo' | 'redo' = 'do';
  target: number | null = null;
  readonly seq: number;
  readonly #writer: Writer;

  constructor(seq: number, writer: Writer) {
    this.seq = seq;
    this.#writer = writer;
  }

  describe(label: Label, reason?: string): void {
    this.label = label;
    this.reason = reason === undefined || reason === '' ? null : reason;
  }

  mark(kind: 'undo' | 'redo', target: number): void {
    this.kind = kind;
    this.target = target;
  }

  async position(): Promise<number | null> {
    const change = await this.#writer
      .selectFrom('change')
      .select('seq')
      .where('transaction_seq', '=', this.seq)
      .limit(1)
      .executeTakeFirst();
    return change === undefined ? null : this.seq;
  }
}

/**
 * Runs one command inside an open transaction and writes its record: opens the ledger, lets the command
 * work, counts what it changed, seals the record with its hash. A command that changed nothing leaves none.
 */
export async function record<T>(
  writer: Writer,
  meta: CommandMeta,
  work: (writer: Writer, draft: RecordDraft) => Promise<T>,
): Promise<Recorded<T>> {
  const last = await writer
    .selectFrom('transaction_record')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const draft = new Draft(seq, writer);
  await openRecord(writer, meta, seq, last?.hash ?? FIRST_HASH);
  const value = await work(writer, draft);
  await writer.updateTable('ledger_open').set({ transaction_seq: null }).execute();
  const changes = await touched(writer, seq);
  // Taking back what came to nothing changes no row, and has happened all the same.
  if (changes.count === 0 && draft.kind === 'do') {
    await writer.deleteFrom('transaction_record').where('seq', '=', seq).execute();
    return { value, seq: null, tables: [] };
  }
  await seal(writer, draft, changes.count);
  return { value, seq, tables: changes.tables };
}

async function openRecord(
  writer: Writer,
  meta: CommandMeta,
  seq: number,
  previousHash: string,
): Promise<void> {
  await writer
    .insertInto('transaction_record')
    .values({
      seq,
      id: meta.recordId,
      at: meta.at,
      kind: 'do',
      target: null,
      command: meta.command,
      label: '',
      reason: null,
      person_id: meta.actor.personId,
      person_name: meta.actor.personName,
      account: meta.actor.account,
      from_template: meta.fromTemplate === true ? 1 : 0,
      change_count: 0,
      previous_hash: previousHash,
      hash: '',
    })
    .execute();
  await writer.updateTable('ledger_open').set({ transaction_seq: seq }).execute();
}

async function touched(writer: Writer, seq: number): Promise<{ count: number; tables: string[] }> {
  const { rows } = await sql<{ name: string; count: number }>`
    select table_name as name, count(*) as count from change
    where transaction_seq = ${seq} group by table_name order by table_name`.execute(writer);
  return { count: rows.reduce((sum, row) => sum + row.count, 0), tables: rows.map((row) => row.name) };
}

async function seal(writer: Writer, draft: Draft, count: number): Promise<void> {
  if (draft.label === null) throw new Error(`the command with record ${draft.seq} did not describe itself`);
  await writer
    .updateTable('transaction_record')
    .set({
      kind: draft.kind,
      target: draft.target,
      label: JSON.stringify(draft.label),
      reason: draft.reason,
      change_count: count,
    })
    .where('seq', '=', draft.seq)
    .execute();
  const sealed = await writer
    .selectFrom('transaction_record')
    .selectAll()
    .where('seq', '=', draft.seq)
    .executeTakeFirstOrThrow();
  await writer
    .updateTable('transaction_record')
    .set({ hash: await recordHash(writer, sealed) })
    .where('seq', '=', draft.seq)
    .execute();
}
