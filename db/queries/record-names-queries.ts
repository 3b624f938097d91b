import { sql } from 'kysely';
import type { RowImage } from '#shared/domain/ledger/record.ts';
import { type ForeignKey, foreignKeys } from '../ledger/schema-keys.ts';
import type { Reader } from '../schema.ts';

/** Which column names a record to people, where it is not `name`. */
const titleColumns: Readonly<Record<string, string>> = {
  import_run: 'file_name',
  policy: 'effective_from',
  budget_request: 'number',
  document: 'number',
  accrual: 'month',
  month_close: 'month',
  cooperation: 'title',
  deliverable: 'title',
  risk: 'title',
  meeting: 'day',
  agenda_item: 'title',
  decision: 'number',
  action_item: 'text',
};

/** References that are no keys of the schema: what they name may be gone. */
const looseReferences: readonly ForeignKey[] = [
  { table: 'task', column: 'moved_by_id', parent: 'task' },
  { table: 'timeline', column: 'calendar_id', parent: 'work_calendar' },
  { table: 'deliverable', column: 'task_id', parent: 'task' },
];

interface ImagesOfTable {
  readonly table: string;
  readonly images: readonly (RowImage | null)[];
}

/** The names of the rows that the images refer to, by id: as they stand, or as they were when they were removed. */
export async function readNames(
  reader: Reader,
  rows: readonly ImagesOfTable[],
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [table, ids] of referredIds([...(await foreignKeys(reader)), ...looseReferences], rows)) {
    for (const { id, name } of await namesIn(reader, table, ids)) {
      if (name !== null) names[id] = name;
    }
  }
  return names;
}

/** What records of one table are called now, or were called when they were removed. */
export async function readRecordTitles(
  reader: Reader,
  table: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const { id, name } of await namesIn(reader, table, ids)) if (name !== null) titles.set(id, name);
  return titles;
}

function referredIds(keys: readonly ForeignKey[], rows: readonly ImagesOfTable[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { table, images } of rows) {
    for (const { column, parent } of keys.filter((key) => key.table === table)) {
      const known = ids.get(parent) ?? new Set<string>();
      for (const image of images) {
        const id = image?.[column];
        if (typeof id === 'string') known.add(id);
      }
      if (known.size > 0) ids.set(parent, known);
    }
  }
  return ids;
}

async function namesIn(
  reader: Reader,
  table: string,
  ids: ReadonlySet<string>,
): Promise<{ id: string; name: string | null }[]> {
  const column = titleColumns[table] ?? 'name';
  const inLedger = sql`(
    select coalesce(c.after, c.before) ->> ${`$.${column}`} from change c
    where c.table_name = ${table} and c.row_id = wanted.value order by c.seq desc limit 1)`;
  const now = sql`(select ${sql.ref(`t.${column}`)} from ${sql.table(table)} t where t.id = wanted.value)`;
  const { rows } = await sql<{ id: string; name: string | null }>`
    select wanted.value as id, coalesce(${now}, ${inLedger}) as name
    from json_each(${JSON.stringify([...ids])}) wanted`.execute(reader);
  return rows;
}
