/** A table that triggers keep up from other tables, with the statement that makes it anew from them. */
export interface Rollup {
  readonly table: string;
  /** The tables it is made from; those that are rollups themselves stand before it in the list. */
  readonly sources: readonly string[];
  /** Selects every column of the table, in its order. */
  readonly rows: string;
}

/** Every rollup: the tables that the ledger does not watch, beside its own. */
export const rollups: readonly Rollup[] = [
  {
    table: 'actual_month',
    sources: ['entry'],
    rows: `select line_id, substr(day, 1, 7) as month, sum(fen) as fen, count(*) as entry_count
      from entry group by line_id, substr(day, 1, 7)`,
  },
  {
    table: 'document_open',
    sources: ['document'],
    rows: `select d.id as document_id, d.line_id, d.kind, coalesce(d.due_month, substr(d.day, 1, 7)) as month,
        iif(d.cancelled_on is not null or d.closed_on is not null or d.kind in ('payment', 'credit-note'), 0,
          max(0, d.fen - coalesce(t.fen, 0))) as fen,
        coalesce(t.fen, 0) as taken_fen, iif(d.cancelled_on is null, d.fen, 0) as worth_fen
      from document d left join (
        select previous_id, sum(fen) as fen from document
        where previous_id is not null and cancelled_on is null group by previous_id) t on t.previous_id = d.id`,
  },
  {
    table: 'commitment_month',
    sources: ['document_open'],
    rows: `select line_id, month, sum(iif(kind = 'request', fen, 0)) as requested_fen,
        sum(iif(kind = 'contract', fen, 0)) as contracted_fen,
        sum(iif(kind = 'acceptance', fen, 0)) as accepted_fen, count(*) as document_count
      from document_open group by line_id, month`,
  },
];
