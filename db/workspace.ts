import { Kysely } from 'kysely';
import type { OpenWorkspaceState, ReadOnlyReason } from '#shared/domain/workspace/workspace-state.ts';
import { SqliteDialect } from './driver/sqlite-dialect.ts';
import { execute, openHandle } from './driver/sqlite-handle.ts';
import { watchedTables, type WatchedTable } from './ledger/triggers.ts';
import { type CommandMeta, type RecordDraft, type Recorded, record } from './ledger/transaction.ts';
import { readWorkspaceState } from './queries/workspace-queries.ts';
import type { Database, Reader, Writer } from './schema.ts';

export interface Commit {
  readonly seq: number;
  readonly tables: readonly string[];
}

/** An open workspace file: reads have their own read-only connection, commands queue on the writing one. */
export interface Workspace {
  readonly path: string;
  readonly reader: Reader;
  readonly readOnly: ReadOnlyReason | null;
  /** The tables under the ledger's triggers, as the schema of this file has them. */
  readonly watched: readonly WatchedTable[];
  state(): Promise<OpenWorkspaceState>;
  /** One command: one transaction, one record. Whatever `work` throws takes all of it back. */
  write<T>(meta: CommandMeta, work: (writer: Writer, draft: RecordDraft) => Promise<T>): Promise<Recorded<T>>;
  onCommit(listener: (commit: Commit) => void): () => void;
  /** Whether anything was committed since it was opened. */
  changed(): boolean;
  /** Waits for the command under way, folds the journal into the file, and lets it go. */
  close(): Promise<void>;
}

class FileWorkspace implements Workspace {
  readonly path: string;
  readonly readOnly: ReadOnlyReason | null;
  readonly watched: readonly WatchedTable[];
  readonly reader: Kysely<Database>;
  readonly #writeDialect: SqliteDialect | null;
  readonly #writing: Kysely<Database> | null;
  readonly #release: () => Promise<void>;
  readonly #listeners = new Set<(commit: Commit) => void>();
  #changed = false;

  constructor(parts: WorkspaceParts) {
    this.path = parts.path;
    this.readOnly = parts.readOnly;
    this.watched = parts.watched;
    this.reader = new Kysely<Database>({ dialect: parts.read });
    this.#writeDialect = parts.write;
    this.#writing = parts.write === null ? null : new Kysely<Database>({ dialect: parts.write });
    this.#release = parts.release;
  }

  state(): Promise<OpenWorkspaceState> {
    return readWorkspaceState(this.reader, this.path, this.readOnly);
  }

  async write<T>(
    meta: CommandMeta,
    work: (writer: Writer, draft: RecordDraft) => Promise<T>,
  ): Promise<Recorded<T>> {
    const dialect = this.#writeDialect;
    if (dialect === null || this.#writing === null) throw new Error('the workspace is open read-only');
    const done = await this.#writing
      .transaction()
      .execute((writer) => dialect.inside(() => record(writer, meta, work)));
    if (done.seq !== null) this.#announce({ seq: done.seq, tables: done.tables });
    return done;
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): boolean {
    return this.#changed;
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.reader.destroy();
    await this.#writing?.destroy();
    await this.#release();
  }

  #announce(commit: Commit): void {
    this.#changed = true;
    for (const listener of this.#listeners) listener(commit);
  }
}

interface WorkspaceParts {
  readonly path: string;
  readonly readOnly: ReadOnlyReason | null;
  readonly watched: readonly WatchedTable[];
  readonly read: SqliteDialect;
  readonly write: SqliteDialect | null;
  readonly release: () => Promise<void>;
}

const SHARED_PRAGMAS = 'pragma foreign_keys = on; pragma busy_timeout = 5000; pragma temp_store = memory;';
/** FULL: what a user was told is saved survives a power cut. */
const WRITE_PRAGMAS = `${SHARED_PRAGMAS} pragma journal_mode = wal; pragma synchronous = full;
  pragma cache_size = -65536; pragma journal_size_limit = 67108864;`;

/** Connects to a file that was checked and migrated before (open.ts does both). */
export async function connectWorkspace(
  path: string,
  readOnly: ReadOnlyReason | null,
  release: () => Promise<void>,
): Promise<Workspace> {
  let write: SqliteDialect | null = null;
  if (readOnly === null) {
    const writing = await openHandle(path, 'read-write');
    await execute(writing, WRITE_PRAGMAS);
    write = new SqliteDialect(writing);
  }
  const reading = await openHandle(path, 'read-only');
  await execute(reading, `${SHARED_PRAGMAS} pragma query_only = on;`);
  const watched = await watchedTables(reading);
  return new FileWorkspace({ path, readOnly, watched, read: new SqliteDialect(reading), write, release });
}
