import { Kysely, sql } from 'kysely';
import type { OpenWorkspaceState, ReadOnlyReason } from '#shared/domain/workspace/workspace-state.ts';
import { SqliteDialect } from './driver/sqlite-dialect.ts';
import {
  closeHandle,
  execute,
  interrupt,
  openHandle,
  type OpenMode,
  type SqliteHandle,
} from './driver/sqlite-handle.ts';
import { checkStructure, type Soundness } from './integrity.ts';
import { AsOfConnection } from './ledger/as-of-connection.ts';
import { watchedTables, type WatchedTable } from './ledger/triggers.ts';
import { type CommandMeta, type RecordDraft, type Recorded, record } from './ledger/transaction.ts';
import { markSession } from './log-mark.ts';
import { markOpen } from './open-files.ts';
import { readWorkspaceState } from './queries/workspace-queries.ts';
import type { Database, Reader, Writer } from './schema.ts';

export interface Commit {
  readonly seq: number;
  readonly tables: readonly string[];
}

/** What another reader of the same workspace opens: a backup, a saved copy, a check. */
export interface ReadSource {
  readonly file: string;
  readonly mode: Extract<OpenMode, 'read-only' | 'immutable'>;
}

/** An open workspace file: reads have their own read-only connection, commands queue on the writing one. */
export interface Workspace {
  readonly path: string;
  readonly reader: Reader;
  readonly readOnly: ReadOnlyReason | null;
  readonly source: ReadSource;
  /** 'unknown' while the pages of a large file were not all walked yet. */
  readonly soundness: Soundness;
  /** The tables under the ledger's triggers, as the schema of this file has them. */
  readonly watched: readonly WatchedTable[];
  state(): Promise<OpenWorkspaceState>;
  /** Queries that belong together: closing waits until the last of them was answered. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** One command: one transaction, one record. Whatever `work` throws takes all of it back. */
  write<T>(meta: CommandMeta, work: (writer: Writer, draft: RecordDraft) => Promise<T>): Promise<Recorded<T>>;
  /**
   * Runs queries on the workspace as it stood after the record `seq`, 0 for before the first: one snapshot for all
   * of them, and every query that a Reader serves.
   * @throws NoSuchPositionError
   */
  asOf<T>(seq: number, work: (reader: Reader) => Promise<T>): Promise<T>;
  onCommit(listener: (commit: Commit) => void): () => void;
  /** Whether anything was committed since it was opened. */
  changed(): boolean;
  /** Walks every page, however long it takes; closing ends it. */
  check(): Promise<Soundness>;
  /** Ends the walk early, which leaves the answer open. */
  stopChecking(): void;
  /** Waits for the queries and the command under way, folds the journal into the file, and lets it go. */
  close(): Promise<void>;
}

class FileWorkspace implements Workspace {
  readonly path: string;
  readonly readOnly: ReadOnlyReason | null;
  readonly source: ReadSource;
  readonly watched: readonly WatchedTable[];
  readonly reader: Kysely<Database>;
  readonly #past: AsOfConnection;
  readonly #readDialect: SqliteDialect;
  readonly #writeDialect: SqliteDialect | null;
  readonly #writing: Kysely<Database> | null;
  readonly #release: () => Promise<void>;
  readonly #listeners = new Set<(commit: Commit) => void>();
  readonly #underWay = new Set<Promise<unknown>>();
  #isClosed = false;
  #session: Promise<void> | null = null;
  #changed = false;
  #soundness: Soundness;
  #checking: { readonly handle: SqliteHandle; readonly done: Promise<unknown> } | null = null;

  constructor(parts: WorkspaceParts) {
    this.path = parts.path;
    this.readOnly = parts.readOnly;
    this.source = parts.source;
    this.watched = parts.watched;
    this.#soundness = parts.soundness;
    this.reader = new Kysely<Database>({ dialect: parts.read });
    this.#past = new AsOfConnection(() => openReading(parts.source), parts.watched);
    this.#readDialect = parts.read;
    this.#writeDialect = parts.write;
    this.#writing = parts.write === null ? null : new Kysely<Database>({ dialect: parts.write });
    this.#release = parts.release;
  }

  state(): Promise<OpenWorkspaceState> {
    const { path, readOnly } = this;
    const damaged = this.#soundness === 'damaged';
    return this.read((reader) => readWorkspaceState(reader, { path, readOnly, damaged }));
  }

  get soundness(): Soundness {
    return this.#soundness;
  }

  read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#waitedFor(() => work(this.reader));
  }

  write<T>(
    meta: CommandMeta,
    work: (writer: Writer, draft: RecordDraft) => Promise<T>,
  ): Promise<Recorded<T>> {
    return this.#waitedFor(() => this.#write(meta, work));
  }

  asOf<T>(seq: number, work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#past.read(seq, work);
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): boolean {
    return this.#changed;
  }

  async check(): Promise<Soundness> {
    const handle = await openHandle(this.source.file, this.source.mode);
    const done = checkStructure(handle);
    this.#checking = { handle, done };
    try {
      this.#soundness = await done;
      return this.#soundness;
    } finally {
      this.#checking = null;
      await closeHandle(handle);
    }
  }

  stopChecking(): void {
    if (this.#checking !== null) interrupt(this.#checking.handle);
  }

  async close(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    this.#isClosed = true;
    this.stopChecking();
    await this.#checking?.done;
    try {
      await this.#past.close();
      await this.reader.destroy();
      await this.#readDialect.close();
      await this.#closeWriting();
    } finally {
      this.#listeners.clear();
      await this.#release();
    }
  }

  /** What closing waits for, with everything that it begins itself. */
  async #waitedFor<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new Error('the workspace was closed');
    const doing = work();
    this.#underWay.add(doing);
    try {
      return await doing;
    } finally {
      this.#underWay.delete(doing);
    }
  }

  async #write<T>(
    meta: CommandMeta,
    work: (writer: Writer, draft: RecordDraft) => Promise<T>,
  ): Promise<Recorded<T>> {
    const dialect = this.#writeDialect;
    const writing = this.#writing;
    if (dialect === null || writing === null) throw new Error('the workspace is open read-only');
    await this.#beginSession(writing);
    const done = await writing
      .transaction()
      .execute((writer) => dialect.inside(() => record(writer, meta, work)));
    if (done.seq !== null) this.#announce({ seq: done.seq, tables: done.tables });
    return done;
  }

  async #closeWriting(): Promise<void> {
    if (this.#writing === null) return;
    // Folds the journal in even where another instance is reading; on a full disk it stays and loses nothing.
    await sql`pragma wal_checkpoint(truncate)`.execute(this.#writing).catch(() => undefined);
    await this.#writing.destroy();
    await this.#writeDialect?.close();
  }

  async #beginSession(writing: Kysely<Database>): Promise<void> {
    this.#session ??= markSession(writing, this.path);
    try {
      await this.#session;
    } catch (error) {
      this.#session = null;
      throw error;
    }
  }

  #announce(commit: Commit): void {
    this.#changed = true;
    for (const listener of this.#listeners) listener(commit);
  }
}

interface WorkspaceParts extends Connection {
  readonly watched: readonly WatchedTable[];
  readonly read: SqliteDialect;
  readonly write: SqliteDialect | null;
}

/** How to connect to a file that was checked and migrated before (open.ts does both). */
export interface Connection {
  readonly path: string;
  readonly readOnly: ReadOnlyReason | null;
  readonly source: ReadSource;
  readonly soundness: Soundness;
  /** Called once the file is closed: lets its lock go. */
  readonly release: () => Promise<void>;
}

/** A file that nobody else knows of yet, and that was just migrated. */
export function freshConnection(path: string): Connection {
  const source: ReadSource = { file: path, mode: 'read-only' };
  return { path, readOnly: null, source, soundness: 'sound', release: async () => undefined };
}

const SHARED_PRAGMAS = `pragma foreign_keys = on; pragma busy_timeout = 5000; pragma temp_store = memory;
  pragma trusted_schema = off;`;
/** FULL: what a user was told is saved survives a power cut. */
const WRITE_PRAGMAS = `${SHARED_PRAGMAS} pragma journal_mode = wal; pragma synchronous = full;
  pragma cache_size = -65536; pragma journal_size_limit = 67108864;`;

/** The file's own tables can't be written through it; temporary ones can. */
async function openReading({ file, mode }: ReadSource): Promise<SqliteHandle> {
  const handle = await openHandle(file, mode);
  await execute(handle, SHARED_PRAGMAS);
  return handle;
}

export async function connectWorkspace(connection: Connection): Promise<Workspace> {
  const opened: SqliteHandle[] = [];
  const unmark = await markOpen(connection.source.file);
  const connect = async (file: string, mode: OpenMode, pragmas: string): Promise<SqliteHandle> => {
    const handle = await openHandle(file, mode);
    opened.push(handle);
    await execute(handle, pragmas);
    return handle;
  };
  try {
    const write =
      connection.readOnly === null
        ? new SqliteDialect(await connect(connection.path, 'read-write', WRITE_PRAGMAS))
        : null;
    const { file, mode } = connection.source;
    const reading = await connect(file, mode, `${SHARED_PRAGMAS} pragma query_only = on;`);
    const watched = await watchedTables(reading);
    const release = async (): Promise<void> => {
      unmark();
      await connection.release();
    };
    return new FileWorkspace({ ...connection, release, watched, read: new SqliteDialect(reading), write });
  } catch (error) {
    for (const handle of opened) await closeHandle(handle).catch(() => undefined);
    unmark();
    throw error;
  }
}
