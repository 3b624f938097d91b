import { dayAtMinute, dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import type { Label } from '../ledger/label.ts';
import type { SlipReport } from '../schedule/slip.ts';
import type { PlanEdit } from './edit.ts';
import type { Rescheduled } from './reschedule.ts';
import { isSameValue } from './same-value.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';

/** What a change of the timeline came to, as its label needs it. */
export interface MadeChange extends Pick<Rescheduled, 'after' | 'slip' | 'editedIds' | 'scheduleAfter'> {
  readonly before: Timeline;
  /** How many budget lines had their phasing moved along. */
  readonly tiedLineCount: number;
  /** Names of the budget lines that are tied, by their ids. */
  readonly lineNames: ReadonlyMap<string, string>;
}

/** What edits did, for Undo and History: what people did themselves, then what moved along. */
export function editLabel(edits: readonly PlanEdit[], made: MadeChange): Label {
  return withFollowers(ownLabel(edits, made), made);
}

/** The label with how many tasks and lines moved along, where some did. */
export function withFollowers(
  { key, params }: Label,
  made: Pick<MadeChange, 'slip' | 'editedIds' | 'scheduleAfter' | 'tiedLineCount'>,
): Label {
  const { tiedLineCount } = made;
  const along = { followCount: followCount(made), tiedLineCount };
  const counts = Object.entries(along).filter(([, count]) => count > 0);
  return { key, params: { ...params, ...Object.fromEntries(counts) } };
}

/** Tasks that moved and were not edited themselves, phases aside. */
export function followCount({
  slip,
  editedIds,
  scheduleAfter,
}: Pick<MadeChange, 'slip' | 'editedIds' | 'scheduleAfter'>): number {
  const { indexOf, isSummary } = scheduleAfter.network.outline;
  const edited = new Set<string>(editedIds);
  const follows = (id: string): boolean => !edited.has(id) && isSummary[indexOf.get(id) ?? -1] !== 1;
  return slip.moved.filter(({ taskId }) => follows(taskId)).length;
}

type EditOf<Kind extends PlanEdit['kind']> = Extract<PlanEdit, { readonly kind: Kind }>;

function all<Kind extends PlanEdit['kind']>(
  edits: readonly PlanEdit[],
  kind: Kind,
): readonly EditOf<Kind>[] | null {
  const same = edits.filter((edit): edit is EditOf<Kind> => edit.kind === kind);
  return same.length === edits.length ? same : null;
}

function ownLabel(edits: readonly PlanEdit[], made: MadeChange): Label {
  const [first] = edits;
  const label =
    addedLabel(edits, made) ??
    removedLabel(edits, made) ??
    changedLabel(edits, made) ??
    linkedLabel(edits, made) ??
    rearrangedLabel(edits) ??
    (first === undefined || edits.length > 1 ? null : singleLabel(first, made));
  return label ?? { key: 'planEdited', params: { editCount: edits.length } };
}

function nameOf({ before, after }: MadeChange, taskId: string): string {
  const isIt = ({ id }: Task): boolean => id === taskId;
  return (after.tasks.find(isIt) ?? before.tasks.find(isIt))?.name ?? '';
}

/** New tasks, and what is said of them in the same breath: their links, their risks. */
function addedLabel(edits: readonly PlanEdit[], made: MadeChange): Label | null {
  const added = new Set<string>(edits.flatMap((edit) => (edit.kind === 'add-task' ? [edit.id] : [])));
  const [first] = added;
  const isAboutThem = edits.every(
    (edit) =>
      (edit.kind === 'add-task' && added.has(edit.id)) || ('taskId' in edit && added.has(edit.taskId)),
  );
  if (first === undefined || !isAboutThem) return null;
  return added.size === 1
    ? { key: 'taskAdded', params: { task: nameOf(made, first) } }
    : { key: 'tasksAdded', params: { taskCount: added.size } };
}

function removedLabel(edits: readonly PlanEdit[], made: MadeChange): Label | null {
  if (all(edits, 'remove-tasks') === null) return null;
  const left = new Set(made.after.tasks.map(({ id }) => id));
  const gone = made.before.tasks.filter(({ id }) => !left.has(id));
  const [only] = gone;
  return only !== undefined && gone.length === 1
    ? { key: 'taskRemoved', params: { task: only.name } }
    : { key: 'tasksRemoved', params: { taskCount: gone.length } };
}

function changedLabel(edits: readonly PlanEdit[], made: MadeChange): Label | null {
  const ids = new Set(all(edits, 'change-task')?.map(({ id }) => id));
  const [only] = ids;
  if (only === undefined) return null;
  if (ids.size > 1) return { key: 'tasksChanged', params: { taskCount: ids.size } };
  const was = made.before.tasks.find(({ id }) => id === only);
  const is = made.after.tasks.find(({ id }) => id === only);
  return was === undefined || is === undefined ? null : taskLabel(was, is, made);
}

function taskLabel(was: Task, is: Task, made: MadeChange): Label {
  const task = is.name;
  if (is.actualFinish !== null && is.actualFinish !== was.actualFinish) {
    return { key: 'taskDone', params: { task, onDay: dayEndedAt(minuteOf(is.actualFinish)) } };
  }
  if (is.actualStart !== null && was.actualStart === null) {
    return { key: 'taskBegun', params: { task, onDay: dayAtMinute(minuteOf(is.actualStart)) } };
  }
  if (isSameValue({ ...was, name: task }, is)) {
    return { key: 'taskRenamed', params: { task, beforeName: was.name } };
  }
  const moved = movedLabel(is, made.slip, made.after);
  if (moved !== null) return moved;
  return is.doneBp === was.doneBp
    ? { key: 'taskChanged', params: { task } }
    : { key: 'taskProgressed', params: { task, done: String(is.doneBp / 100) } };
}

/** By how many working days it ends later or earlier; where it ends as before, begins. */
function movedLabel({ id, name }: Task, { moved }: SlipReport, { settings }: Timeline): Label | null {
  const slip = moved.find(({ taskId }) => taskId === id);
  const minutes = slip === undefined ? 0 : slip.finishMinutes === 0 ? slip.startMinutes : slip.finishMinutes;
  if (minutes === 0) return null;
  const days = Math.round((Math.abs(minutes) / settings.units.minutesPerDay) * 100) / 100;
  return {
    key: minutes > 0 ? 'taskMovedLater' : 'taskMovedEarlier',
    params: { task: name, byDays: String(days) },
  };
}

function linkedLabel(edits: readonly PlanEdit[], made: MadeChange): Label | null {
  const ids = new Set(all(edits, 'set-links')?.map(({ taskId }) => taskId));
  const [only] = ids;
  if (only === undefined) return null;
  return ids.size === 1
    ? { key: 'taskLinked', params: { task: nameOf(made, only) } }
    : { key: 'tasksLinked', params: { taskCount: ids.size } };
}

function rearrangedLabel(edits: readonly PlanEdit[]): Label | null {
  const ids = new Set(all(edits, 'move-tasks')?.flatMap((edit) => edit.ids));
  return ids.size === 0 ? null : { key: 'tasksRearranged', params: { taskCount: ids.size } };
}

/** Of one edit that is of none of the kinds above. */
function singleLabel(edit: PlanEdit, made: MadeChange): Label | null {
  switch (edit.kind) {
    case 'change-settings':
      return settingsLabel(edit);
    case 'add-calendar':
      return { key: 'workCalendarAdded', params: { name: edit.calendar.name } };
    case 'change-calendar':
      return { key: 'workCalendarChanged', params: { name: calendarName(made.after, edit.id) } };
    case 'remove-calendar':
      return { key: 'workCalendarRemoved', params: { name: calendarName(made.before, edit.id) } };
    case 'set-risks':
      return { key: 'taskRisksSet', params: { task: nameOf(made, edit.taskId) } };
    case 'set-lines':
      return { key: 'taskLinesSet', params: { task: nameOf(made, edit.taskId) } };
    case 'set-criteria':
      return { key: 'gateCriteriaSet', params: { task: nameOf(made, edit.taskId) } };
    case 'set-actions':
      return { key: 'gateActionsSet', params: { task: nameOf(made, edit.taskId) } };
    case 'tie-line': {
      const line = made.lineNames.get(edit.lineId) ?? '';
      return edit.tie === null
        ? { key: 'lineUntied', params: { line } }
        : { key: 'lineTied', params: { line, task: nameOf(made, edit.tie.taskId) } };
    }
    default:
      return null;
  }
}

function settingsLabel({ change }: EditOf<'change-settings'>): Label {
  const { statusAt, projectStart } = change;
  const isOne = Object.values(change).filter((value) => value !== undefined).length === 1;
  if (isOne && statusAt === null) return { key: 'statusDateCleared', params: {} };
  if (isOne && statusAt !== undefined && statusAt !== null) {
    return { key: 'statusDateSet', params: { onDay: dayEndedAt(minuteOf(statusAt)) } };
  }
  if (isOne && projectStart !== undefined) {
    return { key: 'projectStartSet', params: { onDay: dayAtMinute(minuteOf(projectStart)) } };
  }
  return { key: 'timelineSettingsChanged', params: {} };
}

function calendarName({ calendars }: Timeline, calendarId: string): string {
  return calendars.find(({ id }) => id === calendarId)?.name ?? '';
}
