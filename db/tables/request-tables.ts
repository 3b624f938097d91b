export interface BudgetRequestTable {
  id: string;
  number: string;
  kind: string;
  state: string;
  requester_id: string | null;
  reason: string;
  cause: string | null;
  cause_text: string;
  /** JSON array of papers. */
  papers: string;
  version_id: string | null;
  total_fen: number | null;
  created_at: string;
  submitted_at: string | null;
  /** The ledger's position when it was submitted. */
  submitted_seq: number | null;
  decided_at: string | null;
  decision_reason: string;
  /** The risk that a draw is for. */
  risk_id: string | null;
}

export interface RequestLegTable {
  id: string;
  request_id: string;
  position: number;
  /** No reference: a line may go while a request names it. */
  line_id: string;
  line_name: string;
  month: string;
  fen: number;
}

export interface RequestApprovalTable {
  id: string;
  request_id: string;
  person_id: string;
  at: string;
  note: string;
}

/** Empty while the defaults hold. */
export interface ApprovalLimitTable {
  id: string;
  position: number;
  kind: string | null;
  reach: string;
  from_fen: number;
  role: string;
  approver_count: number;
}

export interface PolicyExceptionTable {
  id: string;
  category_id: string;
  request_id: string;
  share_bp: number;
  reason: string;
  until_day: string;
  granted_by: string | null;
}
