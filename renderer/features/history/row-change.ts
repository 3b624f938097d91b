import type { RowChange, RowImage } from '#shared/domain/ledger/record.ts';
import { fieldText, type Writing } from './field-text.ts';
import type { Field } from './field.ts';
import { fieldsOfTable, titleFields } from './row-fields.ts';

export type Fate = 'added' | 'changed' | 'removed' | 'same';

/** One field of a row as it was and as it became; null on the side where the row was not there. */
export type FieldChange = {
  readonly column: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isMoney: boolean;
};

/** What a record did to one row, in the words of the screens. */
export type ToldChange = {
  readonly table: string;
  readonly rowId: string;
  readonly title: string;
  readonly fate: Fate;
  readonly fields: readonly FieldChange[];
  /** The image that the row is known by: the last one that it had. */
  readonly image: RowImage;
};

export function toldChange(change: RowChange, writing: Writing): ToldChange {
  const image = change.after ?? change.before ?? {};
  const fate = fateOf(change);
  return {
    table: change.table,
    rowId: change.rowId,
    title: rowTitle(change.table, image, writing),
    fate,
    fields: fate === 'changed' ? changedFields(change, writing) : wholeFields(change, writing),
    image,
  };
}

/** How a row is called: by its name, or as 'Feed ads · March 2026'. */
export function rowTitle(table: string, image: RowImage, writing: Writing): string {
  const parts = titleFields(table).map((field) => fieldText(field, image[field.column] ?? null, writing));
  const title = parts.filter((part) => part !== '').join(' · ');
  return title === '' ? writing.t('history.detail.unnamed') : title;
}

function fateOf({ before, after }: RowChange): Fate {
  if (before === null) return after === null ? 'same' : 'added';
  if (after === null) return 'removed';
  return Object.keys(after).some((column) => after[column] !== before[column]) ? 'changed' : 'same';
}

/** Only what differs, its title too where that is what changed. */
function changedFields({ table, before, after }: RowChange, writing: Writing): FieldChange[] {
  return (fieldsOfTable[table] ?? [])
    .filter(({ column }) => before?.[column] !== after?.[column])
    .map((field) => ({
      ...described(table, field, writing),
      before: fieldText(field, before?.[field.column] ?? null, writing),
      after: fieldText(field, after?.[field.column] ?? null, writing),
    }));
}

/** What the row held when it came or went, without what its title says and what is empty. */
function wholeFields({ table, before, after }: RowChange, writing: Writing): FieldChange[] {
  const said = titleFields(table);
  return (fieldsOfTable[table] ?? [])
    .filter((field) => field.quiet !== true && !said.includes(field))
    .map((field) => ({
      ...described(table, field, writing),
      before: before === null ? null : fieldText(field, before[field.column] ?? null, writing),
      after: after === null ? null : fieldText(field, after[field.column] ?? null, writing),
    }))
    .filter(({ before: was, after: is }) => (was ?? '') !== '' || (is ?? '') !== '');
}

function described(table: string, field: Field, { words }: Writing) {
  return {
    column: field.column,
    name: words.field(table, field.column),
    isMoney: field.kind === 'money',
  };
}
