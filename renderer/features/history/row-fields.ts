import type { Field } from './field.ts';
import { hiddenKolColumns, kolFields, kolTitles } from './kol-fields.ts';
import { kpiFields, kpiTitles } from './kpi-fields.ts';
import { meetingFields, meetingTitles } from './meeting-fields.ts';
import { riskFields, riskTitles } from './risk-fields.ts';
import { timelineFields, timelineTitles } from './timeline-fields.ts';

const position: Field = { column: 'position', kind: 'count', quiet: true };
const name: Field = { column: 'name', kind: 'text' };

/** The columns that History shows of each table, in their order; each has its words in `history.fields`. */
export const fieldsOfTable: Readonly<Record<string, readonly Field[]>> = {
  workspace: [
    name,
    { column: 'sample', kind: 'flag' },
    { column: 'created_at', kind: 'instant', quiet: true },
  ],
  department: [
    name,
    { column: 'badge', kind: 'text' },
    { column: 'hue', kind: 'department-hue' },
    { column: 'duty', kind: 'text' },
    position,
  ],
  person: [name, { column: 'department_id', kind: 'reference' }, { column: 'role', kind: 'person-role' }],
  programme: [
    name,
    { column: 'total_fen', kind: 'money' },
    { column: 'first_month', kind: 'month' },
    { column: 'month_count', kind: 'count' },
  ],
  budget_category: [name, { column: 'hue', kind: 'category-hue' }, position],
  policy: [
    { column: 'effective_from', kind: 'day' },
    { column: 'note', kind: 'text' },
  ],
  policy_share: [
    { column: 'policy_id', kind: 'reference' },
    { column: 'category_id', kind: 'reference' },
    { column: 'share_bp', kind: 'share' },
    { column: 'band_bp', kind: 'points' },
  ],
  budget_line: [
    name,
    { column: 'category_id', kind: 'reference' },
    { column: 'kind', kind: 'line-kind' },
    { column: 'department_id', kind: 'reference' },
    { column: 'owner_id', kind: 'reference' },
    { column: 'vendor', kind: 'text' },
    { column: 'note', kind: 'text' },
    position,
  ],
  plan_month: [
    { column: 'line_id', kind: 'reference' },
    { column: 'month', kind: 'month' },
    { column: 'fen', kind: 'money' },
  ],
  entry: [
    { column: 'line_id', kind: 'reference' },
    { column: 'day', kind: 'day' },
    { column: 'fen', kind: 'money' },
    { column: 'vendor', kind: 'text' },
    { column: 'reference', kind: 'text' },
    { column: 'note', kind: 'text' },
    { column: 'reason', kind: 'text' },
    { column: 'import_id', kind: 'reference' },
    { column: 'document_id', kind: 'reference' },
    { column: 'accrual_id', kind: 'reference' },
  ],
  document: [
    { column: 'kind', kind: 'document-kind' },
    { column: 'number', kind: 'text' },
    { column: 'line_id', kind: 'reference' },
    { column: 'previous_id', kind: 'reference' },
    { column: 'day', kind: 'day' },
    { column: 'fen', kind: 'money' },
    { column: 'vendor', kind: 'text' },
    { column: 'due_month', kind: 'month' },
    { column: 'pay_by', kind: 'day' },
    { column: 'reason', kind: 'text' },
    { column: 'over_reason', kind: 'text' },
    { column: 'override_by', kind: 'reference' },
    { column: 'override_reason', kind: 'text' },
    { column: 'cancelled_on', kind: 'day' },
    { column: 'cancel_reason', kind: 'text' },
    { column: 'closed_on', kind: 'day' },
    { column: 'close_reason', kind: 'text' },
    { column: 'note', kind: 'text' },
  ],
  month_close: [
    { column: 'month', kind: 'month' },
    { column: 'closed_at', kind: 'instant' },
    { column: 'closed_by', kind: 'reference' },
  ],
  accrual: [
    { column: 'document_id', kind: 'reference' },
    { column: 'month', kind: 'month' },
    { column: 'fen', kind: 'money' },
    { column: 'due_before', kind: 'month' },
  ],
  import_run: [
    { column: 'file_name', kind: 'text' },
    { column: 'row_count', kind: 'count' },
    { column: 'added_count', kind: 'count' },
    { column: 'changed_count', kind: 'count' },
  ],
  import_profile: [
    name,
    { column: 'headers', kind: 'text-list' },
    { column: 'mapping', kind: 'opaque', quiet: true },
  ],
  budget_request: [
    { column: 'number', kind: 'text' },
    { column: 'kind', kind: 'request-kind' },
    { column: 'state', kind: 'request-state' },
    { column: 'requester_id', kind: 'reference' },
    { column: 'reason', kind: 'text' },
    { column: 'cause', kind: 'draw-cause' },
    { column: 'cause_text', kind: 'text' },
    { column: 'papers', kind: 'papers' },
    { column: 'total_fen', kind: 'money' },
    { column: 'created_at', kind: 'instant', quiet: true },
    { column: 'submitted_at', kind: 'instant' },
    { column: 'decided_at', kind: 'instant' },
    { column: 'decision_reason', kind: 'text' },
    { column: 'risk_id', kind: 'reference' },
  ],
  request_leg: [
    { column: 'request_id', kind: 'reference' },
    { column: 'line_name', kind: 'text' },
    { column: 'month', kind: 'month' },
    { column: 'fen', kind: 'money' },
    position,
  ],
  request_approval: [
    { column: 'request_id', kind: 'reference' },
    { column: 'person_id', kind: 'reference' },
    { column: 'at', kind: 'instant' },
    { column: 'note', kind: 'text' },
  ],
  approval_limit: [
    { column: 'kind', kind: 'request-kind' },
    { column: 'reach', kind: 'limit-reach' },
    { column: 'from_fen', kind: 'money' },
    { column: 'role', kind: 'person-role' },
    { column: 'approver_count', kind: 'count' },
    position,
  ],
  policy_exception: [
    { column: 'category_id', kind: 'reference' },
    { column: 'share_bp', kind: 'share' },
    { column: 'until_day', kind: 'day' },
    { column: 'reason', kind: 'text' },
    { column: 'request_id', kind: 'reference' },
    { column: 'granted_by', kind: 'reference' },
  ],
  forecast_method: [
    { column: 'line_id', kind: 'reference' },
    { column: 'method', kind: 'forecast-method' },
    { column: 'eac_fen', kind: 'money' },
    { column: 'note', kind: 'text' },
  ],
  line_progress: [
    { column: 'line_id', kind: 'reference' },
    { column: 'day', kind: 'day' },
    { column: 'done_bp', kind: 'share' },
    { column: 'note', kind: 'text' },
  ],
  plan_version: [
    name,
    { column: 'kind', kind: 'version-kind' },
    { column: 'note', kind: 'text' },
    { column: 'origin_kind', kind: 'version-kind', quiet: true },
    { column: 'origin_name', kind: 'text', quiet: true },
    { column: 'total_fen', kind: 'money' },
    { column: 'first_month', kind: 'month' },
    { column: 'month_count', kind: 'count' },
    { column: 'approved_at', kind: 'instant' },
    { column: 'promoted_at', kind: 'instant' },
  ],
  version_line: [
    { column: 'version_id', kind: 'reference' },
    name,
    { column: 'category_name', kind: 'text' },
    { column: 'kind', kind: 'line-kind' },
    { column: 'vendor', kind: 'text' },
    { column: 'note', kind: 'text' },
    { column: 'is_added', kind: 'flag', quiet: true },
    { column: 'plan', kind: 'amounts' },
    position,
  ],
  forecast_snapshot: [
    { column: 'as_at', kind: 'day' },
    { column: 'kept_on', kind: 'day' },
    { column: 'cause', kind: 'snapshot-cause' },
    { column: 'note', kind: 'text' },
    { column: 'first_open_month', kind: 'month' },
    { column: 'last_month', kind: 'month' },
    { column: 'plan_fen', kind: 'money' },
    { column: 'known_fen', kind: 'money' },
    { column: 'eac_fen', kind: 'money' },
    { column: 'low_fen', kind: 'money' },
    { column: 'high_fen', kind: 'money' },
    { column: 'ahead', kind: 'opaque', quiet: true },
    { column: 'lines', kind: 'opaque', quiet: true },
  ],
  ...timelineFields,
  ...kpiFields,
  ...kolFields,
  ...riskFields,
  ...meetingFields,
};

/** Columns that mean nothing to people: keys, and what follows from other columns. */
export const hiddenColumns: Readonly<Record<string, readonly string[]>> = {
  import_run: ['file_hash'],
  budget_request: ['version_id', 'submitted_seq'],
  request_leg: ['line_id'],
  plan_version: ['origin_id', 'base_seq'],
  version_line: ['line_id', 'category_id'],
  entry: ['source_key'],
  document: ['number_key'],
  ...hiddenKolColumns,
};

/** Hidden in every table: the row's own id, and the name folded for comparing. */
export const alwaysHidden: readonly string[] = ['id', 'name_key'];

/** The columns by which a row is called; where there are several, a line's month, say, all of them. */
const titles: Readonly<Record<string, readonly string[]>> = {
  policy: ['effective_from'],
  policy_share: ['category_id'],
  plan_month: ['line_id', 'month'],
  entry: ['line_id', 'day'],
  import_run: ['file_name'],
  document: ['kind', 'number'],
  month_close: ['month'],
  accrual: ['document_id', 'month'],
  budget_request: ['number'],
  request_leg: ['line_name', 'month'],
  request_approval: ['person_id'],
  approval_limit: ['kind', 'reach', 'from_fen'],
  policy_exception: ['category_id'],
  forecast_method: ['line_id'],
  line_progress: ['line_id', 'day'],
  version_line: ['version_id', 'name'],
  forecast_snapshot: ['as_at'],
  ...timelineTitles,
  ...kpiTitles,
  ...kolTitles,
  ...riskTitles,
  ...meetingTitles,
};

export function titleFields(table: string): readonly Field[] {
  const columns = titles[table] ?? ['name'];
  return (fieldsOfTable[table] ?? []).filter((field) => columns.includes(field.column));
}
