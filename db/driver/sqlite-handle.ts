import sqlite3 from 'sqlite3';

/** The only file that names the driver's values; everything else sees Kysely. */
export type SqliteHandle = sqlite3.Database;

export type OpenMode = 'read-only' | 'read-write' | 'create';

const flags: Record<OpenMode, number> = {
  'read-only': sqlite3.OPEN_READONLY,
  'read-write': sqlite3.OPEN_READWRITE,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
};

export function openHandle(file: string, mode: OpenMode): Promise<SqliteHandle> {
  return new Promise((resolve, reject) => {
    const handle = new sqlite3.Database(file, flags[mode], (error) =>
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

/** Stops the statement that is running, which then fails with SQLITE_INTERRUPT. */
export function interrupt(handle: SqliteHandle): void {
  handle.interrupt();
}
