import { nameKey } from '#shared/values/name-key.ts';
import { type Refused, refused } from '../refusal.ts';
import { formatAmount } from '../schedule/time-text.ts';
import { type WorkUnits, isElapsed, minutesOf } from '../schedule/time-units.ts';
import { type ThreePoint, isInOrder } from '../schedule/three-point.ts';
import type { PlanEdit } from './edit.ts';
import type { PlanDraft } from './plan-draft.ts';
import { changed } from './same-value.ts';
import type { Task, TaskChange, TaskId } from './task.ts';

type EditOf<Kind extends PlanEdit['kind']> = Extract<PlanEdit, { kind: Kind }>;

const NO_TIME = { hundredths: 0, unit: 'd' } as const;
const WHOLE_BP = 10_000;
/** What of a phase follows from its tasks. */
const FOLLOWS = ['duration', 'doneBp', 'actualStart', 'actualFinish', 'remainingMinutes'] as const;

/** Each edit below changes the draft, or answers why not, naming the task. */

export function addTask(draft: PlanDraft, { id, parentId, afterId, task: input }: EditOf<'add-task'>) {
  const { outline, codes, settings } = draft;
  if (outline.get(id) !== undefined) return refused('task-repeated', { name: input.name });
  if (parentId !== null && outline.get(parentId) === undefined) {
    return refused('parent-missing', { name: input.name }, 'parentId');
  }
  const fault = placeFault(draft, input.name, parentId, afterId);
  if (fault !== null) return fault;
  const task: Task = {
    ...input,
    code: input.code ?? codes.next(),
    duration: input.isGate ? NO_TIME : input.duration,
    id,
    parentId,
    position: 0,
    // Until it is scheduled.
    start: settings.projectStart,
    finish: settings.projectStart,
    movedById: null,
  };
  const wrong = codeFault(draft, task) ?? taskFault(draft, task) ?? gateFault(draft, task, null);
  if (wrong !== null) return wrong;
  outline.set(withConsequences(task, task));
  outline.place([id], parentId, afterId);
  codes.take(task.code, id);
  return null;
}

export function changeTask(draft: PlanDraft, { id, change }: EditOf<'change-task'>): Refused | null {
  const { outline, codes } = draft;
  const task = outline.get(id);
  if (task === undefined) return refused('not-found');
  const becomesGate = change.isGate === true && !task.isGate && change.duration === undefined;
  const asked = becomesGate ? { ...change, duration: NO_TIME } : change;
  const next = withConsequences(changed(task, withDuration(task, asked, draft.settings.units)), change);
  if (next === task) return null;
  const fault =
    gateFault(draft, next, task) ??
    phaseFault(draft, next, task) ??
    codeFault(draft, next) ??
    taskFault(draft, next);
  if (fault !== null) return fault;
  codes.free(task.code, id);
  codes.take(next.code, id);
  outline.set(next);
  return null;
}

export function moveTasks(
  draft: PlanDraft,
  { ids, parentId, afterId }: EditOf<'move-tasks'>,
): Refused | null {
  const { outline } = draft;
  const asked = new Set(ids);
  const missing = ids.some((id) => outline.get(id) === undefined);
  if (missing || (parentId !== null && outline.get(parentId) === undefined)) return refused('not-found');
  const [first] = ids;
  const name = (first === undefined ? undefined : outline.get(first)?.name) ?? '';
  if (outline.isAtOrUnder(parentId, asked)) return refused('outline-cycle', { name }, 'parentId');
  const fault = placeFault(draft, name, parentId, afterId);
  if (fault !== null) return fault;
  const after = stayingBefore(draft, parentId, afterId, asked);
  const moved = topmostInOrder(draft, asked);
  outline.lift(new Set(moved));
  for (const id of moved) {
    const task = outline.get(id);
    if (task !== undefined) outline.set(changed(task, { parentId }));
  }
  outline.place(moved, parentId, after);
  return null;
}

export function removeTasks(draft: PlanDraft, { ids }: EditOf<'remove-tasks'>): Refused | null {
  const { outline, codes } = draft;
  if (ids.some((id) => outline.get(id) === undefined)) return refused('not-found');
  const codeOf = new Map([...outline.all()].map(({ id, code }) => [id, code]));
  const gone = outline.remove(new Set(ids));
  for (const id of gone) {
    codes.free(codeOf.get(id) ?? '', id);
    for (const rows of [draft.risks, draft.lines, draft.criteria, draft.decisions]) rows.replace(id, []);
  }
  draft.links.keepOnly(
    ({ predecessorId, successorId }) => !gone.has(predecessorId) && !gone.has(successorId),
  );
  if (draft.ties.some(({ taskId }) => gone.has(taskId))) {
    draft.ties = draft.ties.filter(({ taskId }) => !gone.has(taskId));
  }
  for (const task of outline.all()) {
    if (task.movedById !== null && gone.has(task.movedById)) outline.set({ ...task, movedById: null });
  }
  return null;
}

/** A parent holds tasks, so it is no gate; a sibling to come after has to stand there. */
function placeFault(
  { outline }: PlanDraft,
  name: string,
  parentId: TaskId | null,
  afterId: TaskId | null,
): Refused | null {
  const parent = parentId === null ? undefined : outline.get(parentId);
  if (parent?.isGate === true) return refused('gate-holds-tasks', { name: parent.name }, 'parentId');
  if (afterId === null) return null;
  const after = outline.get(afterId);
  const stands = after !== undefined && after.parentId === parentId;
  return stands ? null : refused('place-gone', { name }, 'afterId');
}

function codeFault({ codes, outline }: PlanDraft, { id, code }: Task): Refused | null {
  const owner = codes.ownerOf(code);
  if (owner === undefined || owner === id) return null;
  return refused('code-taken', { code, name: outline.get(owner)?.name ?? '' }, 'code');
}

function phaseFault({ outline }: PlanDraft, task: Task, was: Task): Refused | null {
  if (!outline.isPhase(task.id)) return null;
  const field = FOLLOWS.find((followed) => task[followed] !== was[followed]);
  return field === undefined ? null : refused('phase-follows-tasks', { name: was.name }, field);
}

/** What is wrong with a task by itself; dates and progress are looked at when the plan is scheduled. */
function taskFault({ settings }: PlanDraft, task: Task): Refused | null {
  const { name, duration, constraint, estimate, doneBp, remainingMinutes } = task;
  if (nameKey(name) === '') return refused('name-empty', {}, 'name');
  if (isElapsed(duration.unit))
    return refused('duration-elapsed', { text: formatAmount(duration) }, 'duration');
  if (doneBp < 0 || doneBp > WHOLE_BP) return refused('done-out-of-range', { name }, 'done');
  if (remainingMinutes !== null && remainingMinutes < 0) {
    return refused('remaining-out-of-range', { name }, 'remaining');
  }
  const isDated = constraint.kind !== 'ASAP' && constraint.kind !== 'ALAP';
  if (isDated && constraint.at === null) {
    return refused('constraint-needs-date', { name, kind: constraint.kind }, 'constraint');
  }
  if (estimate !== null && !isInOrder(estimate))
    return refused('estimate-out-of-order', { name }, 'estimate');
  const takesTime = minutesOf(duration, settings.units) !== 0;
  return task.isGate && takesTime ? refused('gate-takes-time', { name }, 'duration') : null;
}

/** A gate holds no tasks, and is passed by its decision alone; what was decided keeps it a gate. */
function gateFault({ outline, decisions }: PlanDraft, task: Task, was: Task | null): Refused | null {
  const { id, name, isGate } = task;
  if (was?.isGate === true && !isGate && decisions.of(id).length > 0) {
    return refused('gate-has-decision', { name }, 'isGate');
  }
  if (!isGate) return null;
  if (outline.isPhase(id)) return refused('gate-holds-tasks', { name }, 'isGate');
  const isSame =
    task.actualStart === (was?.actualStart ?? null) &&
    task.actualFinish === (was?.actualFinish ?? null) &&
    task.doneBp === (was?.doneBp ?? 0);
  return isSame ? null : refused('gate-by-decision', { name }, 'actualStart');
}

/**
 * Another duration takes along what is left and what was estimated, unless these are given too: what is left grows by
 * as much, not below zero; the estimate keeps its shape, and falls away from what takes no time.
 */
function withDuration(task: Task, asked: TaskChange, units: WorkUnits): TaskChange {
  if (asked.duration === undefined) return asked;
  const before = minutesOf(task.duration, units);
  const after = minutesOf(asked.duration, units);
  if (before === after) return asked;
  const left = task.remainingMinutes === null ? null : Math.max(0, task.remainingMinutes + after - before);
  const estimate = task.estimate === null ? null : scaled(task.estimate, before, after);
  return { remainingMinutes: left, estimate, ...asked };
}

function scaled(estimate: ThreePoint, before: number, after: number): ThreePoint | null {
  if (after === 0) return null;
  if (before === 0) return estimate;
  const share = (minutes: number): number => Math.round((minutes * after) / before);
  return {
    optimistic: share(estimate.optimistic),
    likely: share(estimate.likely),
    pessimistic: share(estimate.pessimistic),
  };
}

/** What is finished is done, what is not done is not finished; an undated constraint has no date. */
function withConsequences(task: Task, asked: TaskChange): Task {
  const isReopened =
    asked.doneBp !== undefined && asked.doneBp < WHOLE_BP && (asked.actualFinish ?? null) === null;
  const actualFinish = isReopened ? null : task.actualFinish;
  const isUndated = task.constraint.kind === 'ASAP' || task.constraint.kind === 'ALAP';
  return changed(task, {
    actualFinish,
    ...(actualFinish === null ? {} : { doneBp: WHOLE_BP, remainingMinutes: null }),
    ...(isUndated ? { constraint: { kind: task.constraint.kind, at: null } } : {}),
  });
}

/** The sibling that things come after, or, where that one moves itself, the one before it that stays. */
function stayingBefore(
  { outline }: PlanDraft,
  parentId: TaskId | null,
  afterId: TaskId | null,
  moving: ReadonlySet<TaskId>,
): TaskId | null {
  if (afterId === null || !moving.has(afterId)) return afterId;
  const siblings = outline.childrenOf(parentId);
  return siblings.slice(0, siblings.lastIndexOf(afterId)).findLast((id) => !moving.has(id)) ?? null;
}

/** Without those that others of them take along. */
function topmostInOrder({ outline }: PlanDraft, ids: ReadonlySet<TaskId>): TaskId[] {
  const topmost = [...ids].filter((id) => !outline.isAtOrUnder(outline.get(id)?.parentId ?? null, ids));
  if (topmost.length < 2) return topmost;
  const wanted = new Set(topmost);
  return outline.order().filter((id) => wanted.has(id));
}
