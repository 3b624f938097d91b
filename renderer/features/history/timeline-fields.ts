import type { Field } from './field.ts';

const position: Field = { column: 'position', kind: 'count', quiet: true };
const name: Field = { column: 'name', kind: 'text' };
const task: Field = { column: 'task_id', kind: 'reference' };

/** Working minutes of a three-point estimate. */
const threePoint: readonly Field[] = [
  { column: 'optimistic_minutes', kind: 'count' },
  { column: 'likely_minutes', kind: 'count' },
  { column: 'pessimistic_minutes', kind: 'count' },
];

/** The columns that History shows of the timeline's tables; part of the list in row-fields.ts. */
export const timelineFields: Readonly<Record<string, readonly Field[]>> = {
  timeline: [
    { column: 'project_start', kind: 'moment' },
    { column: 'status_at', kind: 'moment' },
    { column: 'minutes_per_day', kind: 'count', quiet: true },
    { column: 'minutes_per_week', kind: 'count', quiet: true },
    { column: 'calendar_id', kind: 'reference' },
    { column: 'latest_pulls', kind: 'flag', quiet: true },
    { column: 'near_critical_minutes', kind: 'count', quiet: true },
    { column: 'common_factor', kind: 'opaque', quiet: true },
  ],
  work_calendar: [
    name,
    { column: 'level', kind: 'calendar-level' },
    { column: 'department_id', kind: 'reference' },
    { column: 'person_id', kind: 'reference' },
    { column: 'week', kind: 'opaque', quiet: true },
    { column: 'shifts', kind: 'opaque', quiet: true },
    { column: 'exceptions', kind: 'opaque', quiet: true },
    { column: 'follows_national', kind: 'flag', quiet: true },
  ],
  task: [
    { column: 'code', kind: 'text' },
    name,
    { column: 'start_at', kind: 'moment' },
    { column: 'finish_at', kind: 'moment' },
    { column: 'moved_by_id', kind: 'reference' },
    { column: 'duration_hundredths', kind: 'hundredths' },
    { column: 'duration_unit', kind: 'time-unit' },
    { column: 'parent_id', kind: 'reference' },
    { column: 'is_gate', kind: 'flag', quiet: true },
    { column: 'department_id', kind: 'reference' },
    { column: 'owner_id', kind: 'reference' },
    { column: 'units_bp', kind: 'share', quiet: true },
    { column: 'done_bp', kind: 'share' },
    { column: 'actual_start', kind: 'moment' },
    { column: 'actual_finish', kind: 'moment' },
    { column: 'remaining_minutes', kind: 'count' },
    ...threePoint,
    { column: 'estimate_kind', kind: 'text', quiet: true },
    { column: 'calendar_id', kind: 'reference' },
    { column: 'constraint_kind', kind: 'constraint', quiet: true },
    { column: 'constraint_at', kind: 'moment' },
    { column: 'deadline', kind: 'moment' },
    { column: 'earning_rule', kind: 'earning-rule', quiet: true },
    { column: 'steps', kind: 'opaque', quiet: true },
    { column: 'deliverable', kind: 'text' },
    { column: 'note', kind: 'text' },
    position,
  ],
  task_link: [
    { column: 'predecessor_id', kind: 'reference' },
    { column: 'successor_id', kind: 'reference' },
    { column: 'kind', kind: 'link-kind' },
    { column: 'lag_hundredths', kind: 'hundredths', quiet: true },
    { column: 'lag_unit', kind: 'time-unit', quiet: true },
  ],
  task_risk: [task, name, { column: 'probability_bp', kind: 'share' }, ...threePoint],
  task_line: [task, { column: 'line_id', kind: 'reference' }, { column: 'share_bp', kind: 'share' }],
  line_tie: [{ column: 'line_id', kind: 'reference' }, task, { column: 'month', kind: 'month' }],
  gate_criterion: [
    task,
    name,
    { column: 'owner_id', kind: 'reference' },
    { column: 'evidence', kind: 'text' },
    { column: 'comparison', kind: 'comparison' },
    { column: 'limit_value', kind: 'figure' },
    { column: 'measured_value', kind: 'figure' },
    { column: 'unit', kind: 'text' },
    { column: 'is_met', kind: 'flag' },
    position,
  ],
  gate_decision: [
    task,
    { column: 'verdict', kind: 'verdict' },
    { column: 'day', kind: 'day' },
    { column: 'note', kind: 'text' },
    { column: 'actions', kind: 'actions' },
    { column: 'person_id', kind: 'reference' },
    { column: 'at', kind: 'instant', quiet: true },
  ],
  schedule_baseline: [
    name,
    { column: 'note', kind: 'text' },
    { column: 'task_count', kind: 'count' },
    { column: 'made_at', kind: 'instant' },
    { column: 'made_by', kind: 'text' },
    { column: 'content', kind: 'opaque', quiet: true },
  ],
  kept_schedule: [
    { column: 'week', kind: 'day' },
    { column: 'made_at', kind: 'instant' },
    { column: 'draws', kind: 'count' },
    { column: 'seed', kind: 'figure', quiet: true },
    { column: 'content', kind: 'opaque', quiet: true },
  ],
};

/** The columns by which its rows are called, where it is not the name. */
export const timelineTitles: Readonly<Record<string, readonly string[]>> = {
  timeline: ['project_start'],
  task: ['code', 'name'],
  task_link: ['predecessor_id', 'successor_id'],
  task_risk: ['task_id', 'name'],
  task_line: ['task_id', 'line_id'],
  line_tie: ['line_id', 'task_id'],
  gate_criterion: ['task_id', 'name'],
  gate_decision: ['task_id', 'verdict'],
  kept_schedule: ['week'],
};
