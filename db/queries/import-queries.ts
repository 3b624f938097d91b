import { sql } from 'kysely';
import { type ImportProfile, importProfileSchema, type RowFault } from '#shared/domain/import/import.ts';
import type { Params } from '#shared/domain/refusal.ts';
import type { Reader, Writer } from '../schema.ts';
import type { ImportRunTable } from '../tables/budget-tables.ts';

/**
 * Rows that are ready to be entries, as a JSON array in UTF-8 of arrays
 * [id, line, day, fen, vendor, reference, note, reason, source key]. One statement takes thousands of them:
 * row by row the driver would need ten times as long.
 */
export type ReadyRows = Uint8Array;

/** What of a known row is compared, and changed, beside day, amount and line: what the file has a column for. */
export interface ComparedTexts {
  readonly vendor: boolean;
  readonly note: boolean;
  readonly reason: boolean;
}

/** A ready row whose source key the workspace holds already. */
export interface KnownRow {
  /** Its place among the ready rows. */
  readonly index: number;
  readonly knownId: string;
  /** In fen. */
  readonly sum: number;
  readonly isSame: boolean;
}

/**
 * Bound as bytes and taken apart by SQLite: the service's thread never handles the rows one by one. Parsed
 * once to JSONB, since json_each would hand out each row as text, to be parsed again for each of its columns.
 */
function rowsOf(ready: ReadyRows) {
  return sql`jsonb_each(jsonb(cast(${ready} as text)))`;
}

function isSame({ vendor, note, reason }: ComparedTexts) {
  return sql<number>`(e.line_id = r.value ->> 1 and e.day = r.value ->> 2 and e.fen = r.value ->> 3
    and (${vendor} = 0 or e.vendor = r.value ->> 4)
    and (${note} = 0 or e.note = r.value ->> 6)
    and (${reason} = 0 or e.reason = r.value ->> 7))`;
}

/** Whether any entry came from a file; without one, no row can be known. */
export async function hasImportedEntries(reader: Reader): Promise<boolean> {
  const row = await reader
    .selectFrom('entry')
    .select('id')
    .where('source_key', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findKnownRows(
  reader: Reader,
  ready: ReadyRows,
  compared: ComparedTexts,
): Promise<KnownRow[]> {
  const { rows } = await sql<{ index: number; knownId: string; sum: number; isSame: number }>`
    select r.key as "index", e.id as knownId, r.value ->> 3 as "sum", ${isSame(compared)} as isSame
    from ${rowsOf(ready)} r cross join entry e on e.source_key = r.value ->> 8`.execute(reader);
  return rows.map((row) => ({ ...row, isSame: row.isSame === 1 }));
}

/** A ready row that the workspace can't take as it is. */
export interface BlockedRow {
  /** Its place among the ready rows. */
  readonly index: number;
  readonly fault: RowFault;
  readonly params: Params;
}

/**
 * Rows that would add an entry to a closed month, take one out of it, or change one in it. Rows that say what is
 * there already change nothing, and are let through.
 */
export async function findRowsOfClosedMonths(
  reader: Reader,
  ready: ReadyRows,
  compared: ComparedTexts,
): Promise<BlockedRow[]> {
  const { rows } = await sql<{ index: number; month: string }>`
    select r.key as "index", m.month from ${rowsOf(ready)} r
    left join entry e on e.source_key = r.value ->> 8
    join month_close m on m.month in (substr(r.value ->> 2, 1, 7), substr(e.day, 1, 7))
    where e.id is null or not ${isSame(compared)}
    group by r.key`.execute(reader);
  return rows.map(({ index, month }) => ({ index, fault: 'month-closed', params: { atMonth: month } }));
}

/**
 * Rows that would spend from the reserve: it pays through a draw only. Rows that say what is there already change
 * nothing, and are let through.
 */
export async function findRowsOnReserve(
  reader: Reader,
  ready: ReadyRows,
  compared: ComparedTexts,
): Promise<BlockedRow[]> {
  const { rows } = await sql<{ index: number; line: string }>`
    select r.key as "index", l.name as line from ${rowsOf(ready)} r
    join budget_line l on l.id = r.value ->> 1
    join budget_category c on c.id = l.category_id and c.hue = 'reserve'
    left join entry e on e.source_key = r.value ->> 8
    where e.id is null or not ${isSame(compared)}`.execute(reader);
  return rows.map(({ index, line }) => ({ index, fault: 'reserve-line', params: { line } }));
}

/** The lines of the reserve, in the order of their ids. */
export async function readReserveLineIds(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('budget_line')
    .innerJoin('budget_category', 'budget_category.id', 'budget_line.category_id')
    .select('budget_line.id')
    .where('budget_category.hue', '=', 'reserve')
    .orderBy('budget_line.id')
    .execute();
  return rows.map((row) => row.id);
}

/** @returns how many were added; rows whose source key is known are passed over. */
export async function insertReadyRows(writer: Writer, importId: string, ready: ReadyRows): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into entry (id, line_id, day, fen, vendor, reference, note, reason, import_id, source_key)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
      value ->> 7, ${importId}, value ->> 8
    from ${rowsOf(ready)} where true
    on conflict (source_key) where source_key is not null do nothing`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** Brings the entries up to their rows. @returns how many differed. */
export async function updateReadyRows(
  writer: Writer,
  ready: ReadyRows,
  compared: ComparedTexts,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update entry set line_id = c.line_id, day = c.day, fen = c.fen, vendor = c.vendor, note = c.note,
      reason = c.reason
    from (
      select e.id, r.value ->> 1 as line_id, r.value ->> 2 as day, r.value ->> 3 as fen,
        iif(${compared.vendor}, r.value ->> 4, e.vendor) as vendor,
        iif(${compared.note}, r.value ->> 6, e.note) as note,
        iif(${compared.reason}, r.value ->> 7, e.reason) as reason
      from ${rowsOf(ready)} r cross join entry e on e.source_key = r.value ->> 8
      where not ${isSame(compared)}
    ) c where entry.id = c.id`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** From so many new rows on, and no more rows before, sorting an index once is cheaper than keeping it up. */
const MANY_ROWS = 20_000;

interface SchemaPart {
  readonly name: string;
  readonly sql: string;
}

/**
 * Runs `insert`, which will add `count` entries of one import. For many, what is kept up row by row is left out
 * meanwhile and made again at once, inside the same transaction: the indexes of entry (the ones that keep rows
 * unique stay in force) and the sums by month. The ledger's triggers are never left out. With 200,000 rows that
 * halves the time of the whole import.
 */
export async function insertingMany<T>(
  writer: Writer,
  importId: string,
  count: number,
  insert: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from entry`.execute(writer);
  if (count < MANY_ROWS || count < (rows[0]?.count ?? 0)) return insert();
  const indexes = await plainIndexes(writer);
  const counting = await countingTrigger(writer);
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(writer);
  for (const { name } of counting) await sql`drop trigger ${sql.id(name)}`.execute(writer);
  const done = await insert();
  for (const part of [...indexes, ...counting]) await sql.raw(part.sql).execute(writer);
  await countIn(writer, importId);
  return done;
}

async function plainIndexes(writer: Writer): Promise<SchemaPart[]> {
  const { rows } = await sql<SchemaPart>`
    select s.name, s.sql from pragma_index_list('entry') l join sqlite_schema s on s.name = l.name
    where l."unique" = 0 and s.sql is not null`.execute(writer);
  return rows;
}

/** The trigger that adds each new entry to the sums by month. */
async function countingTrigger(writer: Writer): Promise<SchemaPart[]> {
  const { rows } = await sql<SchemaPart>`
    select name, sql from sqlite_schema where type = 'trigger' and name = 'entry_counted_in'`.execute(writer);
  return rows;
}

/** Adds the entries of an import to the sums by month. */
async function countIn(writer: Writer, importId: string): Promise<void> {
  await sql`
    insert into actual_month (line_id, month, fen, entry_count)
    select line_id, substr(day, 1, 7), sum(fen), count(*) from entry
    where import_id = ${importId} group by line_id, substr(day, 1, 7)
    on conflict (line_id, month) do update
      set fen = fen + excluded.fen, entry_count = entry_count + excluded.entry_count`.execute(writer);
}

export async function insertImportRun(writer: Writer, run: ImportRunTable): Promise<void> {
  await writer.insertInto('import_run').values(run).execute();
}

/** The remembered ways of reading spend; those of other tables say of which kind they are. */
export async function readProfiles(reader: Reader): Promise<ImportProfile[]> {
  const rows = await reader
    .selectFrom('import_profile')
    .selectAll()
    .where(sql<string | null>`mapping ->> 'kind'`, 'is', null)
    .orderBy('name_key')
    .execute();
  return rows.map((row) =>
    importProfileSchema.parse({
      id: row.id,
      name: row.name,
      headers: JSON.parse(row.headers),
      mapping: JSON.parse(row.mapping),
    }),
  );
}

/** What is remembered of a way of reading, of spend or of any other table. */
export interface KeptProfile {
  readonly id: string;
  readonly name: string;
  readonly headers: readonly string[];
  readonly mapping: object;
}

/** Under a name that is known already, the profile is replaced; a profile that is just so already is left alone. */
export async function saveProfile(writer: Writer, profile: KeptProfile, nameKey: string): Promise<void> {
  const fields = {
    name: profile.name,
    headers: JSON.stringify(profile.headers),
    mapping: JSON.stringify(profile.mapping),
  };
  await writer
    .insertInto('import_profile')
    .values({ id: profile.id, name_key: nameKey, ...fields })
    .onConflict((conflict) =>
      conflict
        .column('name_key')
        .doUpdateSet(fields)
        .where((known) =>
          known.or([
            known('import_profile.name', '!=', fields.name),
            known('import_profile.headers', '!=', fields.headers),
            known('import_profile.mapping', '!=', fields.mapping),
          ]),
        ),
    )
    .execute();
}

/** Of any kind of table. */
export function readProfileName(
  reader: Reader,
  id: string,
): Promise<{ id: string; name: string } | undefined> {
  return reader.selectFrom('import_profile').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
}

/** @returns whether there was one. */
export async function deleteProfile(writer: Writer, id: string): Promise<boolean> {
  const { numDeletedRows } = await writer
    .deleteFrom('import_profile')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
