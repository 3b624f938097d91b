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
];
