/** One row, once something was planned. Moments are '2026-03-02T09:00', without a zone. */
export interface TimelineTable {
  id: string;
  project_start: string;
  status_at: string | null;
  minutes_per_day: number;
  minutes_per_week: number;
  calendar_id: string | null;
  latest_pulls: 0 | 1;
  near_critical_minutes: number;
  /** JSON of a three-point estimate, in basis points. */
  common_factor: string | null;
}

export interface WorkCalendarTable {
  id: string;
  name: string;
  name_key: string;
  level: 'national' | 'department' | 'person' | 'shared';
  department_id: string | null;
  person_id: string | null;
  /** JSON of seven days, Monday first. */
  week: string | null;
  /** JSON of the ordinary shifts. */
  shifts: string | null;
  /** JSON array of exceptions. */
  exceptions: string;
  follows_national: 0 | 1;
}

export interface TaskTable {
  id: string;
  code: string;
  name: string;
  parent_id: string | null;
  position: number;
  is_gate: 0 | 1;
  department_id: string | null;
  owner_id: string | null;
  units_bp: number;
  duration_hundredths: number;
  duration_unit: string;
  /** Working minutes; all three or none. */
  optimistic_minutes: number | null;
  likely_minutes: number | null;
  pessimistic_minutes: number | null;
  estimate_kind: string;
  calendar_id: string | null;
  constraint_kind: string;
  constraint_at: string | null;
  deadline: string | null;
  done_bp: number;
  actual_start: string | null;
  actual_finish: string | null;
  remaining_minutes: number | null;
  earning_rule: string;
  /** JSON array of weighted steps. */
  steps: string;
  note: string;
  deliverable: string;
  /** What the engine came to. */
  start_at: string;
  finish_at: string;
  moved_by_id: string | null;
}

export interface TaskLinkTable {
  id: string;
  predecessor_id: string;
  successor_id: string;
  kind: string;
  lag_hundredths: number;
  lag_unit: string;
}

export interface TaskRiskTable {
  id: string;
  task_id: string;
  name: string;
  probability_bp: number;
  /** Working minutes more. */
  optimistic_minutes: number;
  likely_minutes: number;
  pessimistic_minutes: number;
}

export interface TaskLineTable {
  id: string;
  task_id: string;
  line_id: string;
  share_bp: number;
}

export interface LineTieTable {
  id: string;
  line_id: string;
  task_id: string;
  month: string;
}

export interface GateCriterionTable {
  id: string;
  task_id: string;
  position: number;
  name: string;
  owner_id: string | null;
  evidence: string;
  /** Measured criteria have a comparison, a limit and a unit; the value once it was measured. */
  comparison: string | null;
  limit_value: number | null;
  measured_value: number | null;
  unit: string | null;
  is_met: 0 | 1;
}

export interface GateDecisionTable {
  id: string;
  task_id: string;
  verdict: 'go' | 'conditional' | 'no-go';
  day: string;
  note: string;
  /** JSON array of what a conditional go demands. */
  actions: string;
  person_id: string | null;
  at: string;
}

export interface ScheduleBaselineTable {
  id: string;
  name: string;
  name_key: string;
  note: string;
  made_at: string;
  made_by: string | null;
  task_count: number;
  /** JSON: settings, tasks, lines, phased budget. */
  content: string;
}

export interface KeptScheduleTable {
  id: string;
  week: string;
  made_at: string;
  draws: number;
  seed: number;
  /** JSON: finishes, earned value. */
  content: string;
}
