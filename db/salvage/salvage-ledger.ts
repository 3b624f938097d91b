import { ask, execute, type SqliteHandle } from '../driver/sqlite-handle.ts';
import type { WatchedTable } from '../ledger/triggers.ts';
import { rowCount } from './salvage-rows.ts';

/** Rows that can't be read where they stand are read in the ledger, which has an image of each. */
export async function fillFromLedger(handle: SqliteHandle, table: WatchedTable): Promise<void> {
  const names = table.columns.map((column) => `"${column}"`).join(', ');
  const images = table.columns.map((column) => `c.after ->> '$.${column}'`).join(', ');
  await execute(
    handle,
    `insert or ignore into main."${table.name}" (${names})
     select ${images} from main.change c
     where c.seq in (select max(seq) from main.change where table_name = '${table.name}' group by row_id)
       and c.after is not null and json_valid(c.after)`,
  );
}

/**
 * A record that has lost one of its changes would be undone by half: it is left out, and the chain shows the gap.
 * Answers whether there was one.
 */
export async function dropHalfRecords(handle: SqliteHandle): Promise<boolean> {
  const before = await rowCount(handle, 'transaction_record');
  await execute(
    handle,
    `delete from main.transaction_record where change_count <>
       (select count(*) from main.change c where c.transaction_seq = transaction_record.seq);
     delete from main.change where transaction_seq not in (select seq from main.transaction_record);`,
  );
  return (await rowCount(handle, 'transaction_record')) < before;
}

/** Whether every record is there with every change that it counts. */
export async function isLedgerWhole(handle: SqliteHandle): Promise<boolean> {
  const rows = await ask<{ whole: number }>(
    handle,
    `select (select count(*) = coalesce(max(seq), 0) from main.transaction_record)
       and (select count(*) from main.change) = (select coalesce(sum(change_count), 0) from main.transaction_record)
       and not exists (select 1 from main.transaction_record where change_count <>
         (select count(*) from main.change c where c.transaction_seq = transaction_record.seq)) as whole`,
  );
  return rows[0]?.whole === 1;
}

/**
 * Rows that refer to a row that is lost: the reference is emptied where that is allowed, and the row left out where
 * it is not. Answers the tables that lost something so.
 */
export async function dropDangling(handle: SqliteHandle): Promise<Set<string>> {
  const touched = new Set<string>();
  for (;;) {
    const dangling = await ask<{ table: string; column: string; number: number; needed: number }>(
      handle,
      `select v."table" as "table", k."from" as "column", v.rowid as number, i."notnull" as needed
       from pragma_foreign_key_check v
       join pragma_foreign_key_list(v."table", 'main') k on k.id = v.fkid and k.seq = 0
       join pragma_table_info(v."table", 'main') i on i.name = k."from"
       where v."table" not in ('transaction_record', 'change')`,
    );
    if (dangling.length === 0) return touched;
    for (const { table, column, number, needed } of dangling) {
      touched.add(table);
      const sql =
        needed === 1
          ? `delete from main."${table}" where rowid = ${number}`
          : `update main."${table}" set "${column}" = null where rowid = ${number}`;
      await execute(handle, sql);
    }
  }
}
