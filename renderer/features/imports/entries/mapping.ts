import { type DateOrderFinding, findDateOrder } from '#shared/domain/import/date-text.ts';
import type { ImportField, ImportMapping } from '#shared/domain/import/import.ts';
import type { LineId } from '#shared/domain/budget/line.ts';

import type { FoundFile } from './import-session.ts';

/** What a column is taken for; null where it is passed over. */
export function fieldOf({ columns }: ImportMapping, column: number): ImportField | null {
  for (const field of fields) if (columns[field] === column) return field;
  return null;
}

export const fields: readonly ImportField[] = [
  'day',
  'amount',
  'line',
  'vendor',
  'reference',
  'note',
  'reason',
];

/** Takes a column for a field: no field has two columns, no column two fields. */
export function withField(mapping: ImportMapping, column: number, field: ImportField | null): ImportMapping {
  const columns: ImportMapping['columns'] = {};
  for (const name of fields) {
    const current = mapping.columns[name];
    if (current !== undefined && current !== column && name !== field) columns[name] = current;
  }
  if (field !== null) columns[field] = column;
  return { ...mapping, columns };
}

/** The order in which the chosen day column writes its dates, and whether that is certain. */
export function orderOfDays(found: FoundFile, column: number): DateOrderFinding {
  const { suggestion, dateOrderCertain, source } = found;
  // The service has looked at more rows than the sample shows, but only of the column that it proposed.
  if (column === suggestion.columns.day) return { order: suggestion.dateOrder, certain: dateOrderCertain };
  const cells = source.sample.map((row) => (row[column] ?? '').trim());
  return findDateOrder(cells.filter((cell) => cell !== ''));
}

/** As `withField`; a new day column brings its own order of dates along. */
export function withFieldOf(
  found: FoundFile,
  mapping: ImportMapping,
  column: number,
  field: ImportField | null,
): ImportMapping {
  const changed = withField(mapping, column, field);
  return field === 'day' ? { ...changed, dateOrder: orderOfDays(found, column).order } : changed;
}

export type LineFrom = 'column' | 'all';

/** With one line for all, a line column is just another column. */
export function shownField(mapping: ImportMapping, column: number, lineFrom: LineFrom): ImportField | null {
  const field = fieldOf(mapping, column);
  return field === 'line' && lineFrom === 'all' ? null : field;
}

/** As it is sent: the line comes from its column or is one for all, never a bit of both. */
export function askedMapping(mapping: ImportMapping, lineFrom: LineFrom): ImportMapping {
  if (lineFrom === 'column') return { ...mapping, lineForAll: null };
  const { line } = mapping.columns;
  const unmapped = line === undefined ? mapping : withField(mapping, line, null);
  return { ...unmapped, lineByValue: {} };
}

/**
 * A mapping that tells nothing but the values of the line column: good enough to count them while day and
 * amount are still open.
 */
export function countingMapping(mapping: ImportMapping, line: number): ImportMapping {
  const { day = line, amount = line } = mapping.columns;
  return { ...mapping, columns: { day, amount, line }, lineForAll: null, lineByValue: {} };
}

export type Missing = 'day' | 'amount' | 'line' | 'lineForAll';

/** What has to be said before the file can be read. */
export function missingOf({ columns, lineForAll }: ImportMapping, lineFrom: LineFrom): readonly Missing[] {
  const missing: Missing[] = [];
  if (columns.day === undefined) missing.push('day');
  if (columns.amount === undefined) missing.push('amount');
  if (lineFrom === 'column' && columns.line === undefined) missing.push('line');
  if (lineFrom === 'all' && lineForAll === null) missing.push('lineForAll');
  return missing;
}

export type LineByValue = ImportMapping['lineByValue'];

/** The choice for a value of the line column; undefined while it is open. Null leaves its rows out. */
export function chosenFor(lineByValue: LineByValue, value: string): LineId | null | undefined {
  return Object.hasOwn(lineByValue, value) ? lineByValue[value] : undefined;
}

/** Built anew as own properties: a value of a file can be called '__proto__'. */
export function withChoices(
  lineByValue: LineByValue,
  values: Iterable<string>,
  lineId: LineId | null,
): LineByValue {
  const chosen = new Map(Object.entries(lineByValue));
  for (const value of values) chosen.set(value, lineId);
  return Object.fromEntries(chosen);
}
