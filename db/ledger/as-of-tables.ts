import { sql } from 'kysely';
import { type Rollup, rollups } from '../rollups.ts';
import type { Reader } from '../schema.ts';
import type { WatchedTable } from './triggers.ts';

/** How a table is laid over: copied as it stood, or by a view that takes the later changes off the file's own. */
export type Laying = (size: number, laterRows: number) => 'copy' | 'view';

/** Up to so many rows a copy costs next to nothing. */
const SMALL = 20_000;

/**
 * Queries on a copy run as they do on the file; a view spares the copying and puts its two parts together for
 * every question, which is quick where one of them is small.
 */
export const quickestLaying: Laying = (size, laterRows) =>
  size <= SMALL || laterRows > size / 8 ? 'copy' : 'view';

interface Past {
  readonly seq: number;
  readonly watched: readonly WatchedTable[];
  readonly laying: Laying;
}

/**
 * Lays temporary tables and views over those of the file, so that every query of this connection finds the
 * workspace as it stood after the record `seq`: SQLite looks a name up among the temporary ones first. A table
 * without later changes is left alone. Inside a transaction, whose snapshot they belong to; what lies there
 * from before is taken again where it still fits.
 */
export async function layTablesOver(reader: Reader, { seq, watched, laying }: Past): Promise<void> {
  const last = await numbers(reader, 'select coalesce(max(seq), 0) as n from main.transaction_record');
  const head = await numbers(reader, 'select coalesce(max(seq), 0) as n from main.change');
  if (await liesThere(reader, seq, head)) return;
  await clear(reader);
  if (seq < last) {
    const edge = await lastChangeOf(reader, seq);
    await gatherLaterChanges(reader, edge, head);
    for (const table of watched) await layOver(reader, table, laying);
    await layRollups(reader);
    await layLedger(reader, seq, edge);
  }
  await run(reader, 'create temp table as_of_mark (seq integer not null, head integer not null)');
  await run(reader, `insert into as_of_mark (seq, head) values (${seq}, ${head})`);
}

async function run(reader: Reader, statement: string): Promise<void> {
  await sql.raw(statement).execute(reader);
}

async function numbers(reader: Reader, statement: string): Promise<number> {
  const { rows } = await sql.raw<{ n: number }>(statement).execute(reader);
  return rows[0]?.n ?? 0;
}

async function liesThere(reader: Reader, seq: number, head: number): Promise<boolean> {
  const { rows } = await sql`select 1 from sqlite_temp_schema where name = 'as_of_mark'`.execute(reader);
  if (rows.length === 0) return false;
  return (
    (await numbers(
      reader,
      `select count(*) as n from temp.as_of_mark where seq = ${seq} and head = ${head}`,
    )) === 1
  );
}

async function clear(reader: Reader): Promise<void> {
  const { rows } = await sql<{ type: string; name: string }>`
    select type, name from sqlite_temp_schema where type in ('view', 'table')
    order by type desc`.execute(reader);
  for (const { type, name } of rows) await run(reader, `drop ${type} temp."${name}"`);
}

/** The number of the last change up to a record. Changes are numbered in the order of their records. */
function lastChangeOf(reader: Reader, seq: number): Promise<number> {
  return numbers(
    reader,
    `select coalesce(max(seq), 0) as n from main.change where transaction_seq = (
      select max(transaction_seq) from main.change where transaction_seq <= ${seq})`,
  );
}

/** For each row that changed later, the first such change: its image before is how the row stood. */
async function gatherLaterChanges(reader: Reader, edge: number, head: number): Promise<void> {
  await run(
    reader,
    `create temp table later_change (
      table_name text not null, row_id text not null, seq integer not null, primary key (table_name, row_id)
    ) strict, without rowid`,
  );
  // The index by rows names everything that is asked for, and beats the table as soon as much of it is later.
  const way = (head - edge) * 8 > head ? 'indexed by change_row' : 'not indexed';
  await run(
    reader,
    `insert into temp.later_change (table_name, row_id, seq)
      select table_name, row_id, min(seq) from main.change ${way}
      where seq > ${edge} group by table_name, row_id`,
  );
}

async function layOver(reader: Reader, table: WatchedTable, laying: Laying): Promise<void> {
  const { name } = table;
  const later = await numbers(
    reader,
    `select count(*) as n from temp.later_change where table_name = '${name}'`,
  );
  if (later === 0) return;
  const size = await numbers(reader, `select count(*) as n from main."${name}"`);
  const isCopied = laying(size, later) === 'copy';
  const holder = isCopied ? name : `earlier_${name}`;
  await createLike(reader, name, holder);
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const untouched = `select ${columns} from main."${name}" as now where not exists (
    select 1 from temp.later_change l where l.table_name = '${name}' and l.row_id = now.id)`;
  if (isCopied) await run(reader, `insert into temp."${holder}" (${columns}) ${untouched}`);
  await addImages(reader, table, holder);
  await indexLike(reader, name, holder, isCopied && size > SMALL ? 'whole' : 'all');
  if (!isCopied) {
    await run(
      reader,
      `create temp view "${name}" as ${untouched} union all select ${columns} from temp."${holder}"`,
    );
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly key: number;
}

async function columnsOf(reader: Reader, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select name, type, pk as "key" from pragma_table_info(${table}, 'main') order by cid`.execute(reader);
  return rows;
}

/** A temporary table with the columns and the key of the file's table. */
async function createLike(reader: Reader, name: string, holder: string): Promise<void> {
  const columns = await columnsOf(reader, name);
  const keys = columns.filter(({ key }) => key > 0).toSorted((one, other) => one.key - other.key);
  const key = `primary key (${keys.map((column) => `"${column.name}"`).join(', ')})`;
  const all = [...columns.map((column) => `"${column.name}" ${column.type}`), key];
  await run(reader, `create temp table "${holder}" (${all.join(', ')})`);
}

/** A column that came with a later version has its default in rows from before it. */
async function addImages(reader: Reader, table: WatchedTable, holder: string): Promise<void> {
  const { rows } = await sql<{ name: string; fallback: string | null }>`
    select name, dflt_value as fallback from pragma_table_info(${table.name}, 'main')`.execute(reader);
  const fallbacks = new Map(rows.map((row) => [row.name, row.fallback]));
  const values = table.columns.map((column) => {
    const value = `c.before ->> '$.${column}'`;
    const fallback = fallbacks.get(column) ?? null;
    return fallback === null
      ? value
      : `iif(json_type(c.before, '$.${column}') is null, ${fallback}, ${value})`;
  });
  await run(
    reader,
    `insert into temp."${holder}" (${table.columns.map((column) => `"${column}"`).join(', ')})
      select ${values.join(', ')} from temp.later_change l join main.change c on c.seq = l.seq
      where l.table_name = '${table.name}' and c.before is not null`,
  );
}

/**
 * The indexes of the file's table, so that its queries find their way. Those of a part of the rows serve single
 * records; on a large copy a walk over it is cheaper than making them.
 */
async function indexLike(
  reader: Reader,
  name: string,
  holder: string,
  which: 'all' | 'whole' = 'all',
): Promise<void> {
  const { rows } = await sql<{ columns: string }>`
    select (select group_concat('"' || c.name || '"', ', ' order by c.seqno)
      from pragma_index_info(i.name, 'main') c) as columns
    from pragma_index_list(${name}, 'main') i
    where i.origin <> 'pk' and (i."partial" = 0 or ${which} = 'all') order by i.seq`.execute(reader);
  for (const [index, { columns }] of rows.entries()) {
    await run(reader, `create index temp."${holder}_${index}" on "${holder}" (${columns})`);
  }
}

/** What is kept up from tables that have changed since is made anew from those that lie over them. */
async function layRollups(reader: Reader): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from temp.later_change`.execute(reader);
  const changed = new Set(rows.map((row) => row.name));
  for (const rollup of rollups) {
    if (!rollup.sources.some((source) => changed.has(source))) continue;
    changed.add(rollup.table);
    await layRollup(reader, rollup);
  }
}

async function layRollup(reader: Reader, { table, rows }: Rollup): Promise<void> {
  await createLike(reader, table, table);
  await run(reader, `insert into temp."${table}" ${rows}`);
  await indexLike(reader, table, table);
}

/** The ledger itself ends at the record. */
async function layLedger(reader: Reader, seq: number, edge: number): Promise<void> {
  await run(
    reader,
    `create temp view transaction_record as select * from main.transaction_record where seq <= ${seq}`,
  );
  await run(reader, `create temp view change as select * from main.change where seq <= ${edge}`);
}
