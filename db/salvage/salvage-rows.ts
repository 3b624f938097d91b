import { ask, execute, type SqliteHandle } from '../driver/sqlite-handle.ts';
import { faultCode } from '../fault.ts';

/** The name under which the damaged file is attached. */
export const DAMAGED = 'damaged';

export interface Salvaged {
  readonly rows: number;
  /** Whether it was read to its end without a fault. */
  readonly complete: boolean;
}

/** A failure that says something about the damaged file or one of its rows; anything else is ours. */
const OF_THE_FILE: ReadonlySet<string | null> = new Set([
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_IOERR',
  'SQLITE_ERROR',
  'SQLITE_CONSTRAINT',
  'SQLITE_MISMATCH',
  'SQLITE_TOOBIG',
]);

async function attempt<T>(work: () => Promise<T>): Promise<T | 'damaged'> {
  try {
    return await work();
  } catch (error) {
    if (OF_THE_FILE.has(faultCode(error))) return 'damaged';
    throw error;
  }
}

/** What columns a table has on both sides; none where its definition can't be read any more. */
export async function sharedColumns(handle: SqliteHandle, table: string): Promise<string[]> {
  const columns = await attempt(() =>
    ask<{ name: string }>(
      handle,
      `select m.name from pragma_table_info(?, 'main') m
       join pragma_table_info(?, '${DAMAGED}') d on d.name = m.name order by m.cid`,
      [table, table],
    ),
  );
  return columns === 'damaged' ? [] : columns.map((column) => column.name);
}

/** So many ranges may fail before small ones are given up unread, so that a wreck of millions of rows ends. */
const MOST_FAILURES = 20_000;

/** The numbers of the first and the last row of a stretch. */
type Range = readonly [number, number];

/**
 * Copies a table's rows by ranges of their numbers: a range that meets a bad page is halved until the rows around
 * the page are through.
 */
export async function copyRows(
  handle: SqliteHandle,
  table: string,
  columns: readonly string[],
  bytes: number,
): Promise<Salvaged> {
  const bounds = await boundsOf(handle, table, bytes);
  if (bounds === null) return { rows: 0, complete: true };
  const names = columns.map((column) => `"${column}"`).join(', ');
  const smallest = Math.ceil((bounds.last - bounds.first) / 4096);
  const before = await rowCount(handle, table);
  const ranges: Range[] = [[bounds.first, bounds.last]];
  let failures = 0;
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    const [first, last] = range;
    const sql = `insert or ignore into main."${table}" (${names}) select ${names} from ${DAMAGED}."${table}"
      where rowid between ${first} and ${last}`;
    if ((await attempt(() => execute(handle, sql))) !== 'damaged') continue;
    failures += 1;
    const isGivenUp = first === last || (failures > MOST_FAILURES && last - first <= smallest);
    const middle = first + Math.floor((last - first) / 2);
    if (!isGivenUp) ranges.push([middle + 1, last], [first, middle]);
  }
  const rows = (await rowCount(handle, table)) - before;
  return { rows, complete: failures === 0 };
}

export async function rowCount(handle: SqliteHandle, table: string): Promise<number> {
  const counted = await ask<{ count: number }>(handle, `select count(*) as count from main."${table}"`);
  return counted[0]?.count ?? 0;
}

interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** The numbers of the first and the last row; guessed wide where an end can't be read; null for an empty table. */
async function boundsOf(handle: SqliteHandle, table: string, bytes: number): Promise<Bounds | null> {
  const first = await edge(handle, table, 'asc');
  const last = await edge(handle, table, 'desc');
  if (first === 'empty' || last === 'empty') return null;
  return {
    first: first === 'damaged' ? 1 : first,
    last: last === 'damaged' ? ((await lastInIndex(handle, table)) ?? mostRows(bytes)) : last,
  };
}

async function edge(
  handle: SqliteHandle,
  table: string,
  order: 'asc' | 'desc',
): Promise<number | 'empty' | 'damaged'> {
  const sql = `select rowid as number from ${DAMAGED}."${table}" order by rowid ${order} limit 1`;
  const rows = await attempt(() => ask<{ number: number }>(handle, sql));
  return rows === 'damaged' ? 'damaged' : (rows[0]?.number ?? 'empty');
}

/** The index of the keys knows the numbers too, and has pages of its own. */
async function lastInIndex(handle: SqliteHandle, table: string): Promise<number | null> {
  const sql = `select max(rowid) as number from ${DAMAGED}."${table}" indexed by "sqlite_autoindex_${table}_1"`;
  const rows = await attempt(() => ask<{ number: number | null }>(handle, sql));
  return rows === 'damaged' ? null : (rows[0]?.number ?? null);
}

/** No row of ours is shorter than this many bytes. */
const SHORTEST_ROW = 32;

function mostRows(bytes: number): number {
  return Math.max(1000, Math.ceil(bytes / SHORTEST_ROW));
}
