import { type Outcome, type Refused, accepted } from '../refusal.ts';
import { addCalendar, changeCalendar, removeCalendar } from './calendar-edits.ts';
import type { PlanEdit } from './edit.ts';
import { type EditContext, PlanDraft } from './plan-draft.ts';
import { setActions, setCriteria, setLines, setLinks, setRisks, tieLine } from './row-edits.ts';
import { changed } from './same-value.ts';
import { addTask, changeTask, moveTasks, removeTasks } from './task-edits.ts';
import type { Timeline, TimelineSettings } from './timeline.ts';

/**
 * Makes edits one after the other; all of them, or none. The tasks come out in outline order, with positions without
 * gaps and unique codes; rows that no edit touches are the same objects, lists without a change the same lists.
 * Not scheduled: see reschedule.
 * Refused, naming the task and the field: 'not-found', 'task-repeated', 'parent-missing', 'place-gone',
 * 'outline-cycle', 'code-taken', 'name-empty', 'duration-elapsed', 'constraint-needs-date', 'estimate-out-of-order',
 * 'phase-follows-tasks', 'gate-takes-time', 'gate-holds-tasks', 'gate-by-decision', 'gate-has-decision',
 * 'gate-missing', 'gate-undecided', 'action-missing', 'task-missing', 'link-repeated', 'risk-out-of-range',
 * 'task-line-repeated', 'lines-above-whole', 'name-taken', 'calendar-owner-taken', 'calendar-never-works',
 * 'calendar-out-of-range', 'calendar-missing', 'still-used'.
 */
export function applyEdits(
  timeline: Timeline,
  edits: readonly PlanEdit[],
  context: EditContext,
): Outcome<Timeline> {
  const draft = new PlanDraft(timeline, context);
  for (const edit of edits) {
    const fault = make(draft, edit);
    if (fault !== null) return fault;
  }
  return accepted(draft.finish());
}

function make(draft: PlanDraft, edit: PlanEdit): Refused | null {
  switch (edit.kind) {
    case 'add-task':
      return addTask(draft, edit);
    case 'change-task':
      return changeTask(draft, edit);
    case 'move-tasks':
      return moveTasks(draft, edit);
    case 'remove-tasks':
      return removeTasks(draft, edit);
    case 'set-links':
      return setLinks(draft, edit);
    case 'change-settings':
      return changeSettings(draft, edit.change);
    case 'add-calendar':
      return addCalendar(draft, edit);
    case 'change-calendar':
      return changeCalendar(draft, edit);
    case 'remove-calendar':
      return removeCalendar(draft, edit);
    case 'set-risks':
      return setRisks(draft, edit);
    case 'set-lines':
      return setLines(draft, edit);
    case 'tie-line':
      return tieLine(draft, edit);
    case 'set-criteria':
      return setCriteria(draft, edit);
    default:
      return setActions(draft, edit);
  }
}

function changeSettings(draft: PlanDraft, change: Partial<TimelineSettings>): null {
  draft.settings = changed(draft.settings, change);
  return null;
}
