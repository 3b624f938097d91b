import { type Fen, fen } from '#shared/values/money.ts';
import { type Month, addMonths, monthsBetween } from '#shared/values/month.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { LineId } from '../budget/line.ts';
import type { TimelineLine, TimelineMoney } from './money.ts';
import type { TaskId } from './task.ts';
import type { LineTie, Timeline } from './timeline.ts';

/** What a line plans for a month, before its milestone moved and after. */
export interface TiedMonth {
  readonly month: Month;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
}

/** A line whose phasing moves with the task that it is tied to. */
export interface TiedMove {
  readonly lineId: LineId;
  readonly lineName: string;
  readonly taskId: TaskId;
  /** From the month in which the task ended to the one in which it ends now; later is positive. */
  readonly byMonths: number;
  /** The months whose plan changes, in order. Before and after they add up to the same. */
  readonly months: readonly TiedMonth[];
}

/**
 * What ties do to the plan: when a task's finish moves by months, all that a tied line plans in its open months moves
 * by as many. Closed months stay, and the line's total stays to the fen.
 * @param edited the timeline whose ties say for which month the plan stands: what applyEdits made.
 * @param after the same, rescheduled, whose ties say where the tasks end now.
 * Refused: 'tied-month-closed' {line, atMonth} where plan would move into a closed month, 'tied-month-outside'
 * {line, atMonth, firstMonth, lastMonth} where it would leave the programme.
 */
export function tiedMoves(
  edited: Pick<Timeline, 'ties'>,
  after: Pick<Timeline, 'ties'>,
  money: TimelineMoney,
): Outcome<readonly TiedMove[]> {
  if (edited.ties === after.ties) return accepted([]);
  const lineOf = new Map(money.lines.map((line) => [line.id, line]));
  const tieOf = new Map(edited.ties.map((tie) => [tie.id, tie]));
  const moves: TiedMove[] = [];
  for (const tie of after.ties) {
    const was = tieOf.get(tie.id);
    const line = lineOf.get(tie.lineId);
    if (was === undefined || line === undefined) continue;
    const move = moveOf(line, tie, monthsBetween(was.month, tie.month));
    if (move.kind === 'refused') return move;
    if (move.value.months.length > 0) moves.push(move.value);
  }
  return accepted(moves);
}

function moveOf(line: TimelineLine, { taskId }: LineTie, byMonths: number): Outcome<TiedMove> {
  const planned = line.months.filter(({ planFen, isClosed }) => planFen !== 0 && !isClosed);
  const byMonth = new Map(line.months.map((month) => [month.month, month]));
  const result = new Map<Month, number>(planned.map(({ month }) => [month, 0]));
  for (const { month, planFen } of byMonths === 0 ? [] : planned) {
    const atMonth = addMonths(month, byMonths);
    const target = byMonth.get(atMonth);
    if (target === undefined) return outside(line, atMonth);
    if (target.isClosed) return refused('tied-month-closed', { line: line.name, atMonth });
    result.set(atMonth, (result.get(atMonth) ?? 0) + planFen);
  }
  const changes = byMonths === 0 ? [] : [...result];
  const months = changes
    .map(([month, afterFen]) => ({
      month,
      beforeFen: byMonth.get(month)?.planFen ?? fen(0),
      afterFen: fen(afterFen),
    }))
    .filter(({ beforeFen, afterFen }) => beforeFen !== afterFen)
    .toSorted((one, other) => monthsBetween(other.month, one.month));
  return accepted({ lineId: line.id, lineName: line.name, taskId, byMonths, months });
}

function outside(line: TimelineLine, atMonth: Month): Outcome<TiedMove> {
  const months = line.months.map(({ month }) => month).toSorted();
  const [firstMonth = atMonth] = months;
  const lastMonth = months.at(-1) ?? atMonth;
  return refused('tied-month-outside', { line: line.name, atMonth, firstMonth, lastMonth });
}
