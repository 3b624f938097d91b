import { z } from 'zod';
import { type Fen, ZERO_FEN, addFen, fen } from '#shared/values/money.ts';
import { splitFen } from '#shared/values/split.ts';
import { type CategoryId, categoryIdSchema } from '../budget/category.ts';
import { fenSchema } from '../values/value-schemas.ts';

/** What applied requests moved from one category to another (or within it), together. */
export const flowSchema = z.object({
  fromId: categoryIdSchema,
  toId: categoryIdSchema,
  fen: fenSchema.min(0),
  /** Requests that had a part in it. */
  count: z.int(),
});
export type Flow = z.infer<typeof flowSchema>;

/** What one request takes from a category (below zero) or gives to it, in fen. */
type CategoryMove = { readonly requestId: string; readonly categoryId: CategoryId; readonly fen: Fen };

/**
 * Flows between categories. Within a request what each category gets is drawn from the givers in proportion to what
 * they give (largest remainder), so that the flows into a category add up to what it got, to the fen. What becomes
 * unallocated flows nowhere.
 */
export function flowsBetween(moves: readonly CategoryMove[]): readonly Flow[] {
  const flows = new Map<string, Flow>();
  for (const own of byRequest(moves)) {
    for (const flow of flowsOfRequest(own)) {
      const key = `${flow.fromId} ${flow.toId}`;
      const before = flows.get(key);
      flows.set(
        key,
        before === undefined
          ? flow
          : { ...flow, fen: addFen(before.fen, flow.fen), count: before.count + flow.count },
      );
    }
  }
  return [...flows.values()].toSorted((one, other) => other.fen - one.fen);
}

function byRequest(moves: readonly CategoryMove[]): Iterable<readonly CategoryMove[]> {
  const groups = new Map<string, CategoryMove[]>();
  for (const move of moves) {
    const group = groups.get(move.requestId);
    if (group === undefined) groups.set(move.requestId, [move]);
    else group.push(move);
  }
  return groups.values();
}

function flowsOfRequest(moves: readonly CategoryMove[]): readonly Flow[] {
  const givers = moves.filter((move) => move.fen < 0);
  const weights = givers.map((giver) => Math.abs(giver.fen));
  return moves
    .filter((move) => move.fen > 0)
    .flatMap((getter) => {
      const parts = splitFen(getter.fen, weights) ?? [];
      return givers.map((giver, index) => ({
        fromId: giver.categoryId,
        toId: getter.categoryId,
        fen: fen(parts[index] ?? ZERO_FEN),
        count: 1,
      }));
    })
    .filter((flow) => flow.fen > 0);
}
