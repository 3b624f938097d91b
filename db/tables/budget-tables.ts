export interface ProgrammeTable {
  id: string;
  name: string;
  total_fen: number;
  first_month: string;
  month_count: number;
}

export interface BudgetCategoryTable {
  id: string;
  name: string;
  name_key: string;
  hue: string;
  position: number;
}

export interface PolicyTable {
  id: string;
  effective_from: string;
  note: string;
}

export interface PolicyShareTable {
  id: string;
  policy_id: string;
  category_id: string;
  share_bp: number;
  band_bp: number;
}

export interface BudgetLineTable {
  id: string;
  category_id: string;
  name: string;
  name_key: string;
  kind: 'spend' | 'rebate';
  department_id: string | null;
  owner_id: string | null;
  vendor: string;
  note: string;
  position: number;
}

/** Only amounts other than zero are kept. */
export interface PlanMonthTable {
  id: string;
  line_id: string;
  month: string;
  fen: number;
}

export interface EntryTable {
  id: string;
  line_id: string;
  day: string;
  fen: number;
  vendor: string;
  reference: string;
  note: string;
  reason: string;
  import_id: string | null;
  /** What a row of a file is recognised by when the file comes again; null for what was typed. */
  source_key: string | null;
  /** The invoice or credit note that posted it. */
  document_id: string | null;
  /** The accrual that posted it. */
  accrual_id: string | null;
}

/** Kept up by triggers on entry; never written by the program. */
export interface ActualMonthTable {
  line_id: string;
  month: string;
  fen: number;
  entry_count: number;
}

export interface ImportRunTable {
  id: string;
  file_name: string;
  file_hash: string;
  row_count: number;
  added_count: number;
  changed_count: number;
}

export interface ImportProfileTable {
  id: string;
  name: string;
  name_key: string;
  /** JSON array of header texts. */
  headers: string;
  /** An ImportMapping as JSON. */
  mapping: string;
}
