import { type Fen, fen } from '#shared/values/money.ts';
import { type Minute, dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { monthOf } from '#shared/values/month.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';
import { splitFen } from '#shared/values/split.ts';
import type { LineId } from '../budget/line.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { EarnedSum } from './kept-schedule.ts';
import type { TimelineLine, TimelineMoney } from './money.ts';
import { doneShares } from './progress.ts';
import type { Task, TaskId } from './task.ts';
import type { TaskLine, Timeline } from './timeline.ts';

const WHOLE_BP = 10_000;

export interface EarnedBasis {
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  readonly money: TimelineMoney;
  /** A baseline's tasks: the dates by which value is planned. Null, and for tasks that it lacks: the plan's own. */
  readonly baseline: readonly Task[] | null;
}

/**
 * Earned value at an instant (M4 of the methods), all of the plan first, then the phases at the top of the outline and
 * what else there spends money. A task's budget at completion is its shares of the plan of its lines, split so that a
 * line's parts add up to it; planned value follows the working time between its dates, earned value its progress, both
 * by its earning rule; actual cost is its shares of what its lines spent up to the month of the instant.
 */
export function earnedSums(basis: EarnedBasis, at: Minute): EarnedSum[] {
  const { timeline, schedule } = basis;
  const top = topOf(schedule);
  const values = taskValues(basis, at);
  const sums = new Map<number, Sums>();
  const all = emptySums();
  for (const { index, ...value } of values) {
    const phase = top[index] ?? index;
    const sum = sums.get(phase) ?? emptySums();
    sums.set(phase, sum);
    addTo(sum, value);
    addTo(all, value);
  }
  const { isSummary, parentOf } = schedule.network.outline;
  const phases = timeline.tasks.flatMap(({ id }, index) => {
    const sum = sums.get(index);
    const isPhase = isSummary[index] === 1 && parentOf[index] === -1;
    return sum === undefined && !isPhase ? [] : [sumOf(id, sum ?? emptySums())];
  });
  return [sumOf(null, all), ...phases];
}

/** The planned value of all at some instants: the curve that earned value is held against. */
export function plannedValues(basis: EarnedBasis, instants: readonly Minute[]): Fen[] {
  const budgets = taskBudgets(basis.timeline.lines, basis.money, plannedFen);
  const planned = plannedShares(basis);
  return instants.map((at) => {
    let sum = 0;
    for (const [index, { id }] of basis.timeline.tasks.entries()) {
      const budget = budgets.get(id);
      if (budget !== undefined) sum += partOf(budget, planned(index, at));
    }
    return fen(sum);
  });
}

interface Sums {
  bac: number;
  pv: number;
  ev: number;
  ac: number;
}

interface TaskValue extends Sums {
  readonly index: number;
}

function taskValues(basis: EarnedBasis, at: Minute): TaskValue[] {
  const { timeline, schedule, money } = basis;
  const budgets = taskBudgets(timeline.lines, money, plannedFen);
  const costs = taskBudgets(timeline.lines, money, (line) => actualFen(line, at));
  const planned = plannedShares(basis);
  const done = doneShares(timeline, schedule);
  return timeline.tasks.flatMap((task, index): TaskValue[] => {
    const bac = budgets.get(task.id);
    if (bac === undefined) return [];
    const isDone = schedule.isDone[index] === 1;
    const hasBegun = task.actualStart !== null || (done[index] ?? 0) > 0;
    const doneBp = Math.round(done[index] ?? 0);
    const ev = partOf(bac, earnedShare(task, hasBegun, isDone, doneBp));
    return [{ index, bac, pv: partOf(bac, planned(index, at)), ev, ac: costs.get(task.id) ?? 0 }];
  });
}

function earnedShare(
  { earningRule, steps }: Task,
  hasBegun: boolean,
  isDone: boolean,
  doneBp: number,
): Share {
  if (isDone) return { part: 1, whole: 1 };
  if (earningRule === '50-50') return { part: hasBegun ? 1 : 0, whole: 2 };
  if (earningRule === '0-100') return { part: 0, whole: 1 };
  if (earningRule === 'percent' || steps.length === 0) return { part: doneBp, whole: WHOLE_BP };
  const weigh = (some: typeof steps) => some.reduce((sum, { weight }) => sum + weight, 0);
  return { part: weigh(steps.filter(({ isDone: done }) => done)), whole: weigh(steps) };
}

interface Share {
  readonly part: number;
  readonly whole: number;
}

/** How much of a task is planned to be done by an instant, by its earning rule. */
function plannedShares({ timeline, schedule, baseline }: EarnedBasis): (index: number, at: Minute) => Share {
  const known = new Map((baseline ?? []).map((task) => [task.id, task]));
  return (index, at) => {
    const task = timeline.tasks[index];
    if (task === undefined) return { part: 0, whole: 1 };
    const kept = known.get(task.id);
    const start = kept === undefined ? (schedule.start[index] ?? 0) : minuteOf(kept.start);
    const finish = kept === undefined ? (schedule.finish[index] ?? 0) : minuteOf(kept.finish);
    if (finish <= at) return { part: 1, whole: 1 };
    if (start >= at) return { part: 0, whole: 1 };
    const { earningRule } = task;
    if (earningRule === '0-100') return { part: 0, whole: 1 };
    if (earningRule === '50-50') return { part: 1, whole: 2 };
    const calendar = schedule.reckoning.calendarOf(index);
    return { part: calendar.between(start, at), whole: Math.max(1, calendar.between(start, finish)) };
  };
}

/** What each task has of an amount of its lines; the parts of a line and what no task spends add up to it. */
function taskBudgets(
  lines: readonly TaskLine[],
  money: TimelineMoney,
  amountOf: (line: TimelineLine) => Fen,
): Map<TaskId, number> {
  const byLine = new Map<LineId, TaskLine[]>();
  for (const line of lines) {
    const known = byLine.get(line.lineId);
    if (known === undefined) byLine.set(line.lineId, [line]);
    else known.push(line);
  }
  const budgets = new Map<TaskId, number>();
  for (const line of money.lines) {
    const shares = byLine.get(line.id) ?? [];
    const spent = shares.reduce((sum, { shareBp }) => sum + shareBp, 0);
    const weights = [...shares.map(({ shareBp }) => shareBp), Math.max(0, WHOLE_BP - spent)];
    const parts = splitFen(amountOf(line), weights) ?? [];
    for (const [at, { taskId }] of shares.entries()) {
      budgets.set(taskId, (budgets.get(taskId) ?? 0) + (parts[at] ?? 0));
    }
  }
  return budgets;
}

function plannedFen({ months }: TimelineLine): Fen {
  return fen(months.reduce((sum, { planFen }) => sum + planFen, 0));
}

function actualFen({ months }: TimelineLine, at: Minute): Fen {
  const last = monthOf(dayEndedAt(at));
  return fen(months.reduce((sum, { month, actualFen: spent }) => (month <= last ? sum + spent : sum), 0));
}

/** Rounded half away from zero. */
function partOf(amount: number, { part, whole }: Share): number {
  return Number(divideHalfAway(BigInt(amount) * BigInt(part), BigInt(whole)));
}

/** By task: the one at the top that it stands under, or itself. */
function topOf({ network: { outline } }: Schedule): Int32Array {
  const top = Int32Array.from(outline.parentOf, (_, index) => index);
  for (const index of outline.fromTop) {
    const parent = outline.parentOf[index] ?? -1;
    if (parent >= 0) top[index] = top[parent] ?? index;
  }
  return top;
}

function emptySums(): Sums {
  return { bac: 0, pv: 0, ev: 0, ac: 0 };
}

function addTo(sum: Sums, { bac, pv, ev, ac }: Sums): void {
  sum.bac += bac;
  sum.pv += pv;
  sum.ev += ev;
  sum.ac += ac;
}

function sumOf(taskId: TaskId | null, { bac, pv, ev, ac }: Sums): EarnedSum {
  return { taskId, bacFen: fen(bac), pvFen: fen(pv), evFen: fen(ev), acFen: fen(ac) };
}
