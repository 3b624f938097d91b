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
  const { length } = months;
  const lifted: number[] = [];
  const floor: number[] = [];
  // What is overdue falls due in the first open month, or, after the programme, in its last.
  const firstOpen = Math.min(overCount, length - 1);
  let due = sumOf(line.due, 0, firstOpen);
  let least = 0;
  let expected = 0;
  let reached = 0;
  for (let position = 0; position < length; position += 1) {
    due = position < firstOpen ? due : due + (line.due[position] ?? 0);
    least += line.actual[position] ?? 0;
    expected += months[position] ?? 0;
    floor.push(position < firstOpen ? least : least + due);
    const by = Math.max(expected, floor[position] ?? 0);
    lifted.push(by - reached);
    reached = by;
  }
  return { months: lifted, floor, isLifted: reached > expected };
}
