import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  RawNode,
  SelectQueryNode,
} from 'kysely';
import type { Database as SqliteHandle, Statement } from 'sqlite3';
import { bindable } from './binding.ts';

const READS = /^\s*(select|with|pragma|explain|values)\b|\breturning\b/i;
const MOST_STATEMENTS = 200;

/** One SQLite handle behind the query builder, with its prepared statements kept for the next use. */
export class SqliteConnection implements DatabaseConnection {
  readonly #handle: SqliteHandle;
  readonly #statements = new Map<string, Promise<Statement>>();

  constructor(handle: SqliteHandle) {
    this.#handle = handle;
  }

  async executeQuery<Row>(compiled: CompiledQuery): Promise<QueryResult<Row>> {
    const parameters = compiled.parameters.map(bindable);
    const statement = await this.#prepared(compiled.sql);
    return returnsRows(compiled) ? all<Row>(statement, parameters) : run<Row>(statement, parameters);
  }

  /** Each row would cost a hop to the thread pool; pages by key are the way here. */
  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streaming is not supported: read in pages');
  }

  async finalize(): Promise<void> {
    const statements = [...this.#statements.values()];
    this.#statements.clear();
    for (const statement of statements) await statement.then(finalized, () => undefined);
  }

  #prepared(sql: string): Promise<Statement> {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const fresh = prepare(this.#handle, sql);
    this.#statements.set(sql, fresh);
    fresh.catch(() => this.#statements.delete(sql));
    this.#dropOldest();
    return fresh;
  }

  #dropOldest(): void {
    if (this.#statements.size <= MOST_STATEMENTS) return;
    const oldest = this.#statements.entries().next().value;
    if (oldest === undefined) return;
    this.#statements.delete(oldest[0]);
    void oldest[1].then(finalized, () => undefined);
  }
}

function returnsRows(compiled: CompiledQuery): boolean {
  const node = compiled.query;
  if (SelectQueryNode.is(node)) return true;
  if (RawNode.is(node)) return READS.test(compiled.sql);
  return 'returning' in node && node.returning !== undefined;
}

function prepare(handle: SqliteHandle, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = handle.prepare(sql, (error: Error | null) =>
      error === null ? resolve(statement) : reject(error),
    );
  });
}

function all<Row>(statement: Statement, parameters: unknown[]): Promise<QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    statement.all<Row>(parameters, (error, rows) => {
      if (error !== null) return reject(error);
      // An unreset statement would hold its read snapshot open.
      statement.reset(() => resolve({ rows }));
    });
  });
}

function run<Row>(statement: Statement, parameters: unknown[]): Promise<QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    statement.run(parameters, function (error) {
      if (error !== null) return reject(error);
      resolve({ rows: [], numAffectedRows: BigInt(this.changes), insertId: BigInt(this.lastID) });
    });
  });
}

function finalized(statement: Statement): Promise<void> {
  return new Promise((resolve) => {
    statement.finalize(() => resolve());
  });
}
