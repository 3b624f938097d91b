import type { DepartmentId } from '#shared/domain/catalogue/department.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { parsePredecessors } from '#shared/domain/schedule/predecessor-text.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import { parseDuration } from '#shared/domain/schedule/time-text.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { Task, TaskChange, TaskId } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { type Day, isDay } from '#shared/values/day.ts';
import { minuteOf, momentAt } from '#shared/values/moment.ts';
import { moveEdit, resizeEdit } from './bar-moves.ts';
import { finishOn, startOn } from './editing/day-moments.ts';
import type { TaskRow } from './plan-rows.ts';

/** The columns that are typed over in place. */
export type TypedColumn =
  | 'name'
  | 'duration'
  | 'predecessors'
  | 'start'
  | 'finish'
  | 'done'
  | 'department'
  | 'owner';

/** What typing into a cell asks for, or why it can't be read. */
export type Typed =
  | { readonly kind: 'edits'; readonly edits: readonly PlanEdit[] }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'unreadable'; readonly what: 'name' | 'day' | 'done'; readonly text: string };

export type Plan = { readonly timeline: Timeline; readonly schedule: Schedule };

/** Of a phase its tasks say the rest; a gate is passed by its decision. */
export function isTyped({ kind }: Pick<TaskRow, 'kind'>, column: TypedColumn): boolean {
  if (kind === 'phase') return column === 'name' || column === 'predecessors';
  return kind !== 'gate' || (column !== 'done' && column !== 'duration');
}

/** Reads what was typed beside a task. An emptied date lets go of the constraint. */
export function readTyped(plan: Plan, row: TaskRow, column: TypedColumn, typed: string): Typed {
  const text = typed.trim();
  switch (column) {
    case 'name':
      return text === '' ? unreadable('name', text) : changed(row.task, { name: text });
    case 'duration':
      return readDuration(row.task, text);
    case 'predecessors':
      return readPredecessors(plan.timeline, row.task, text);
    case 'start':
      return readStart(plan, row, text);
    case 'finish':
      return readFinish(plan, row, text);
    case 'done':
      return readDone(row, text);
    default:
      return { kind: 'edits', edits: [] };
  }
}

export function departmentEdit(task: Task, departmentId: DepartmentId | null): PlanEdit {
  return { kind: 'change-task', id: task.id, change: { departmentId } };
}

export function ownerEdit(task: Task, ownerId: PersonId | null): PlanEdit {
  return { kind: 'change-task', id: task.id, change: { ownerId } };
}

function readDuration(task: Task, text: string): Typed {
  const read = parseDuration(text === '' ? '0' : text);
  return read.kind === 'refused'
    ? { kind: 'refusal', refusal: read.refusal }
    : changed(task, { duration: read.value });
}

function readPredecessors({ tasks, links }: Timeline, task: Task, text: string): Typed {
  const byCode = new Map(tasks.map(({ id, code }) => [code.toLowerCase(), id]));
  const read = parsePredecessors(text, (reference) => byCode.get(reference.toLowerCase()) ?? null);
  if (read.kind === 'refused') return { kind: 'refusal', refusal: read.refusal };
  const ids = new Map<string, TaskId>(tasks.map(({ id }) => [id, id]));
  const wanted = read.value.flatMap(({ predecessorId, kind, lag }) => {
    const id = ids.get(predecessorId);
    return id === undefined ? [] : [{ predecessorId: id, kind, lag }];
  });
  const before = links.filter(({ successorId }) => successorId === task.id);
  if (wanted.length === 0 && before.length === 0) return { kind: 'edits', edits: [] };
  return { kind: 'edits', edits: [{ kind: 'set-links', taskId: task.id, links: wanted }] };
}

/** A typed start binds the task to it; of what has begun it says when it did. */
function readStart(plan: Plan, { task, at }: TaskRow, text: string): Typed {
  if (text === '') return changed(task, { constraint: { kind: 'ASAP', at: null } });
  const day = readDay(text, task.start);
  if (day === null) return unreadable('day', text);
  const begins = startOn(plan.schedule.reckoning.calendarOf(at), day);
  if (task.actualStart !== null) return changed(task, { actualStart: begins });
  const from = minuteOf(begins);
  return { kind: 'edits', edits: [moveEdit(task, { from, to: from })] };
}

/** A typed finish says how long the task takes; a milestone is bound to it; of what is done it says when it was. */
function readFinish(plan: Plan, { task, at, kind, start }: TaskRow, text: string): Typed {
  if (text === '') return changed(task, { constraint: { kind: 'ASAP', at: null } });
  const day = readDay(text, task.finish);
  if (day === null) return unreadable('day', text);
  const ends = finishOn(plan.schedule.reckoning.calendarOf(at), day);
  if (task.actualFinish !== null) return changed(task, { actualFinish: ends });
  const to = minuteOf(ends);
  if (kind !== 'task') return { kind: 'edits', edits: [moveEdit(task, { from: to, to })] };
  if (to <= start) {
    const params = { name: task.name };
    return { kind: 'refusal', refusal: { reason: 'finish-before-start', params, field: 'finish' } };
  }
  return { kind: 'edits', edits: [resizeEdit(plan, at, task, { from: start, to })] };
}

const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?) ?[%％]?$/;
const WHOLE = 100;

/** Work that is done has begun, and work that is all done has ended: where the plan has it, until someone says better. */
function readDone({ task, start, finish }: TaskRow, text: string): Typed {
  const share = Number(PERCENT.exec(text === '' ? '0' : text)?.[1] ?? Number.NaN);
  if (!(share <= WHOLE)) return unreadable('done', text);
  const doneBp = Math.round(share * 100);
  if (doneBp === 0) {
    return changed(task, { doneBp, actualStart: null, actualFinish: null, remainingMinutes: null });
  }
  const actualStart = task.actualStart ?? momentAt(start);
  const actualFinish = share === WHOLE ? (task.actualFinish ?? momentAt(finish)) : null;
  return changed(task, { doneBp, actualStart, actualFinish, remainingMinutes: null });
}

function changed({ id }: Task, change: TaskChange): Typed {
  return { kind: 'edits', edits: [{ kind: 'change-task', id, change }] };
}

function unreadable(what: 'name' | 'day' | 'done', text: string): Typed {
  return { kind: 'unreadable', what, text: text.slice(0, LONGEST_QUOTED) };
}

const LONGEST_QUOTED = 40;
const WITH_YEAR = /^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})日?$/;
const WITHOUT_YEAR = /^(\d{1,2})[-/.月](\d{1,2})日?$/;

/** '2026-06-08', '2026/6/8', '20260608', '6/8', '6月8日': without a year, that of the date it was. */
export function readDay(text: string, near: string): Day | null {
  const full = WITH_YEAR.exec(text);
  if (full !== null) return dayFrom(full[1] ?? '', full[2] ?? '', full[3] ?? '');
  const short = WITHOUT_YEAR.exec(text);
  return short === null ? null : dayFrom(near.slice(0, 4), short[1] ?? '', short[2] ?? '');
}

function dayFrom(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
