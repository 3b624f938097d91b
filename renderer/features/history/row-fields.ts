/** What a stored value means to people, and so how it is written. */
export type FieldKind =
  | 'text'
  | 'money'
  | 'month'
  | 'day'
  | 'instant'
  | 'count'
  | 'share'
  | 'points'
  | 'flag'
  /** The id of another record, which is shown by its name. */
  | 'reference'
  | 'line-kind'
  | 'person-role'
  | 'department-hue'
  | 'category-hue'
  | 'text-list'
  /** Too much to show: that it changed is said. */
  | 'opaque';

export type Field = {
  readonly column: string;
  readonly kind: FieldKind;
  /** Shown where it changed, and left out where the row came or went as a whole. */
  readonly quiet?: boolean;
};

const position: Field = { column: 'position', kind: 'count', quiet: true };
const name: Field = { column: 'name', kind: 'text' };

/** The columns that History shows of each table, in their order; each has its words in `history.fields`. */
export const fieldsOfTable: Readonly<Record<string, readonly Field[]>> = {
  workspace: [
    name,
    { column: 'sample', kind: 'flag' },
    { column: 'created_at', kind: 'instant', quiet: true },
  ],
  department: [
    name,
    { column: 'badge', kind: 'text' },
    { column: 'hue', kind: 'department-hue' },
    { column: 'duty', kind: 'text' },
    position,
  ],
  person: [name, { column: 'department_id', kind: 'reference' }, { column: 'role', kind: 'person-role' }],
  programme: [
    name,
    { column: 'total_fen', kind: 'money' },
    { column: 'first_month', kind: 'month' },
    { column: 'month_count', kind: 'count' },
  ],
  budget_category: [name, { column: 'hue', kind: 'category-hue' }, position],
  policy: [
    { column: 'effective_from', kind: 'day' },
    { column: 'note', kind: 'text' },
  ],
  policy_share: [
    { column: 'policy_id', kind: 'reference' },
    { column: 'category_id', kind: 'reference' },
    { column: 'share_bp', kind: 'share' },
    { column: 'band_bp', kind: 'points' },
  ],
  budget_line: [
    name,
    { column: 'category_id', kind: 'reference' },
    { column: 'kind', kind: 'line-kind' },
    { column: 'department_id', kind: 'reference' },
    { column: 'owner_id', kind: 'reference' },
    { column: 'vendor', kind: 'text' },
    { column: 'note', kind: 'text' },
    position,
  ],
  plan_month: [
    { column: 'line_id', kind: 'reference' },
    { column: 'month', kind: 'month' },
    { column: 'fen', kind: 'money' },
  ],
  entry: [
    { column: 'line_id', kind: 'reference' },
    { column: 'day', kind: 'day' },
    { column: 'fen', kind: 'money' },
    { column: 'vendor', kind: 'text' },
    { column: 'reference', kind: 'text' },
    { column: 'note', kind: 'text' },
    { column: 'reason', kind: 'text' },
    { column: 'import_id', kind: 'reference' },
  ],
  import_run: [
    { column: 'file_name', kind: 'text' },
    { column: 'row_count', kind: 'count' },
    { column: 'added_count', kind: 'count' },
    { column: 'changed_count', kind: 'count' },
  ],
  import_profile: [
    name,
    { column: 'headers', kind: 'text-list' },
    { column: 'mapping', kind: 'opaque', quiet: true },
  ],
};

/** Columns that mean nothing to people: keys, and what follows from other columns. */
export const hiddenColumns: Readonly<Record<string, readonly string[]>> = {
  import_run: ['file_hash'],
  entry: ['source_key'],
};

/** Hidden in every table: the row's own id, and the name folded for comparing. */
export const alwaysHidden: readonly string[] = ['id', 'name_key'];

/** The columns by which a row is called; where there are several, a line's month, say, all of them. */
const titles: Readonly<Record<string, readonly string[]>> = {
  policy: ['effective_from'],
  policy_share: ['category_id'],
  plan_month: ['line_id', 'month'],
  entry: ['line_id', 'day'],
  import_run: ['file_name'],
};

export function titleFields(table: string): readonly Field[] {
  const columns = titles[table] ?? ['name'];
  return (fieldsOfTable[table] ?? []).filter((field) => columns.includes(field.column));
}
