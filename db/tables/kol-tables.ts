import type { CooperationState } from '#shared/domain/kols/cooperation.ts';
import type { DeliverableStep, Platform, Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { DeliverableFormat } from '#shared/domain/kols/kol.ts';

export interface KolTable {
  id: string;
  name: string;
  name_key: string;
  handle: string;
  /** Folded for case and width; unique on a platform. */
  handle_key: string;
  platform: Platform;
  tier: Tier;
  /** Why people set the tier; null while it goes by the rule. */
  tier_reason: string | null;
  agency: string;
  contact: string;
  field: string;
  /** JSON array of words. */
  flags: string;
  note: string;
}

export interface KolFollowerTable {
  id: string;
  kol_id: string;
  day: string;
  count: number;
}

export interface KolPriceTable {
  id: string;
  kol_id: string;
  format: DeliverableFormat;
  fen: number;
}

export interface KolQualificationTable {
  id: string;
  kol_id: string;
  kind: string;
  number: string;
  issuer: string;
  valid_from: string | null;
  valid_until: string | null;
}

/** One row, once people changed the rule. */
export interface TierRuleTable {
  id: string;
  /** JSON of the rule. */
  rule: string;
}

export interface TierLineTable {
  id: string;
  tier: Tier;
  line_id: string;
  share_bp: number;
}

export interface CooperationTable {
  id: string;
  kol_id: string;
  title: string;
  line_id: string;
  /** The contract, once it is signed. */
  document_id: string | null;
  fen: number;
  released_fen: number;
  first_day: string;
  last_day: string;
  state: CooperationState;
  note: string;
}

export interface DeliverableTable {
  id: string;
  kol_id: string;
  cooperation_id: string | null;
  /** May name a task that is gone. */
  task_id: string | null;
  format: DeliverableFormat;
  title: string;
  product_name: string;
  product_grade: number;
  audience_grade: number | null;
  campaign_text: string;
  script_due_day: string | null;
  due_day: string;
  step: DeliverableStep;
  script: string;
  /** SHA-256 in hex; '' without a script. */
  script_hash: string;
  published_on: string | null;
  link: string;
  fen: number | null;
  acceptance_id: string | null;
}

export interface DeliverableStepTable {
  id: string;
  deliverable_id: string;
  step: DeliverableStep;
  person_id: string | null;
  day: string;
  at: string;
  note: string;
}

export interface RulePackTable {
  id: string;
  name: string;
  name_key: string;
  effective_from: string;
  /** JSON array of rules. */
  rules: string;
  note: string;
}

export interface ScriptReviewTable {
  id: string;
  deliverable_id: string;
  script: string;
  script_hash: string;
  /** Null for the example that ships. */
  pack_id: string | null;
  pack_name: string;
  day: string;
  /** JSON array of findings with the names of their rules. */
  findings: string;
  verdict: 'passed' | 'blocked' | 'waived';
  person_id: string | null;
  reason: string;
  at: string;
}

/** What is measured of a deliverable on a day; null where it was not. */
export interface ResultDayTable {
  id: string;
  deliverable_id: string;
  day: string;
  exposure: number | null;
  click: number | null;
  dwell_seconds: number | null;
  interaction: number | null;
  registration: number | null;
  card_binding: number | null;
  purchase_count: number | null;
  purchase_fen: number | null;
}

/** Sums of results, and on how many days each was measured. */
export interface ResultSumColumns {
  exposure: number;
  exposure_days: number;
  click: number;
  click_days: number;
  dwell_seconds: number;
  dwell_seconds_days: number;
  interaction: number;
  interaction_days: number;
  registration: number;
  registration_days: number;
  card_binding: number;
  card_binding_days: number;
  purchase_count: number;
  purchase_count_days: number;
  purchase_fen: number;
  purchase_fen_days: number;
}

/** Kept up by triggers on deliverable, cooperation and result_day; never written by the program. */
export interface DeliverableTotalTable extends ResultSumColumns {
  deliverable_id: string;
  kol_id: string;
  is_published: 0 | 1;
  /** Its price, or its part of the cooperation's amount. */
  cost_fen: number | null;
}

/** Kept up by triggers on kol, kol_follower, cooperation and deliverable_total; never written by the program. */
export interface KolTotalTable extends ResultSumColumns {
  kol_id: string;
  followers: number | null;
  followers_day: string | null;
  contract_fen: number;
  signed_count: number;
  deliverable_count: number;
  published_count: number;
  last_published_on: string | null;
  next_due_day: string | null;
  /** Of published deliverables. */
  cost_fen: number | null;
}
