import { sql } from 'kysely';
import { labelOf } from '#shared/domain/ledger/label.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { accepted, type Outcome } from '#shared/domain/refusal.ts';
import type { Writer } from '../schema.ts';
import { checkNoConflict } from './conflict.ts';
import {
  type ChangedTable,
  changedTables,
  type Direction,
  gatherNetChange,
  goalImage,
} from './net-change.ts';
import { type RecordRow, toRecord } from './record-row.ts';
import type { RecordDraft } from './transaction.ts';
import type { WatchedTable } from './triggers.ts';

/** A command in progress, as undo and redo need it. */
export interface OpenCommand {
  readonly writer: Writer;
  readonly record: RecordDraft;
  readonly watched: readonly WatchedTable[];
}

/**
 * Brings every row of the target from where the target (or its undoing) left it to where it was before.
 * Refused as a whole, with nothing written, when anything later stands on it.
 */
export async function takeBack(
  command: OpenCommand,
  target: RecordRow,
  direction: Direction,
): Promise<Outcome<LedgerRecord>> {
  const taken = await takeBackRows(command, target, direction);
  if (taken.kind === 'refused') return taken;
  command.record.describe(labelOf(target.label));
  command.record.mark(direction, target.seq);
  return taken;
}

/**
 * As takeBack, within a command that says of itself what it is: its record is no undoing.
 * @param spared tables whose rows stay as the target left them.
 */
export async function takeBackRows(
  { writer, watched }: Pick<OpenCommand, 'writer' | 'watched'>,
  target: RecordRow,
  direction: Direction,
  spared: readonly string[] = [],
): Promise<Outcome<LedgerRecord>> {
  await gatherNetChange(writer, target.seq, direction);
  await sql`delete from net_change where table_name in (select value from json_each(${JSON.stringify(spared)}))`.execute(
    writer,
  );
  const tables = await changedTables(writer, watched);
  const checked = await checkNoConflict(writer, tables, direction, target.seq);
  if (checked.kind === 'refused') return checked;
  // Rows that refer to each other go and come in any order; at the end every reference holds.
  await sql`pragma defer_foreign_keys = on`.execute(writer);
  for (const table of tables) await removeRows(writer, table);
  for (const table of tables) await changeRows(writer, table, direction);
  for (const table of tables) await addRows(writer, table, direction);
  return accepted({ ...toRecord(target), undone: direction === 'undo' });
}

async function removeRows(writer: Writer, table: ChangedTable): Promise<void> {
  await sql`
    delete from ${sql.table(table.name)} where id in (
      select row_id from net_change where table_name = ${table.name} and is_goal = 0)`.execute(writer);
}

/**
 * One statement; where rows swap a unique value it fails as a whole, and they leave and come back instead.
 */
async function changeRows(writer: Writer, table: ChangedTable, direction: Direction): Promise<void> {
  try {
    await updateRows(writer, table, direction);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await sql`
      delete from ${sql.table(table.name)} where id in (
        select row_id from net_change where table_name = ${table.name} and is_present = 1)`.execute(writer);
    await sql`update net_change set is_present = 0 where table_name = ${table.name}`.execute(writer);
  }
}

async function updateRows(writer: Writer, table: ChangedTable, direction: Direction): Promise<void> {
  const values = table.columns
    .filter((name) => name !== 'id')
    .map((name) => sql`${sql.ref(name)} = ${goalImage(direction)} ->> ${sql.lit(`$.${name}`)}`);
  if (values.length === 0) return;
  await sql`
    update ${sql.table(table.name)} as t set ${sql.join(values)}
    from net_change n join change g on g.seq = n.goal_seq
    where n.table_name = ${table.name} and n.is_present = 1 and n.is_goal = 1 and t.id = n.row_id`.execute(
    writer,
  );
}

async function addRows(writer: Writer, table: ChangedTable, direction: Direction): Promise<void> {
  const columns = sql.join(table.columns.map((name) => sql.ref(name)));
  const values = sql.join(
    table.columns.map((name) => sql`${goalImage(direction)} ->> ${sql.lit(`$.${name}`)}`),
  );
  await sql`
    insert into ${sql.table(table.name)} (${columns})
    select ${values} from net_change n join change g on g.seq = n.goal_seq
    where n.table_name = ${table.name} and n.is_present = 0 and n.is_goal = 1 order by n.goal_seq`.execute(
    writer,
  );
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && error.message.includes('UNIQUE constraint failed');
}
