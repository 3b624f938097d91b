import { ask, execute, type SqliteHandle } from '../driver/sqlite-handle.ts';
import { unwatchedTables } from '../schema.ts';

/** A table that the ledger watches, with its columns in the order of the file. */
export interface WatchedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export async function watchedTables(handle: SqliteHandle): Promise<WatchedTable[]> {
  const rows = await ask<{ name: string; columns: string }>(
    handle,
    `select t.name, (select group_concat(c.name, ',' order by c.cid) from pragma_table_info(t.name) c) as columns
     from sqlite_schema t where t.type = 'table' and t.name not like 'sqlite_%' order by t.name`,
  );
  return rows
    .filter((row) => !unwatchedTables.includes(row.name))
    .map((row) => ({ name: row.name, columns: row.columns.split(',') }));
}

/** The row as the ledger writes it: JSON with the columns in the order of the file. */
export function rowImage(columns: readonly string[], source: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${source}."${column}"`).join(', ')})`;
}

/**
 * Makes the ledger's triggers anew from the schema, so that no table can be forgotten. Outside a command
 * `ledger_open` holds null, which `change` refuses: nothing can be written past the ledger.
 */
export async function installTriggers(handle: SqliteHandle): Promise<void> {
  const tables = await watchedTables(handle);
  await execute(handle, tables.flatMap(triggersOf).join('\n'));
}

function triggersOf({ name, columns }: WatchedTable): string[] {
  const before = rowImage(columns, 'old');
  const after = rowImage(columns, 'new');
  return [
    trigger(name, 'insert', 'new', 'null', after),
    // An update that changes nothing is no change: otherwise retyping a value would fill History.
    trigger(name, 'update', 'new', before, after, differs(columns)),
    trigger(name, 'delete', 'old', before, 'null'),
  ];
}

function differs(columns: readonly string[]): string {
  return `when ${columns.map((column) => `old."${column}" is not new."${column}"`).join(' or ')}`;
}

function trigger(
  table: string,
  event: string,
  row: string,
  before: string,
  after: string,
  condition = '',
): string {
  return `drop trigger if exists ledger_${table}_${event};
    create trigger ledger_${table}_${event} after ${event} on "${table}" ${condition} begin
      insert into change (transaction_seq, table_name, row_id, before, after)
      values ((select transaction_seq from ledger_open), '${table}', ${row}.id, ${before}, ${after});
    end;`;
}
