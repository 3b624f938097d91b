import type { DocumentKind } from '#shared/domain/documents/document.ts';

export interface DocumentTable {
  id: string;
  line_id: string;
  kind: DocumentKind;
  previous_id: string | null;
  number: string;
  number_key: string;
  day: string;
  /** Above zero, on rebate lines too. */
  fen: number;
  vendor: string;
  note: string;
  /** Of requests, contracts and acceptances. */
  due_month: string | null;
  /** Of invoices. */
  pay_by: string | null;
  /** Of credit notes. */
  reason: string;
  over_reason: string;
  override_by: string | null;
  override_reason: string;
  cancelled_on: string | null;
  cancel_reason: string;
  closed_on: string | null;
  close_reason: string;
}

/** Kept up by triggers on document; never written by the program. */
export interface DocumentOpenTable {
  document_id: string;
  line_id: string;
  kind: DocumentKind;
  /** The due month, or that of the document's day. */
  month: string;
  fen: number;
  taken_fen: number;
  /** The document's amount; nothing once it is cancelled. */
  worth_fen: number;
}

/** Kept up by triggers on document_open; never written by the program. */
export interface CommitmentMonthTable {
  line_id: string;
  month: string;
  requested_fen: number;
  contracted_fen: number;
  accepted_fen: number;
  document_count: number;
}

/** A row for each closed month; reopening takes it away. */
export interface MonthCloseTable {
  id: string;
  month: string;
  closed_at: string;
  closed_by: string;
}

export interface AccrualTable {
  id: string;
  month: string;
  document_id: string;
  fen: number;
  /** The acceptance's due month before it was moved on to the month of the reversal. */
  due_before: string;
}
