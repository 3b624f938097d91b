import { ask, execute, type SqliteHandle } from './driver/sqlite-handle.ts';
import { APPLICATION_ID } from './file-header.ts';
import { installTriggers } from './ledger/triggers.ts';
import { migrations } from './migrations/migration-list.ts';

export interface Migration {
  readonly version: number;
  readonly statements: Iterable<string>;
}

/** The version that files have once all of the migrations went over them. */
export function newestVersion(list: readonly Migration[] = migrations): number {
  return list.at(-1)?.version ?? 0;
}

export async function versionOf(handle: SqliteHandle): Promise<number> {
  const rows = await ask<{ user_version: number }>(handle, 'pragma user_version');
  return rows[0]?.user_version ?? 0;
}

/**
 * Brings a file to the newest schema in one transaction, and makes the ledger's triggers anew.
 * Whatever fails leaves the file as it was.
 */
export async function migrate(handle: SqliteHandle, list: readonly Migration[] = migrations): Promise<void> {
  const from = await versionOf(handle);
  const pending = list.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  await execute(handle, 'begin immediate');
  try {
    if (from === 0) await execute(handle, `pragma application_id = ${APPLICATION_ID}`);
    for (const migration of pending) {
      for (const statement of migration.statements) await execute(handle, statement);
      await execute(handle, `pragma user_version = ${migration.version}`);
    }
    await installTriggers(handle);
    await execute(handle, 'commit');
  } catch (error) {
    // On a full disk, say, SQLite has rolled back by itself.
    await execute(handle, 'rollback').catch(() => undefined);
    throw error;
  }
}
