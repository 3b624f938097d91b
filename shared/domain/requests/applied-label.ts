import type { Label } from '../ledger/label.ts';
import { movedFen } from './legs.ts';
import { isReserve, type Books } from './books.ts';
import type { LineMove } from './move.ts';
import type { BudgetRequest } from './request.ts';

/** As many names as a sentence can hold. */
const MOST_NAMES = 3;

/** What applying a money request did, as one sentence: it names the lines while there are few. */
export function appliedLabel(
  { kind, number, legs }: Pick<BudgetRequest, 'kind' | 'number' | 'legs'>,
  moves: readonly LineMove[],
  books: Books,
): Label {
  const amountFen = movedFen(legs);
  const from = moves.filter(({ changeFen }) => changeFen < 0).map(({ line }) => line.name);
  const got = moves.filter(({ changeFen, line }) => changeFen > 0 && !isReserve(books, line));
  const to = (kind === 'reallocation' ? moves.filter(({ changeFen }) => changeFen > 0) : got).map(
    ({ line }) => line.name,
  );
  if (kind === 'draw') {
    return to.length > MOST_NAMES
      ? { key: 'drawAppliedMany', params: { amountFen, toCount: to.length } }
      : { key: 'drawApplied', params: { amountFen, to: joined(to) } };
  }
  if (kind === 'release') return releaseLabel(amountFen, to);
  if (kind !== 'reallocation') {
    return { key: 'planEditApplied', params: { number, cellCount: legs.length, lineCount: moves.length } };
  }
  const [first] = moves;
  if (from.length === 0 && to.length === 0 && first !== undefined) {
    const line = joined(moves.map((move) => move.line.name));
    return { key: 'reallocationWithinLine', params: { amountFen, line } };
  }
  return from.length > MOST_NAMES || to.length > MOST_NAMES
    ? {
        key: 'reallocationAppliedMany',
        params: { amountFen, fromCount: from.length, toCount: to.length },
      }
    : { key: 'reallocationApplied', params: { amountFen, from: joined(from), to: joined(to) } };
}

function releaseLabel(amountFen: number, to: readonly string[]): Label {
  if (to.length === 0) return { key: 'releaseToUnallocated', params: { amountFen } };
  return to.length > MOST_NAMES
    ? { key: 'releaseAppliedMany', params: { amountFen, toCount: to.length } }
    : { key: 'releaseApplied', params: { amountFen, to: joined(to) } };
}

/** Reads in both languages. */
function joined(names: readonly string[]): string {
  return names.join(' + ');
}
