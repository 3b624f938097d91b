import { type LineStanding, sumOf } from './line-standing.ts';

export type Floored = {
  readonly months: readonly number[];
  /** All that has come together by the end of each month, at least: actuals and commitments fallen due. */
  readonly floor: readonly number[];
  /** Whether the commitments lift the landing above what the method says. */
  readonly isLifted: boolean;
};

/**
 * Open commitments are a floor: by the end of a month a line has come to its actuals and to all that has fallen due
 * by then, at least. Where the method says less, the month in which it does is raised.
 */
export function liftToCommitments(line: LineStanding, months: readonly number[], overCount: number): Floored {
  const floor = runningFloor(line, overCount);
  const lifted: number[] = [];
  let expected = 0;
  let reached = 0;
  for (const [position, amount] of months.entries()) {
    expected += amount;
    const by = Math.max(expected, floor[position] ?? 0);
    lifted.push(by - reached);
    reached = by;
  }
  return { months: lifted, floor, isLifted: reached > expected };
}

/** What is overdue falls due in the first open month, or, after the programme, in its last. */
function runningFloor({ actual, due }: LineStanding, overCount: number): readonly number[] {
  const firstOpen = Math.min(overCount, actual.length - 1);
  const overdue = sumOf(due, 0, firstOpen);
  let sum = 0;
  return actual.map((booked, position) => {
    const fallen = position < firstOpen ? 0 : (due[position] ?? 0);
    sum += booked + fallen + (position === firstOpen ? overdue : 0);
    return sum;
  });
}
