/** A table that triggers keep up from other tables, with the statement that makes it anew from them. */
export interface Rollup {
  readonly table: string;
  /** The tables it is made from; those that are rollups themselves stand before it in the list. */
  readonly sources: readonly string[];
  /**
   * Selects every column of the table, in its order, as it stood: from the tables as they lie there then, or from the
   * file's own (`main.`) with what `temp.later_change` names taken off.
   */
  readonly rows: string;
}

const laterEntries = `select row_id from temp.later_change where table_name = 'entry'`;

/** Every rollup: the tables that the ledger does not watch, beside its own. */
export const rollups: readonly Rollup[] = [
  {
    table: 'actual_month',
    sources: ['entry'],
    // Today's sums, less the entries that changed later as they are now, plus the same as they were.
    rows: `select line_id, month, sum(fen) as fen, sum(entry_count) as entry_count from (
        select line_id, month, fen, entry_count from main.actual_month
        union all select line_id, substr(day, 1, 7), 0 - fen, -1 from main.entry where id in (${laterEntries})
        union all select line_id, substr(day, 1, 7), fen, 1 from entry where id in (${laterEntries}))
      group by line_id, month having sum(entry_count) > 0`,
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
