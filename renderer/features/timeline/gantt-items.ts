import type { GanttItem, GanttLink } from '#renderer/ui/gantt/gantt-item.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { TaskSlip } from '#shared/domain/schedule/slip.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { type Minute, minuteOf } from '#shared/values/moment.ts';
import { canMove, canResize } from './bar-moves.ts';
import type { ShownBars } from './chart-choices.ts';
import type { TaskRow } from './plan-rows.ts';
import type { PlanRow } from './shown-rows.ts';

export interface TaskForecast {
  readonly low: Minute;
  readonly middle: Minute;
  readonly high: Minute;
}

type Facts = {
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  readonly bars: ShownBars;
  /** Of the newest forecast that was kept, by gate or milestone. */
  readonly forecasts: ReadonlyMap<string, TaskForecast>;
  /** What a change that waits would move, by task. */
  readonly pending: ReadonlyMap<string, TaskSlip>;
  /** Tasks that the change itself names. */
  readonly editedIds: ReadonlySet<string>;
  readonly wordOf: (row: TaskRow) => string;
  /** '+4 个工作日' */
  readonly changeText: (row: TaskRow, minutes: number) => string;
  /** What is said of a bar that lies beyond what shows. */
  readonly beyond: (row: TaskRow) => GanttItem['beyond'];
  readonly readOnly: boolean;
};

/** What the chart draws beside each row. */
export function ganttItems(rows: readonly PlanRow[], facts: Facts): GanttItem[] {
  return rows.map((row) => (row.kind === 'group' ? { ...nothing, id: row.id } : itemOf(row, facts)));
}

const nothing: GanttItem = {
  id: '',
  shape: 'none',
  plan: null,
  doneTo: null,
  isCritical: false,
  isNearCritical: false,
  baseline: null,
  forecast: null,
  deadline: null,
  slackTo: null,
  mark: null,
  beyond: null,
  number: '',
  preview: null,
  canMove: false,
  canResize: false,
};

function itemOf(row: TaskRow, facts: Facts): GanttItem {
  const { bars, timeline, schedule, readOnly } = facts;
  const { task, kind, at } = row;
  const { deadline } = task;
  const plan = { timeline, schedule };
  return {
    id: row.id,
    shape: kind === 'task' ? 'bar' : kind,
    plan: bars.planned ? { from: row.start, to: row.finish } : null,
    doneTo: bars.actual ? doneTo(row, schedule) : null,
    isCritical: row.isCritical,
    isNearCritical: row.isNearCritical,
    baseline:
      bars.baseline && row.baseline !== null ? { from: row.baseline.start, to: row.baseline.finish } : null,
    forecast: bars.forecast && !row.isDone ? (facts.forecasts.get(row.id) ?? null) : null,
    deadline: deadline === null ? null : { at: minuteOf(deadline), isMissed: row.status.kind === 'overdue' },
    slackTo:
      bars.slack && kind === 'task' && !row.isDone && row.slackMinutes > 0
        ? (schedule.lateFinish[at] ?? null)
        : null,
    mark: markOf(row, facts),
    beyond: bars.planned ? facts.beyond(row) : null,
    number: kind === 'gate' ? String(row.gateNumber) : '',
    preview: previewOf(row, facts),
    canMove: !readOnly && canMove(plan, at, task),
    canResize: !readOnly && canResize(plan, at, task),
  };
}

/** Where in its time the work has come. */
function doneTo(
  { kind, task, at, start, finish, isDone, doneBp }: TaskRow,
  schedule: Schedule,
): Minute | null {
  if (kind !== 'task' || task.actualStart === null) return null;
  if (isDone) return finish;
  const minutes = Math.round(((schedule.network.limits.duration[at] ?? 0) * doneBp) / WHOLE_BP);
  return schedule.reckoning.calendarOf(at).add(start, minutes);
}

const WHOLE_BP = 10_000;

function markOf(row: TaskRow, { wordOf }: Facts): GanttItem['mark'] {
  const { status, kind } = row;
  if (kind === 'phase' || (status.level !== 'watch' && status.level !== 'stop')) return null;
  return { status: status.level, word: wordOf(row) };
}

function previewOf(row: TaskRow, { pending, editedIds, changeText }: Facts): GanttItem['preview'] {
  const slip = pending.get(row.id);
  if (slip === undefined) return null;
  const minutes = slip.finishMinutes === 0 ? slip.startMinutes : slip.finishMinutes;
  const text = editedIds.has(row.id) && row.kind !== 'phase' ? changeText(row, minutes) : '';
  return { from: slip.after.start, to: slip.after.finish, text };
}

/** The links between rows that show. */
export function ganttLinks(rows: readonly PlanRow[], { links }: Timeline): GanttLink[] {
  const rowOf = new Map<string, number>();
  for (const [index, row] of rows.entries()) if (row.kind !== 'group') rowOf.set(row.id, index);
  return links.flatMap(({ id, predecessorId, successorId, kind }) => {
    const from = rowOf.get(predecessorId);
    const to = rowOf.get(successorId);
    if (from === undefined || to === undefined) return [];
    return [{ id, from, to, kind, isCritical: isCriticalRow(rows[from]) && isCriticalRow(rows[to]) }];
  });
}

function isCriticalRow(row: PlanRow | undefined): boolean {
  return row !== undefined && row.kind !== 'group' && row.isCritical;
}
