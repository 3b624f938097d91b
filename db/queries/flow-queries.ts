import { categoryIdSchema } from '#shared/domain/budget/category.ts';
import { fen } from '#shared/values/money.ts';
import type { Reader } from '../schema.ts';

/** What each applied request took from a category (below zero) or gave to it; lines that are gone are left out. */
export async function readCategoryMoves(reader: Reader) {
  const rows = await reader
    .selectFrom('budget_request as request')
    .innerJoin('request_leg as leg', 'leg.request_id', 'request.id')
    .innerJoin('budget_line as line', 'line.id', 'leg.line_id')
    .where('request.state', '=', 'applied')
    .where('request.kind', 'in', ['reallocation', 'draw', 'release'])
    .select(({ fn, eb }) => [
      'request.id as request_id',
      'line.category_id',
      eb('leg.fen', '>', 0).as('gets'),
      fn.sum<number>('leg.fen').as('fen'),
    ])
    .groupBy(['request.id', 'line.category_id', 'gets'])
    .orderBy('request.id')
    .execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    categoryId: categoryIdSchema.parse(row.category_id),
    fen: fen(row.fen),
  }));
}
