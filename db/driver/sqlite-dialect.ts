import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { SqliteConnection } from './sqlite-connection.ts';
import { closeHandle, type SqliteHandle } from './sqlite-handle.ts';

/** Set inside a transaction's callback, so that using the outer handle there fails at once instead of hanging. */
const insideTransaction = new AsyncLocalStorage<SqliteDriver>();

/** One connection, handed to one caller at a time in the order of asking. */
class SqliteDriver implements Driver {
  readonly #handle: SqliteHandle;
  readonly #connection: SqliteConnection;
  readonly #waiting: Array<() => void> = [];
  #busy = false;
  #closed = false;

  constructor(handle: SqliteHandle) {
    this.#handle = handle;
    this.#connection = new SqliteConnection(handle);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (insideTransaction.getStore() === this) {
      throw new Error('the outer handle was used inside a transaction: use its writer');
    }
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    if (this.#closed) {
      await this.releaseConnection();
      throw new Error('the workspace was closed');
    }
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy = false;
    else next();
  }

  /** IMMEDIATE takes the write lock up front: no upgrade from reading to writing can fail half-way. */
  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return raw(connection, 'begin immediate');
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return raw(connection, 'commit');
  }

  /** On a full disk, say, SQLite has rolled back by itself, and what went wrong is the error to be told. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await raw(connection, 'rollback');
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }

  /** Runs `work` so that asking this driver for another connection is an error. */
  inside<T>(work: () => Promise<T>): Promise<T> {
    return insideTransaction.run(this, work);
  }

  /** Waits its turn, so that a transaction under way is finished first. */
  async destroy(): Promise<void> {
    if (this.#closed) return;
    await this.acquireConnection();
    this.#closed = true;
    try {
      await this.#connection.finalize();
      await closeHandle(this.#handle);
    } finally {
      await this.releaseConnection();
    }
  }
}

async function raw(connection: DatabaseConnection, sql: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(sql));
}

/** Kysely's own adapter says DDL is not transactional, and a failed migration would leave its half behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class SqliteDialect implements Dialect {
  readonly #driver: SqliteDriver;

  constructor(handle: SqliteHandle) {
    this.#driver = new SqliteDriver(handle);
  }

  inside<T>(work: () => Promise<T>): Promise<T> {
    return this.#driver.inside(work);
  }

  /** Kysely destroys only a driver that was used; the handle is open from the start. */
  close(): Promise<void> {
    return this.#driver.destroy();
  }

  createDriver(): Driver {
    return this.#driver;
  }

  createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createIntrospector(database: Kysely<never>): DatabaseIntrospector {
    return new SqliteIntrospector(database);
  }
}
