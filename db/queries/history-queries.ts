import { type RawBuilder, sql } from 'kysely';
import type { LabelKey } from '#shared/domain/ledger/label.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import type { Day } from '#shared/values/day.ts';
import { type Instant, instantOf } from '#shared/values/instant.ts';
import { isUndone, type RecordRow, toRecord } from '../ledger/record-row.ts';
import type { Reader } from '../schema.ts';

/** What narrows History down; everything given has to hold. */
export interface HistoryFilter {
  /** Found in what fills the record's sentence, or in its reason; upper and lower case alike. */
  readonly text?: string | undefined;
  /** Sentences whose own words hold the text in the reader's language: they count as found. */
  readonly labels?: readonly LabelKey[] | undefined;
  readonly personId?: string | undefined;
  readonly command?: string | undefined;
  readonly table?: string | undefined;
  /** With `table`: one record of it and what belongs to it alone. */
  readonly rowId?: string | undefined;
  /** Both inclusive, as days of the reader's zone. */
  readonly fromDay?: Day | undefined;
  readonly toDay?: Day | undefined;
  readonly zoneMinutes?: number | undefined;
}

export interface HistoryPage {
  readonly records: LedgerRecord[];
  /** Where the next page continues; null at the end. */
  readonly nextBefore: number | null;
}

/** Records looked at in one statement, so that no search keeps other readers waiting. */
const WINDOW = 20_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Rows that belong to one record alone and have a row of their own: a line's months, a policy's shares. */
const parts: Readonly<Record<string, { readonly table: string; readonly column: string }>> = {
  budget_line: { table: 'plan_month', column: 'line_id' },
  policy: { table: 'policy_share', column: 'policy_id' },
  budget_request: { table: 'request_leg', column: 'request_id' },
};

/** Newest first; `before` continues a page. */
export async function searchHistory(
  reader: Reader,
  filter: HistoryFilter,
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<HistoryPage> {
  const bounds = await seqBounds(reader, filter);
  const conditions = await conditionsOf(reader, filter);
  const rows: RecordRow[] = [];
  let high = Math.min(bounds.last, (page.before ?? Number.MAX_SAFE_INTEGER) - 1);
  while (high >= bounds.first && rows.length <= page.limit) {
    // Without a condition every record counts, and the limit alone ends the reading.
    const low = conditions.length === 0 ? bounds.first : Math.max(bounds.first, high - WINDOW + 1);
    rows.push(...(await matching(reader, conditions, low, high, page.limit + 1 - rows.length)));
    high = low - 1;
  }
  const records = rows.slice(0, page.limit).map(toRecord);
  const nextBefore = rows.length > page.limit ? (records.at(-1)?.seq ?? null) : null;
  return { records, nextBefore };
}

async function matching(
  reader: Reader,
  conditions: readonly RawBuilder<unknown>[],
  low: number,
  high: number,
  limit: number,
): Promise<RecordRow[]> {
  const all = sql.join([sql`r.seq between ${low} and ${high}`, ...conditions], sql` and `);
  const { rows } = await sql<RecordRow>`
    select r.*, ${isUndone('r')} as undone from transaction_record r
    where ${all} order by r.seq desc limit ${limit}`.execute(reader);
  return rows;
}

/** The records between which the days lie, or all; an empty span when there are none. */
async function seqBounds(reader: Reader, filter: HistoryFilter): Promise<{ first: number; last: number }> {
  const days = dayConditions(filter);
  const where = days.length === 0 ? sql`` : sql`where ${sql.join(days, sql` and `)}`;
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select (select min(seq) from transaction_record ${where}) as first,
      (select max(seq) from transaction_record ${where}) as last`.execute(reader);
  return { first: rows[0]?.first ?? 1, last: rows[0]?.last ?? 0 };
}

function dayConditions({ fromDay, toDay, zoneMinutes }: HistoryFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (fromDay !== undefined) conditions.push(sql`at >= ${dayStart(fromDay, zoneMinutes ?? 0)}`);
  if (toDay !== undefined) conditions.push(sql`at < ${dayStart(toDay, zoneMinutes ?? 0, 1)}`);
  return conditions;
}

/** The instant at which a day begins in a zone that is `zoneMinutes` east of UTC. */
function dayStart(day: Day, zoneMinutes: number, daysLater = 0): Instant {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) + daysLater * DAY_MS - zoneMinutes * MINUTE_MS);
}

async function conditionsOf(reader: Reader, filter: HistoryFilter): Promise<RawBuilder<unknown>[]> {
  const conditions = dayConditions(filter);
  if (filter.personId !== undefined) conditions.push(sql`r.person_id = ${filter.personId}`);
  if (filter.command !== undefined) conditions.push(sql`r.command = ${filter.command}`);
  if (filter.text !== undefined && filter.text.trim() !== '') {
    conditions.push(textCondition(filter.text.trim(), filter.labels ?? []));
  }
  if (filter.table !== undefined) {
    conditions.push(
      filter.rowId === undefined
        ? touching(sql`c.table_name = ${filter.table}`)
        : await aboutRow(reader, filter.table, filter.rowId),
    );
  }
  return conditions;
}

function touching(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from change c where c.transaction_seq = r.seq and ${condition})`;
}

/** The records that changed a row, or what belongs to it. */
async function aboutRow(reader: Reader, table: string, rowId: string): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ seq: number }>`
    select distinct transaction_seq as seq from change
    where table_name = ${table} and row_id = ${rowId}`.execute(reader);
  const own = sql`r.seq in (select value from json_each(${JSON.stringify(rows.map((row) => row.seq))}))`;
  const part = parts[table];
  if (part === undefined) return own;
  const owner = sql`coalesce(c.after, c.before) ->> ${`$.${part.column}`}`;
  return sql`(${own} or ${touching(sql`c.table_name = ${part.table} and ${owner} = ${rowId}`)})`;
}

/** The first LIKE lets through the few labels worth opening: JSON keeps the text as it is, but for escapes. */
function textCondition(text: string, labels: readonly LabelKey[]): RawBuilder<unknown> {
  const inJson = containing(JSON.stringify(text).slice(1, -1));
  const plain = containing(text);
  return sql`(
    (r.label like ${inJson} escape '\\' and exists (
      select 1 from json_each(r.label, '$.params') p
      where p.type = 'text' and p.value like ${plain} escape '\\'))
    or r.reason like ${plain} escape '\\'
    or r.label ->> '$.key' in (select value from json_each(${JSON.stringify(labels)})))`;
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

export interface HistoryFacets {
  readonly commands: string[];
  readonly people: { id: string; name: string }[];
}

/** The commands and people that occur, found by leaping from one value of an index to the next. */
export async function historyFacets(reader: Reader): Promise<HistoryFacets> {
  const commands = await sql<{ value: string }>`
    with recursive leap (value) as (
      select min(command) from transaction_record
      union all
      select (select min(command) from transaction_record where command > leap.value) from leap
      where leap.value is not null)
    select value from leap where value is not null`.execute(reader);
  const people = await sql<{ id: string; name: string }>`
    with recursive leap (value) as (
      select min(person_id) from transaction_record where person_id is not null
      union all
      select (select min(person_id) from transaction_record where person_id > leap.value) from leap
      where leap.value is not null)
    select value as id, coalesce(
      (select name from person where id = value),
      (select person_name from transaction_record where person_id = value order by seq desc limit 1), '') as name
    from leap where value is not null order by name`.execute(reader);
  return { commands: commands.rows.map((row) => row.value), people: people.rows };
}
