import { pathToFileURL } from 'node:url';
import sqlite3 from 'sqlite3';

/** The only file that names the driver's values; everything else sees Kysely. */
export type SqliteHandle = sqlite3.Database;

/** Immutable: neither locks nor journals, so that nothing is made beside the file; it must not change meanwhile. */
export type OpenMode = 'read-only' | 'immutable' | 'read-write' | 'create';

const flags: Record<OpenMode, number> = {
  'read-only': sqlite3.OPEN_READONLY,
  immutable: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI,
  'read-write': sqlite3.OPEN_READWRITE | sqlite3.OPEN_URI,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_URI,
};

/** The name under which a file is opened or attached without anything being made beside it. */
export function immutableUri(file: string): string {
  return `${pathToFileURL(file).href}?immutable=1`;
}

/** @param file absolute, so that no name is taken for an address. */
export function openHandle(file: string, mode: OpenMode): Promise<SqliteHandle> {
  const name = mode === 'immutable' ? immutableUri(file) : file;
  return new Promise((resolve, reject) => {
    const handle = new sqlite3.Database(name, flags[mode], (error) =>
      error === null ? resolve(handle) : reject(error),
    );
  });
}

export function closeHandle(handle: SqliteHandle): Promise<void> {
  return new Promise((resolve, reject) => {
    handle.close((error) => (error === null ? resolve() : reject(error)));
  });
}

/** Runs statements that give no rows. */
export function execute(handle: SqliteHandle, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    handle.exec(sql, (error) => (error === null ? resolve() : reject(error)));
  });
}

/** Asks one statement without the query builder: for what happens before a workspace is open. */
export function ask<Row>(
  handle: SqliteHandle,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    handle.all<Row>(sql, [...parameters], (error, rows) => (error === null ? resolve(rows) : reject(error)));
  });
}

/** Opens a handle for the length of `work`. */
export async function withHandle<T>(
  file: string,
  mode: OpenMode,
  work: (handle: SqliteHandle) => Promise<T>,
): Promise<T> {
  const handle = await openHandle(file, mode);
  try {
    return await work(handle);
  } finally {
    await closeHandle(handle);
  }
}

/** Stops the statement that is running, which then fails with SQLITE_INTERRUPT. */
export function interrupt(handle: SqliteHandle): void {
  handle.interrupt();
}
