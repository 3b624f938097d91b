import { randomBytes } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { uuidV7 } from '#shared/values/id.ts';
import type { Instant } from '#shared/values/instant.ts';
import { ask, execute, type SqliteHandle, withHandle } from '../driver/sqlite-handle.ts';
import { takenName } from '../create.ts';
import { dropStaleParts, partIn, publishNew, removeParts, syncFile } from '../durable-files.ts';
import { refusalOfFault } from '../fault.ts';
import { type LocatedFile, locate } from '../inspect-file.ts';
import { installTriggers, watchedTables } from '../ledger/triggers.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/migration-list.ts';
import { isOpenHere } from '../open-files.ts';
import { prepareCopy } from '../snapshot.ts';
import { dropDangling, dropHalfRecords, fillFromLedger, isLedgerWhole } from './salvage-ledger.ts';
import { copyRows, DAMAGED, rowCount, type Salvaged, sharedColumns } from './salvage-rows.ts';
import { type SalvageSource, salvageSource } from './salvage-source.ts';

export interface SalvagedTable extends Salvaged {
  readonly table: string;
}

export interface SalvagedFile {
  readonly path: string;
  readonly tables: readonly SalvagedTable[];
}

const LEDGER = ['transaction_record', 'change'] as const;

/**
 * Copies what can still be read of a damaged workspace, table by table, into a new one beside it. Rows that can't be
 * read where they stand are taken from the ledger's images of them. The damaged file is only read.
 */
export async function salvageFile(given: string, at: Instant): Promise<Outcome<SalvagedFile>> {
  try {
    const file = await locate(given);
    if (file.kind === 'refused') return file;
    const { path } = file.value;
    if (await isOpenHere(path)) return refused('file-in-use', { path });
    const source = await salvageSource(path);
    if (source === null) return refused('nothing-to-salvage', { path });
    try {
      return await salvageBeside(file.value, source, at);
    } finally {
      await source.leave();
    }
  } catch (error) {
    const refusal = await refusalOfFault(error, given);
    if (refusal === null) throw error;
    return { kind: 'refused', refusal };
  }
}

async function salvageBeside(
  file: LocatedFile,
  source: SalvageSource,
  at: Instant,
): Promise<Outcome<SalvagedFile>> {
  const folder = dirname(file.path);
  await dropStaleParts(folder);
  const part = partIn(folder);
  try {
    const tables = await withHandle(part, 'create', (handle) => fill(handle, file, source, at));
    if (tables.every((table) => table.rows === 0)) return refused('nothing-to-salvage', { path: file.path });
    await prepareCopy(part);
    await syncFile(part);
    const path = await freeName(file.path);
    await publishNew(part, path);
    return accepted({ path, tables });
  } finally {
    await removeParts(part);
  }
}

async function fill(
  handle: SqliteHandle,
  file: LocatedFile,
  source: SalvageSource,
  at: Instant,
): Promise<SalvagedTable[]> {
  await execute(handle, 'pragma journal_mode = memory; pragma synchronous = off; pragma foreign_keys = off;');
  await migrate(
    handle,
    migrations.filter((migration) => migration.version <= source.version),
  );
  await dropLedgerTriggers(handle);
  // Lets a file be read that is shorter than its header says, and one whose list of tables is partly gone.
  await execute(handle, 'pragma writable_schema = on');
  await ask(handle, `attach ? as ${DAMAGED}`, [source.attachAs]);
  const copied = await copyTables(handle, file);
  await execute(handle, `detach ${DAMAGED}; pragma writable_schema = off;`);
  const tables = await settleTables(handle, copied);
  if (tables.some((table) => table.rows > 0)) await ensureWorkspaceRow(handle, file.path, at);
  await installTriggers(handle);
  return tables;
}

/** Only the ledger's: the triggers that keep sums run, and make those sums anew. */
async function dropLedgerTriggers(handle: SqliteHandle): Promise<void> {
  const triggers = await ask<{ name: string }>(
    handle,
    `select name from sqlite_schema where type = 'trigger' and name like 'ledger\\_%' escape '\\'`,
  );
  for (const { name } of triggers) await execute(handle, `drop trigger "${name}"`);
}

/** Whether each table is whole, by its name. */
async function copyTables(handle: SqliteHandle, file: LocatedFile): Promise<Map<string, boolean>> {
  const isWhole = new Map<string, boolean>();
  for (const name of LEDGER) isWhole.set(name, (await copyTable(handle, name, file.bytes)).complete);
  const isLedgerRead = LEDGER.every((name) => isWhole.get(name)) && (await isLedgerWhole(handle));
  const watched = await watchedTables(handle);
  for (const table of watched) {
    const { complete } = await copyTable(handle, table.name, file.bytes);
    if (!complete) await fillFromLedger(handle, table);
    isWhole.set(table.name, complete || isLedgerRead);
  }
  if (!isLedgerRead && (await dropHalfRecords(handle))) isWhole.set('transaction_record', false);
  return isWhole;
}

async function settleTables(
  handle: SqliteHandle,
  isWhole: ReadonlyMap<string, boolean>,
): Promise<SalvagedTable[]> {
  const poorer = await dropDangling(handle);
  const tables: SalvagedTable[] = [];
  for (const [table, complete] of isWhole) {
    const rows = await rowCount(handle, table);
    tables.push({ table, rows, complete: complete && !poorer.has(table) });
  }
  return tables;
}

async function copyTable(handle: SqliteHandle, table: string, bytes: number): Promise<Salvaged> {
  const columns = await sharedColumns(handle, table);
  return columns.length === 0 ? { rows: 0, complete: false } : copyRows(handle, table, columns, bytes);
}

/** Without the one row that says which workspace it is, nothing else could be opened. */
async function ensureWorkspaceRow(handle: SqliteHandle, path: string, at: Instant): Promise<void> {
  if ((await rowCount(handle, 'workspace')) > 0) return;
  const id = uuidV7<'workspace'>(Date.parse(at), randomBytes(10));
  const name = basename(path, extname(path));
  await ask(handle, 'insert into workspace (id, name, sample, created_at) values (?, ?, 0, ?)', [
    id,
    name,
    at,
  ]);
}

async function freeName(path: string): Promise<string> {
  const ending = extname(path);
  const stem = join(dirname(path), basename(path, ending));
  for (let number = 1; ; number += 1) {
    const candidate = `${stem} (salvaged${number === 1 ? '' : ` ${number}`})${ending}`;
    if ((await takenName(candidate)) === null) return candidate;
  }
}
