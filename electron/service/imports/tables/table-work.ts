import type { KnownPlace } from '../preview-rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { TableDirectory } from '#shared/domain/import/table-directory.ts';
import type { ShownValues } from '#shared/domain/import/table-import.ts';
import type { Day } from '#shared/values/day.ts';

/** What writing needs beside the rows. */
export interface WriteContext {
  readonly writer: Writer;
  readonly importId: string;
  /** Stands as the reason where a file decides something that needs one. */
  readonly fileName: string;
  readonly today: Day;
  readonly newId: () => string;
}

/** What a kind of table does with rows that are ready; they come as the worker made them, a chunk at a time. */
export interface TableWork {
  /** Whether the sum of its rows tells anything. */
  readonly hasSum: boolean;
  directory(reader: Reader): Promise<TableDirectory>;
  findKnown(reader: Reader, ready: Uint8Array): Promise<readonly KnownPlace[]>;
  /** Runs what inserts `count` rows. */
  inserting<T>(writer: Writer, count: number, insert: () => Promise<T>): Promise<T>;
  /** @returns how many were changed. */
  update(context: WriteContext, ready: Uint8Array): Promise<number>;
  /** @returns how many were added. */
  insert(context: WriteContext, ready: Uint8Array): Promise<number>;
  /** What stands beside the rows themselves, after both. */
  finish(context: WriteContext, ready: Uint8Array): Promise<void>;
  /** What a row tells, by name; from its place 1 on, as its reader made it. */
  shown(row: readonly unknown[]): ShownValues;
  /** How the workspace holds what rows would change, by id. */
  before(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, ShownValues>>;
}
