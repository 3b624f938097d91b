import type { z } from 'zod';
import type { gateCriterionSchema, gateDecisionSchema } from '#shared/domain/timeline/gate.ts';
import type { taskSchema } from '#shared/domain/timeline/task.ts';
import type {
  lineTieSchema,
  taskLineSchema,
  taskLinkSchema,
  taskRiskSchema,
  timelineSettingsSchema,
  workCalendarSchema,
} from '#shared/domain/timeline/timeline.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type {
  GateCriterionTable,
  GateDecisionTable,
  LineTieTable,
  TaskLineTable,
  TaskLinkTable,
  TaskRiskTable,
  TaskTable,
  TimelineTable,
  WorkCalendarTable,
} from '../tables/timeline-tables.ts';

/** How rows of the timeline's tables are written and read: what is read is held to the schemas afterwards. */

export function settingsRow(id: string, settings: z.output<typeof timelineSettingsSchema>): TimelineTable {
  const { commonFactorBp, units } = settings;
  return {
    id,
    project_start: settings.projectStart,
    status_at: settings.statusAt,
    minutes_per_day: units.minutesPerDay,
    minutes_per_week: units.minutesPerWeek,
    calendar_id: settings.calendarId,
    latest_pulls: settings.latestPulls ? 1 : 0,
    near_critical_minutes: settings.nearCriticalMinutes,
    common_factor: jsonOrNull(commonFactorBp),
  };
}

export function settingsOf(row: TimelineTable): Untested<typeof timelineSettingsSchema> {
  return {
    projectStart: row.project_start,
    statusAt: row.status_at,
    units: { minutesPerDay: row.minutes_per_day, minutesPerWeek: row.minutes_per_week },
    calendarId: row.calendar_id,
    latestPulls: row.latest_pulls === 1,
    nearCriticalMinutes: row.near_critical_minutes,
    commonFactorBp: valueOrNull(row.common_factor),
  };
}

/** What a schema has not looked at yet. */
type Untested<Schema extends z.ZodType> = { readonly [Field in keyof z.input<Schema>]: unknown };

export function calendarRow(calendar: z.output<typeof workCalendarSchema>): WorkCalendarTable {
  const { owner } = calendar;
  return {
    id: calendar.id,
    name: calendar.name,
    name_key: nameKey(calendar.name),
    level: owner.level,
    department_id: owner.level === 'department' ? owner.departmentId : null,
    person_id: owner.level === 'person' ? owner.personId : null,
    week: jsonOrNull(calendar.week),
    shifts: jsonOrNull(calendar.shifts),
    exceptions: JSON.stringify(calendar.exceptions),
    follows_national: calendar.followsNational ? 1 : 0,
  };
}

export function calendarOf(row: WorkCalendarTable): Untested<typeof workCalendarSchema> {
  return {
    id: row.id,
    name: row.name,
    owner: { level: row.level, departmentId: row.department_id, personId: row.person_id },
    week: valueOrNull(row.week),
    shifts: valueOrNull(row.shifts),
    exceptions: valueOrNull(row.exceptions),
    followsNational: row.follows_national === 1,
  };
}

export function taskRow(task: z.output<typeof taskSchema>): TaskTable {
  const { estimate, duration, constraint } = task;
  return {
    id: task.id,
    code: task.code,
    name: task.name,
    parent_id: task.parentId,
    position: task.position,
    is_gate: task.isGate ? 1 : 0,
    department_id: task.departmentId,
    owner_id: task.ownerId,
    units_bp: task.unitsBp,
    duration_hundredths: duration.hundredths,
    duration_unit: duration.unit,
    optimistic_minutes: estimate?.optimistic ?? null,
    likely_minutes: estimate?.likely ?? null,
    pessimistic_minutes: estimate?.pessimistic ?? null,
    estimate_kind: task.estimateKind,
    calendar_id: task.calendarId,
    constraint_kind: constraint.kind,
    constraint_at: constraint.at,
    deadline: task.deadline,
    done_bp: task.doneBp,
    actual_start: task.actualStart,
    actual_finish: task.actualFinish,
    remaining_minutes: task.remainingMinutes,
    earning_rule: task.earningRule,
    steps: JSON.stringify(task.steps),
    note: task.note,
    deliverable: task.deliverable,
    start_at: task.start,
    finish_at: task.finish,
    moved_by_id: task.movedById,
  };
}

export function taskOf(row: TaskTable): Untested<typeof taskSchema> {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    parentId: row.parent_id,
    position: row.position,
    isGate: row.is_gate === 1,
    departmentId: row.department_id,
    ownerId: row.owner_id,
    unitsBp: row.units_bp,
    duration: { hundredths: row.duration_hundredths, unit: row.duration_unit },
    estimate: threePointOf(row),
    estimateKind: row.estimate_kind,
    calendarId: row.calendar_id,
    constraint: { kind: row.constraint_kind, at: row.constraint_at },
    deadline: row.deadline,
    doneBp: row.done_bp,
    actualStart: row.actual_start,
    actualFinish: row.actual_finish,
    remainingMinutes: row.remaining_minutes,
    earningRule: row.earning_rule,
    steps: JSON.parse(row.steps),
    note: row.note,
    deliverable: row.deliverable,
    start: row.start_at,
    finish: row.finish_at,
    movedById: row.moved_by_id,
  };
}

export function linkRow(link: z.output<typeof taskLinkSchema>): TaskLinkTable {
  return {
    id: link.id,
    predecessor_id: link.predecessorId,
    successor_id: link.successorId,
    kind: link.kind,
    lag_hundredths: link.lag.hundredths,
    lag_unit: link.lag.unit,
  };
}

export function linkOf(row: TaskLinkTable): Untested<typeof taskLinkSchema> {
  return {
    id: row.id,
    predecessorId: row.predecessor_id,
    successorId: row.successor_id,
    kind: row.kind,
    lag: { hundredths: row.lag_hundredths, unit: row.lag_unit },
  };
}

export function riskRow(risk: z.output<typeof taskRiskSchema>): TaskRiskTable {
  return {
    id: risk.id,
    task_id: risk.taskId,
    name: risk.name,
    probability_bp: risk.probabilityBp,
    optimistic_minutes: risk.impact.optimistic,
    likely_minutes: risk.impact.likely,
    pessimistic_minutes: risk.impact.pessimistic,
  };
}

export function riskOf(row: TaskRiskTable): Untested<typeof taskRiskSchema> {
  return {
    id: row.id,
    taskId: row.task_id,
    name: row.name,
    probabilityBp: row.probability_bp,
    impact: threePointOf(row),
  };
}

export function taskLineRow(line: z.output<typeof taskLineSchema>): TaskLineTable {
  return { id: line.id, task_id: line.taskId, line_id: line.lineId, share_bp: line.shareBp };
}

export function taskLineOf(row: TaskLineTable): Untested<typeof taskLineSchema> {
  return { id: row.id, taskId: row.task_id, lineId: row.line_id, shareBp: row.share_bp };
}

export function tieRow(tie: z.output<typeof lineTieSchema>): LineTieTable {
  return { id: tie.id, line_id: tie.lineId, task_id: tie.taskId, month: tie.month };
}

export function tieOf(row: LineTieTable): Untested<typeof lineTieSchema> {
  return { id: row.id, lineId: row.line_id, taskId: row.task_id, month: row.month };
}

export function criterionRow(criterion: z.output<typeof gateCriterionSchema>): GateCriterionTable {
  const { measure } = criterion;
  return {
    id: criterion.id,
    task_id: criterion.taskId,
    position: criterion.position,
    name: criterion.name,
    owner_id: criterion.ownerId,
    evidence: criterion.evidence,
    comparison: measure?.comparison ?? null,
    limit_value: measure === null ? null : asKept(measure.limit),
    measured_value: measure === null || measure.value === null ? null : asKept(measure.value),
    unit: measure?.unit ?? null,
    is_met: criterion.isMet ? 1 : 0,
  };
}

/** Fifteen digits, which is what the ledger's images keep of a number: so that Undo brings back the same. */
function asKept(value: number): number {
  return Number(value.toPrecision(15));
}

export function criterionOf(row: GateCriterionTable): Untested<typeof gateCriterionSchema> {
  const { comparison, limit_value: limit, measured_value: value, unit } = row;
  return {
    id: row.id,
    taskId: row.task_id,
    position: row.position,
    name: row.name,
    ownerId: row.owner_id,
    evidence: row.evidence,
    measure: comparison === null ? null : { comparison, limit, value, unit },
    isMet: row.is_met === 1,
  };
}

export function decisionRow(decision: z.output<typeof gateDecisionSchema>): GateDecisionTable {
  return {
    id: decision.id,
    task_id: decision.taskId,
    verdict: decision.verdict,
    day: decision.day,
    note: decision.note,
    actions: JSON.stringify(decision.actions),
    person_id: decision.personId,
    at: decision.at,
  };
}

export function decisionOf(row: GateDecisionTable): Untested<typeof gateDecisionSchema> {
  return {
    id: row.id,
    taskId: row.task_id,
    verdict: row.verdict,
    day: row.day,
    note: row.note,
    actions: valueOrNull(row.actions),
    personId: row.person_id,
    at: row.at,
  };
}

type ThreeColumns = Pick<TaskTable, 'optimistic_minutes' | 'likely_minutes' | 'pessimistic_minutes'>;

function threePointOf(row: ThreeColumns): unknown {
  const { optimistic_minutes: optimistic, likely_minutes: likely, pessimistic_minutes: pessimistic } = row;
  return optimistic === null ? null : { optimistic, likely, pessimistic };
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function valueOrNull(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
