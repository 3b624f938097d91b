import type { SqliteHandle } from '#db/driver/sqlite-handle.ts';
import { insertJson, type LedgerWriter } from './ledger-writer.ts';

export type Row = Record<string, string | number | null>;

/** A workspace under construction. */
export interface Build {
  readonly handle: SqliteHandle;
  readonly ledger: LedgerWriter;
  readonly random: () => number;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  newId(): string;
  /** A moment that moves on with every record. */
  at(): string;
}

/** Puts rows into a table and gives their images in the order of the file's columns. */
export async function put(build: Build, table: string, rows: readonly Row[]) {
  const columns = build.columns.get(table) ?? [];
  const reals = REALS[table];
  await insertJson(
    build.handle,
    table,
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
  return rows.map((row) => ({
    table,
    rowId: String(row['id']),
    before: null,
    after: imageOf(columns, row, reals),
  }));
}

/** Columns of fractions: the ledger writes a whole one as 5.0. */
const REALS: Readonly<Record<string, ReadonlySet<string>>> = {
  kpi: new Set(['baseline']),
  kpi_target: new Set(['target', 'lower', 'upper', 'tolerance']),
  kpi_value: new Set(['numerator', 'denominator']),
};

export function imageOf(columns: readonly string[], row: Row, reals?: ReadonlySet<string>): string {
  if (reals === undefined) {
    return JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
  }
  const fields = columns.map((column) => {
    const value = row[column] ?? null;
    const text = JSON.stringify(value);
    return `${JSON.stringify(column)}:${reals.has(column) && Number.isInteger(value) ? `${text}.0` : text}`;
  });
  return `{${fields.join(',')}}`;
}
