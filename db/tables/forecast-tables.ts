export interface ForecastMethodTable {
  id: string;
  line_id: string;
  method: string;
  eac_fen: number | null;
  note: string;
}

export interface LineProgressTable {
  id: string;
  line_id: string;
  day: string;
  done_bp: number;
  note: string;
}

export interface ForecastSnapshotTable {
  id: string;
  as_at: string;
  kept_on: string;
  cause: string;
  note: string;
  first_open_month: string;
  last_month: string;
  plan_fen: number;
  known_fen: number;
  eac_fen: number;
  low_fen: number;
  high_fen: number;
  /** A JSON array of [P10, P50, P90] for each month ahead. */
  ahead: string;
  /** A JSON array of KeptLine. */
  lines: string;
}
