export interface PlanVersionTable {
  id: string;
  kind: 'baseline' | 'scenario' | 'snapshot';
  name: string;
  name_key: string;
  note: string;
  /** What it was taken from; null for the plan itself. The name is the one that it had then. */
  origin_kind: 'current' | 'baseline' | 'scenario' | 'snapshot';
  origin_id: string | null;
  origin_name: string;
  /** The ledger's position of the plan that it was branched from. */
  base_seq: number;
  total_fen: number;
  first_month: string;
  month_count: number;
  approved_at: string | null;
  promoted_at: string | null;
}

export interface VersionLineTable {
  id: string;
  version_id: string;
  /** A line of the plan, or the one that it becomes when its scenario is promoted. */
  line_id: string;
  category_id: string;
  category_name: string;
  name: string;
  name_key: string;
  kind: 'spend' | 'rebate';
  vendor: string;
  note: string;
  position: number;
  /** 1 where it was made in a scenario: the plan has never had it. */
  is_added: 0 | 1;
  /** JSON array of fen: one amount for each month of the version. */
  plan: string;
}
