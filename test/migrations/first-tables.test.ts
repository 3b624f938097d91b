import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, execute, type SqliteHandle, withHandle } from '#db/driver/sqlite-handle.ts';
import { APPLICATION_ID } from '#db/file-header.ts';
import { watchedTables } from '#db/ledger/triggers.ts';
import { type Migration, migrate, newestVersion } from '#db/migrate.ts';
import { migrations } from '#db/migrations/migration-list.ts';
import { unwatchedTables } from '#db/schema.ts';
import { temporaryFolder } from '#test/support/workspace-files.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'fresh.tongzhou');
});
afterEach(() => folder.remove());

function onFresh<T>(work: (handle: SqliteHandle) => Promise<T>): Promise<T> {
  return withHandle(path, 'create', async (handle) => {
    await migrate(handle);
    return work(handle);
  });
}

function tableNames(handle: SqliteHandle): Promise<{ name: string; strict: number; withoutRowid: number }[]> {
  return ask(
    handle,
    `select name, strict, wr as withoutRowid from pragma_table_list
     where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name`,
  );
}

/** Watched tables that lack one of their three triggers. */
async function tablesWithoutTriggers(handle: SqliteHandle): Promise<string[]> {
  const rows = await ask<{ name: string; triggered: string }>(
    handle,
    `select t.name, (select group_concat(g.name order by g.name) from sqlite_schema g
       where g.type = 'trigger' and g.tbl_name = t.name and g.name like 'ledger\\_%' escape '\\') as triggered
     from sqlite_schema t where t.type = 'table' and t.name not like 'sqlite_%'`,
  );
  return rows
    .filter(({ name }) => !unwatchedTables.includes(name))
    .filter(
      ({ name, triggered }) =>
        triggered !== `ledger_${name}_delete,ledger_${name}_insert,ledger_${name}_update`,
    )
    .map(({ name }) => name);
}

describe('a fresh file', () => {
  test('carries our mark and the newest version in its header', async () => {
    const header = await onFresh((handle) =>
      ask(
        handle,
        `select (select application_id from pragma_application_id) as mark,
          (select user_version from pragma_user_version) as version`,
      ),
    );
    expect(header).toEqual([{ mark: APPLICATION_ID, version: newestVersion() }]);
    expect(newestVersion()).toBe(migrations.length);
  });

  test('has strict tables only, and a key named id in every table that the ledger watches', async () => {
    await onFresh(async (handle) => {
      const tables = await tableNames(handle);
      expect(tables.length).toBeGreaterThan(10);
      expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
      const watched = await watchedTables(handle);
      expect(watched.filter((table) => !table.columns.includes('id'))).toEqual([]);
      for (const { name } of watched) {
        expect(await ask(handle, `select name, pk from pragma_table_info('${name}') where pk > 0`)).toEqual([
          { name: 'id', pk: 1 },
        ]);
      }
    });
  });

  test('has the ledger’s three triggers on every table, and would be found out without one', async () => {
    await onFresh(async (handle) => {
      expect(await tablesWithoutTriggers(handle)).toEqual([]);
      await execute(handle, 'drop trigger ledger_entry_update');
      expect(await tablesWithoutTriggers(handle)).toEqual(['entry']);
    });
  });

  test('names only tables that are there as not watched', async () => {
    const names = await onFresh(async (handle) => (await tableNames(handle)).map((table) => table.name));
    expect(unwatchedTables.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('takes no change outside a command', async () => {
    await onFresh(async (handle) => {
      const writing = execute(handle, `insert into department values ('d', 'd', 'd', 'A', 'other', '', 1)`);
      await expect(writing).rejects.toThrow('NOT NULL constraint failed: change.transaction_seq');
      expect(await ask(handle, 'select * from department')).toEqual([]);
    });
  });

  test('has indexes for its foreign keys, so that removing a row reads no whole table', async () => {
    const unindexed = await onFresh((handle) =>
      ask(
        handle,
        `select t.name as tableName, k."from" as columnName
         from pragma_table_list t, pragma_foreign_key_list(t.name) k
         where t.schema = 'main' and not exists (
           select 1 from pragma_index_list(t.name) i, pragma_index_info(i.name) c
           where c.seqno = 0 and c.name = k."from")`,
      ),
    );
    expect(unindexed).toEqual([]);
  });
});

describe('migrating', () => {
  const added: Migration = {
    version: migrations.length + 1,
    statements: ['create table added (id text primary key, text text not null) strict'],
  };

  test('goes on from the version of the file, and watches what came with it', async () => {
    await onFresh(async (handle) => {
      await migrate(handle, [...migrations, added]);
      expect(await tablesWithoutTriggers(handle)).toEqual([]);
      expect((await watchedTables(handle)).map((table) => table.name)).toContain('added');
      await migrate(handle, [...migrations, added]);
      expect(await ask(handle, 'pragma user_version')).toEqual([{ user_version: added.version }]);
    });
  });

  test('leaves the file as it was where a statement fails', async () => {
    const broken: Migration = { ...added, statements: [...added.statements, 'create nonsense'] };
    await onFresh(async (handle) => {
      const before = await ask(handle, 'select * from sqlite_schema order by name');
      await expect(migrate(handle, [...migrations, broken])).rejects.toThrow('syntax error');
      expect(await ask(handle, 'select * from sqlite_schema order by name')).toEqual(before);
      expect(await ask(handle, 'pragma user_version')).toEqual([{ user_version: newestVersion() }]);
    });
  });
});
