import { formatPredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { TaskLink, Timeline } from '#shared/domain/timeline/timeline.ts';
import type { Minute } from '#shared/values/moment.ts';
import { type BaselineDates, type RowStatus, statusOf } from './row-status.ts';

/** A task as the outline shows it. Times are minutes; durations and slack are working minutes. */
export interface TaskRow {
  readonly kind: 'phase' | 'task' | 'milestone' | 'gate';
  readonly id: TaskId;
  readonly task: Task;
  /** Its place in the timeline's tasks, and with it in every list of the schedule. */
  readonly at: number;
  readonly level: number;
  /** The phase at the top of the outline under which it stands; itself, at the top. */
  readonly topId: TaskId;
  readonly start: Minute;
  readonly finish: Minute;
  readonly workMinutes: number;
  readonly slackMinutes: number;
  readonly isCritical: boolean;
  readonly isNearCritical: boolean;
  readonly isDone: boolean;
  readonly doneBp: number;
  readonly predecessors: string;
  readonly baseline: BaselineDates | null;
  readonly status: RowStatus;
  /** Of a gate: its number among them. */
  readonly gateNumber: number;
}

type Facts = {
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  /** By task, of the baseline that is looked at. */
  readonly baseline: ReadonlyMap<string, BaselineDates> | null;
  /** By gate, how likely it is to be passed by its deadline, of the newest forecast that was kept. */
  readonly chances: ReadonlyMap<string, number>;
};

/** Every task with what the schedule says of it, in the order of the outline. */
export function planRows(facts: Facts): TaskRow[] {
  const { timeline, schedule } = facts;
  const { parentOf } = schedule.network.outline;
  const predecessors = predecessorTexts(timeline);
  const done = doneShares(timeline, schedule);
  const levels = new Int32Array(timeline.tasks.length);
  const tops: TaskId[] = [];
  let gateNumber = 0;
  return timeline.tasks.map((task, at): TaskRow => {
    const parent = parentOf[at] ?? -1;
    const level = parent < 0 ? 0 : (levels[parent] ?? 0) + 1;
    const topId = parent < 0 ? task.id : (tops[parent] ?? task.id);
    levels[at] = level;
    tops.push(topId);
    if (task.isGate) gateNumber += 1;
    return {
      ...datesOf(facts, task, at),
      id: task.id,
      task,
      at,
      level,
      topId,
      doneBp: done[at] ?? 0,
      predecessors: predecessors.get(task.id) ?? '',
      gateNumber: task.isGate ? gateNumber : 0,
    };
  });
}

type Dates = Omit<
  TaskRow,
  'id' | 'task' | 'at' | 'level' | 'topId' | 'doneBp' | 'predecessors' | 'gateNumber'
>;

function datesOf({ timeline, schedule, baseline: known, chances }: Facts, task: Task, at: number): Dates {
  const { settings } = timeline;
  const start = schedule.start[at] ?? 0;
  const finish = schedule.finish[at] ?? 0;
  const slackMinutes = schedule.totalSlack[at] ?? 0;
  const isDone = schedule.isDone[at] === 1;
  const isCritical = schedule.isCritical[at] === 1;
  const isPhase = schedule.network.outline.isSummary[at] === 1;
  const workMinutes = isPhase
    ? schedule.reckoning.calendarOf(at).between(start, finish)
    : (schedule.network.limits.duration[at] ?? 0);
  const baseline = known?.get(task.id) ?? null;
  const chance = chances.get(task.id) ?? null;
  return {
    kind: isPhase ? 'phase' : task.isGate ? 'gate' : workMinutes === 0 ? 'milestone' : 'task',
    start,
    finish,
    workMinutes,
    slackMinutes,
    isCritical,
    isNearCritical: !isCritical && !isDone && slackMinutes <= settings.nearCriticalMinutes,
    isDone,
    baseline,
    status: statusOf({ task, schedule, at, isPhase, baseline, chance, settings }),
  };
}

/** '3, 5SS+2d' beside each task that waits, by the codes of what it waits for. */
function predecessorTexts({ tasks, links }: Timeline): Map<string, string> {
  const codes = new Map<string, string>(tasks.map(({ id, code }) => [id, code]));
  const bySuccessor = new Map<string, TaskLink[]>();
  for (const link of links) {
    const own = bySuccessor.get(link.successorId);
    if (own === undefined) bySuccessor.set(link.successorId, [link]);
    else own.push(link);
  }
  const codeOf = (id: string): string => codes.get(id) ?? '';
  return new Map([...bySuccessor].map(([id, own]) => [id, formatPredecessors(own, codeOf)]));
}

/** Of a phase: of the work that its tasks have; of milestones alone, by their number. */
function doneShares({ tasks }: Timeline, { network, isDone }: Schedule): Float64Array {
  const { parentOf, isSummary } = network.outline;
  const all = new Float64Array(tasks.length);
  const done = new Float64Array(tasks.length);
  for (let at = tasks.length - 1; at >= 0; at -= 1) {
    if (isSummary[at] === 0) {
      const weight = Math.max(1, network.limits.duration[at] ?? 0);
      all[at] = weight;
      done[at] = isDone[at] === 1 ? weight : (weight * (tasks[at]?.doneBp ?? 0)) / WHOLE_BP;
    }
    const parent = parentOf[at] ?? -1;
    if (parent < 0) continue;
    all[parent] = (all[parent] ?? 0) + (all[at] ?? 0);
    done[parent] = (done[parent] ?? 0) + (done[at] ?? 0);
  }
  return all.map((weight, at) => (weight === 0 ? 0 : Math.round(((done[at] ?? 0) / weight) * WHOLE_BP)));
}

const WHOLE_BP = 10_000;

/** Rows that say the same as before are the same objects again: what shows them is not drawn anew. */
export function keptRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
  isSame: (one: Row, other: Row) => boolean,
): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = after.map((row) => {
    const old = known.get(row.id);
    return old !== undefined && isSame(old, row) ? old : row;
  });
  const isAll = kept.length === before.length && kept.every((row, at) => row === before[at]);
  return isAll ? before : kept;
}

/** Whether two plain values say the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const fields = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return (
    fields.length === others.size && fields.every(([name, value]) => isSameValue(value, others.get(name)))
  );
}
