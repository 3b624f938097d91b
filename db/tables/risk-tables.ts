export interface RiskTable {
  id: string;
  number: string;
  title: string;
  kind: string;
  probability_bp: number;
  impact_fen: number;
  impact_days: number;
  owner_id: string | null;
  response: string;
  response_text: string;
  trigger_text: string;
  due_day: string | null;
  status: string;
  note: string;
  raised_on: string;
  /** The warning that it was made of. */
  warning_key: string | null;
}

export interface RiskLinkTable {
  id: string;
  risk_id: string;
  kind: string;
  /** No reference: a task, a line, a KPI or a KOL may go while a risk names it. */
  record_id: string;
}

/** One row, once the scale was changed; limits as JSON arrays of four. */
export interface RiskScaleTable {
  id: string;
  probability_bp: string;
  impact_fen: string;
  impact_days: string;
}

/** A row for each kind whose rule was changed. */
export interface WarningRuleTable {
  id: string;
  kind: string;
  is_on: 0 | 1;
  raise_at: number;
  clear_at: number;
}

/** What was done with a warning, or that it stood when somebody last looked. */
export interface WarningMarkTable {
  id: string;
  kind: string;
  cause_key: string;
  state: 'standing' | 'snoozed' | 'closed' | 'risk';
  figure: number;
  until_day: string | null;
  reason: string;
  day: string;
  person_id: string | null;
  risk_id: string | null;
}
