import { minuteOf, type Moment, dayAtMinute } from '#shared/values/moment.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import type { LineId } from '../budget/line.ts';
import type { TimelineMoney } from './money.ts';
import type { Task, TaskId } from './task.ts';
import type { Timeline } from './timeline.ts';

/** Months in which tasks of a line begin to spend, or no longer do. */
export interface BudgetTouch {
  readonly lineId: LineId;
  readonly lineName: string;
  readonly months: readonly Month[];
}

/** @param moves the tasks that move, as they are after the change. */
export function budgetTouched(
  before: Timeline,
  after: Timeline,
  moves: readonly { readonly task: Task }[],
  money: TimelineMoney,
): BudgetTouch[] {
  const movedTo = new Map(moves.map(({ task }) => [task.id, task]));
  const movedFrom = new Map<TaskId, Task>();
  for (const task of before.tasks) if (movedTo.has(task.id)) movedFrom.set(task.id, task);
  const touched = new Map<LineId, Set<Month>>();
  for (const { taskId, lineId } of after.lines) {
    const from = movedFrom.get(taskId);
    const to = movedTo.get(taskId);
    if (from === undefined || to === undefined) continue;
    const known = touched.get(lineId) ?? new Set();
    touched.set(lineId, known);
    const line = money.lines.find(({ id }) => id === lineId);
    for (const { month } of line?.months ?? []) {
      if (spends(from, month) !== spends(to, month)) known.add(month);
    }
  }
  return money.lines.flatMap(({ id, name, months }): BudgetTouch[] => {
    const found = touched.get(id) ?? new Set();
    if (found.size === 0) return [];
    const inOrder = months.flatMap(({ month }) => (found.has(month) ? [month] : []));
    return [{ lineId: id, lineName: name, months: inOrder }];
  });
}

function spends({ start, finish }: { start: Moment; finish: Moment }, month: Month): boolean {
  const last = Math.max(minuteOf(start), minuteOf(finish) - 1);
  return monthOf(dayAtMinute(minuteOf(start))) <= month && month <= monthOf(dayAtMinute(last));
}
