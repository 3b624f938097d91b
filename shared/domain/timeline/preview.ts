import type { PersonId } from '../catalogue/person.ts';
import { type Outcome, accepted } from '../refusal.ts';
import type { TaskSlip } from '../schedule/slip.ts';
import { applyEdits } from './apply-edits.ts';
import { type BudgetTouch, budgetTouched } from './budget-touched.ts';
import type { PlanEdit } from './edit.ts';
import type { TimelineMoney } from './money.ts';
import { type TiedMove, tiedMoves } from './phasing-ties.ts';
import type { EditContext } from './plan-draft.ts';
import { type Rescheduled, reschedule } from './reschedule.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';

/** A task that a change moves, phases included. */
export interface TaskMove {
  /** As it is after the change. */
  readonly task: Task;
  /** Old and new dates, what drives it, its slack and deadline; in minutes. */
  readonly slip: TaskSlip;
  /** In days of the plan's working time, positive when later. */
  readonly startDays: number;
  readonly finishDays: number;
  readonly slackUsedDays: number;
  readonly isPhase: boolean;
  /** Edited itself, or moved because of what was. */
  readonly isEdited: boolean;
  /** The task that its move began with; null where that is the task itself. */
  readonly cause: Task | null;
}

/** All that a change would do, worked out before it is made. */
export interface PlanPreview extends Rescheduled {
  readonly before: Timeline;
  readonly edits: readonly PlanEdit[];
  /** In outline order. */
  readonly moves: readonly TaskMove[];
  readonly added: readonly Task[];
  readonly removed: readonly Task[];
  /** In days of the plan's working time; how much later everything ends. */
  readonly finishDays: number;
  readonly gatesMoved: readonly TaskMove[];
  /** Tasks, moved or not, that no longer keep their deadline, or keep it again. */
  readonly deadlinesMissed: readonly Task[];
  readonly deadlinesMet: readonly Task[];
  /** Tasks that become critical. */
  readonly becameCritical: readonly Task[];
  /** Owners of the tasks that move, each once, in the order of the plan. */
  readonly peopleIds: readonly PersonId[];
  /** What plan moves with milestones; empty where no money was given. */
  readonly tied: readonly TiedMove[];
  /** Months of the budget in which moved tasks spend, and did not, or no longer. */
  readonly budget: readonly BudgetTouch[];
}

/**
 * What edits would do. The service makes a change from the same value that the window shows: `after` is what is to be
 * kept, `tied` what changes in the plan of the budget.
 * Refused as applyEdits, reschedule and tiedMoves do.
 * @param money plan and actuals of the lines that tasks spend or are tied to; without it nothing is said of money.
 */
export function previewEdits(
  before: Timeline,
  edits: readonly PlanEdit[],
  context: EditContext,
  money?: TimelineMoney,
): Outcome<PlanPreview> {
  const edited = applyEdits(before, edits, context);
  return edited.kind === 'refused' ? edited : previewChange(before, edited.value, edits, money);
}

/** As previewEdits, for a timeline that was edited already: by a gate's decision, or by an import. */
export function previewChange(
  before: Timeline,
  edited: Timeline,
  edits: readonly PlanEdit[],
  money?: TimelineMoney,
): Outcome<PlanPreview> {
  const outcome = reschedule(before, edited);
  if (outcome.kind === 'refused') return outcome;
  const tied = money === undefined ? accepted([]) : tiedMoves(edited, outcome.value.after, money);
  if (tied.kind === 'refused') return tied;
  return accepted(described(before, edits, outcome.value, tied.value, money));
}

function described(
  before: Timeline,
  edits: readonly PlanEdit[],
  change: Rescheduled,
  tied: readonly TiedMove[],
  money: TimelineMoney | undefined,
): PlanPreview {
  const { after, slip } = change;
  const moves = movesOf(change);
  const taskOf = new Map<string, Task>(after.tasks.map((task) => [task.id, task]));
  const named = (ids: readonly string[]): Task[] => ids.flatMap((id) => taskOf.get(id) ?? []);
  const removedIds = new Set(slip.removedIds);
  const owners = moves.flatMap(({ task, isPhase }) =>
    isPhase || task.ownerId === null ? [] : [task.ownerId],
  );
  return {
    ...change,
    before,
    edits,
    moves,
    added: named(slip.addedIds),
    removed: before.tasks.filter(({ id }) => removedIds.has(id)),
    finishDays: finishDays(change),
    gatesMoved: moves.filter(({ slip: { isGate } }) => isGate),
    deadlinesMissed: named(slip.deadlinesMissedIds),
    deadlinesMet: named(slip.deadlinesMetIds),
    becameCritical: becameCritical(change),
    peopleIds: [...new Set(owners)],
    tied,
    budget: money === undefined ? [] : budgetTouched(before, after, moves, money),
  };
}

function movesOf({ after, slip, scheduleAfter, editedIds }: Rescheduled): TaskMove[] {
  const { indexOf, isSummary } = scheduleAfter.network.outline;
  const { minutesPerDay } = after.settings.units;
  const taskAt = (id: string): Task | undefined => after.tasks[indexOf.get(id) ?? -1];
  return slip.moved.flatMap((moved): TaskMove[] => {
    const task = taskAt(moved.taskId);
    if (task === undefined) return [];
    return [
      {
        task,
        slip: moved,
        startDays: moved.startMinutes / minutesPerDay,
        finishDays: moved.finishMinutes / minutesPerDay,
        slackUsedDays: moved.slackUsed / minutesPerDay,
        isPhase: isSummary[indexOf.get(task.id) ?? -1] === 1,
        isEdited: editedIds.has(task.id),
        cause: moved.causeId === task.id ? null : (taskAt(moved.causeId) ?? null),
      },
    ];
  });
}

/** On the plan's own calendar. */
function finishDays({ after, slip, scheduleAfter }: Rescheduled): number {
  const [own] = scheduleAfter.network.calendars;
  return (own?.between(slip.finishBefore, slip.finishAfter) ?? 0) / after.settings.units.minutesPerDay;
}

function becameCritical({ after, scheduleBefore, scheduleAfter }: Rescheduled): Task[] {
  const { indexOf } = scheduleBefore.network.outline;
  const { isSummary } = scheduleAfter.network.outline;
  return after.tasks.filter(({ id }, at) => {
    if (scheduleAfter.isCritical[at] !== 1 || isSummary[at] === 1) return false;
    const was = indexOf.get(id);
    return was !== undefined && scheduleBefore.isCritical[was] !== 1;
  });
}
