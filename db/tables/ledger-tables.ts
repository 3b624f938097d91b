export interface TransactionRecordTable {
  seq: number;
  id: string;
  at: string;
  kind: 'do' | 'undo' | 'redo';
  target: number | null;
  command: string;
  /** A Label as JSON. */
  label: string;
  reason: string | null;
  person_id: string | null;
  person_name: string | null;
  account: string;
  /** Written while a template was laid out: stands below the floor of Undo. */
  from_template: 0 | 1;
  change_count: number;
  previous_hash: string;
  hash: string;
}

export interface ChangeTable {
  seq: number;
  transaction_seq: number;
  table_name: string;
  row_id: string;
  /** The row as JSON, null where there was none. */
  before: string | null;
  after: string | null;
}

export interface LedgerOpenTable {
  one: 1;
  transaction_seq: number | null;
  /** The mark by which a write-ahead log is known to belong to this file, and the one before it. */
  session: string;
  session_before: string;
}
