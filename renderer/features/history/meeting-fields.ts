import type { Field } from './field.ts';

const meeting: Field = { column: 'meeting_id', kind: 'reference' };
const item: Field = { column: 'item_id', kind: 'reference' };
const owner: Field = { column: 'owner_id', kind: 'reference' };
const number: Field = { column: 'number', kind: 'text' };

/** The columns that History shows of the tables of meetings; part of the list in row-fields.ts. */
export const meetingFields: Readonly<Record<string, readonly Field[]>> = {
  meeting_series: [
    { column: 'name', kind: 'text' },
    { column: 'weekday', kind: 'count' },
    { column: 'start_time', kind: 'text' },
    { column: 'minutes', kind: 'count' },
    { column: 'chair_id', kind: 'reference' },
    { column: 'minute_taker_id', kind: 'reference' },
    { column: 'department_ids', kind: 'opaque', quiet: true },
  ],
  meeting: [
    { column: 'number', kind: 'count' },
    { column: 'day', kind: 'day' },
    { column: 'state', kind: 'meeting-state' },
    { column: 'opened_at', kind: 'instant' },
    { column: 'closed_at', kind: 'instant' },
    { column: 'since_seq', kind: 'count', quiet: true },
    { column: 'closed_seq', kind: 'count', quiet: true },
    { column: 'attendance', kind: 'opaque', quiet: true },
  ],
  agenda_item: [
    meeting,
    { column: 'kind', kind: 'agenda-kind' },
    { column: 'area', kind: 'agenda-area' },
    { column: 'key', kind: 'opaque', quiet: true },
    { column: 'title', kind: 'text' },
    { column: 'position', kind: 'count', quiet: true },
    { column: 'minutes', kind: 'count' },
    { column: 'spent_seconds', kind: 'count', quiet: true },
    { column: 'state', kind: 'agenda-state' },
    { column: 'notes', kind: 'text' },
    { column: 'carried_count', kind: 'count', quiet: true },
  ],
  decision: [
    number,
    meeting,
    item,
    { column: 'question', kind: 'text' },
    { column: 'options', kind: 'text-list' },
    { column: 'choice', kind: 'text' },
    { column: 'reason', kind: 'text' },
    owner,
    { column: 'department_ids', kind: 'opaque', quiet: true },
    { column: 'carried_out', kind: 'carried-out' },
    { column: 'seq', kind: 'count', quiet: true },
    { column: 'at', kind: 'instant', quiet: true },
    { column: 'person_id', kind: 'reference' },
    { column: 'reversed_by_id', kind: 'reference' },
  ],
  action_item: [
    number,
    meeting,
    item,
    { column: 'decision_id', kind: 'reference' },
    { column: 'text', kind: 'text' },
    owner,
    { column: 'department_id', kind: 'reference' },
    { column: 'due_day', kind: 'day' },
    { column: 'note', kind: 'text' },
    { column: 'state', kind: 'action-state' },
    { column: 'ended_on', kind: 'day' },
    { column: 'task_id', kind: 'opaque', quiet: true },
  ],
};

/** The columns by which its rows are called, where it is not the name. */
export const meetingTitles: Readonly<Record<string, readonly string[]>> = {
  meeting: ['day'],
  agenda_item: ['area', 'title'],
  decision: ['number', 'question'],
  action_item: ['number', 'text'],
};
