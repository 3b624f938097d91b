import { Kysely, sql } from 'kysely';
import { SqliteDialect } from '../driver/sqlite-dialect.ts';
import type { SqliteHandle } from '../driver/sqlite-handle.ts';
import type { Database, Reader } from '../schema.ts';
import { type Laying, layTablesOver, quickestLaying } from './as-of-tables.ts';
import type { WatchedTable } from './triggers.ts';

/** The ledger has no such position: it counts from 0, before the first record, to the newest. */
export class NoSuchPositionError extends Error {
  constructor(seq: number) {
    super(`the ledger has no position ${seq}`);
    this.name = 'NoSuchPositionError';
  }
}

/**
 * A connection of its own on which the workspace stands as it did after any record of the ledger. One question at
 * a time: others wait here, and the ordinary readers never do.
 */
export class AsOfConnection {
  readonly #open: () => Promise<SqliteHandle>;
  readonly #watched: readonly WatchedTable[];
  readonly #laying: Laying;
  #connected: Promise<{ dialect: SqliteDialect; queries: Kysely<Database> }> | null = null;
  #isClosed = false;

  /** @param open opens the file read-only; asked once, when the past is wanted for the first time. */
  constructor(
    open: () => Promise<SqliteHandle>,
    watched: readonly WatchedTable[],
    laying: Laying = quickestLaying,
  ) {
    this.#open = open;
    this.#watched = watched;
    this.#laying = laying;
  }

  /** Runs `work` on one snapshot of the file, with everything later than the record `seq` taken off. */
  async read<T>(seq: number, work: (reader: Reader) => Promise<T>): Promise<T> {
    const { dialect, queries } = await this.#connect();
    return queries.connection().execute((reader) =>
      dialect.inside(async () => {
        await sql`begin`.execute(reader);
        try {
          await this.#standAt(reader, seq);
          return await work(reader);
        } finally {
          await endTransaction(reader);
        }
      }),
    );
  }

  /** Waits for the question under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const connected = await this.#connected?.catch(() => null);
    await connected?.queries.destroy();
    await connected?.dialect.close();
  }

  #connect() {
    if (this.#isClosed) throw new Error('the workspace was closed');
    this.#connected ??= this.#open().then((handle) => {
      const dialect = new SqliteDialect(handle);
      return { dialect, queries: new Kysely<Database>({ dialect }) };
    });
    this.#connected.catch(() => {
      this.#connected = null;
    });
    return this.#connected;
  }

  async #standAt(reader: Reader, seq: number): Promise<void> {
    const { rows } = await sql<{ last: number }>`
      select coalesce(max(seq), 0) as last from main.transaction_record`.execute(reader);
    if (!Number.isInteger(seq) || seq < 0 || seq > (rows[0]?.last ?? 0)) throw new NoSuchPositionError(seq);
    // What was laid out is of a piece: a savepoint takes a half of it back.
    await sql`savepoint laying`.execute(reader);
    try {
      await layTablesOver(reader, { seq, watched: this.#watched, laying: this.#laying });
    } catch (error) {
      await sql`rollback to laying`.execute(reader);
      throw error;
    } finally {
      await sql`release laying`.execute(reader);
    }
  }
}

/** Nothing was written but temporary tables, which stay for the next question about the same past. */
async function endTransaction(reader: Reader): Promise<void> {
  try {
    await sql`commit`.execute(reader);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
  }
}
