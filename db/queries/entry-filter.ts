import { type ExpressionBuilder, sql } from 'kysely';
import type { EntryFilter } from '#shared/domain/budget/entry.ts';
import type { Database } from '../schema.ts';

/** Whether the filter lets every entry through. */
export function isEverything(filter: EntryFilter): boolean {
  return Object.values(filter).every((value) => value === undefined || value === '');
}

/** The conditions of a filter. */
export function passes(expression: ExpressionBuilder<Database, 'entry'>, filter: EntryFilter) {
  const conditions = [];
  if (filter.lineIds !== undefined) conditions.push(expression('entry.line_id', 'in', filter.lineIds));
  if (filter.categoryId !== undefined) {
    const lines = expression
      .selectFrom('budget_line')
      .select('budget_line.id')
      .where('category_id', '=', filter.categoryId);
    conditions.push(expression('entry.line_id', 'in', lines));
  }
  if (filter.fromDay !== undefined) conditions.push(expression('entry.day', '>=', filter.fromDay));
  if (filter.toDay !== undefined) conditions.push(expression('entry.day', '<=', filter.toDay));
  if (filter.importId !== undefined) conditions.push(expression('entry.import_id', '=', filter.importId));
  if (filter.text !== undefined && filter.text !== '') {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(
      sql<boolean>`(entry.vendor || char(31) || entry.reference || char(31) || entry.note) like ${pattern} escape '\\'`,
    );
  }
  return expression.and(conditions);
}
