import type { Field } from './field.ts';

const person: Field = { column: 'person_id', kind: 'reference' };

/** The columns that History shows of the tables of risks; part of the list in row-fields.ts. */
export const riskFields: Readonly<Record<string, readonly Field[]>> = {
  risk: [
    { column: 'number', kind: 'text' },
    { column: 'title', kind: 'text' },
    { column: 'kind', kind: 'risk-kind' },
    { column: 'probability_bp', kind: 'share' },
    { column: 'impact_fen', kind: 'money' },
    { column: 'impact_days', kind: 'figure' },
    { column: 'owner_id', kind: 'reference' },
    { column: 'response', kind: 'risk-response' },
    { column: 'response_text', kind: 'text' },
    { column: 'trigger_text', kind: 'text' },
    { column: 'due_day', kind: 'day' },
    { column: 'status', kind: 'risk-status' },
    { column: 'note', kind: 'text' },
    { column: 'raised_on', kind: 'day', quiet: true },
    { column: 'warning_key', kind: 'opaque', quiet: true },
  ],
  risk_link: [
    { column: 'risk_id', kind: 'reference' },
    { column: 'kind', kind: 'risk-link' },
    { column: 'record_id', kind: 'opaque', quiet: true },
  ],
  risk_scale: [
    { column: 'probability_bp', kind: 'opaque' },
    { column: 'impact_fen', kind: 'opaque' },
    { column: 'impact_days', kind: 'opaque' },
  ],
  warning_rule: [
    { column: 'kind', kind: 'warning-kind' },
    { column: 'is_on', kind: 'flag' },
    { column: 'raise_at', kind: 'figure' },
    { column: 'clear_at', kind: 'figure' },
  ],
  warning_mark: [
    { column: 'kind', kind: 'warning-kind' },
    { column: 'cause_key', kind: 'opaque', quiet: true },
    { column: 'state', kind: 'warning-state' },
    { column: 'figure', kind: 'figure', quiet: true },
    { column: 'until_day', kind: 'day' },
    { column: 'reason', kind: 'text' },
    { column: 'day', kind: 'day', quiet: true },
    person,
    { column: 'risk_id', kind: 'reference' },
  ],
};

/** The columns by which its rows are called, where it is not the name. */
export const riskTitles: Readonly<Record<string, readonly string[]>> = {
  risk: ['number', 'title'],
  risk_link: ['risk_id', 'kind'],
  risk_scale: [],
  warning_rule: ['kind'],
  warning_mark: ['kind', 'day'],
};
