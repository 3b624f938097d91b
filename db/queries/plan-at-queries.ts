import { sql } from 'kysely';
import { z } from 'zod';
import type { Reader } from '../schema.ts';

/** The plan as it stood after a record of the ledger: what a scenario that was branched there has to be held against. */
export interface PlanAt {
  readonly programme: { readonly totalFen: number; readonly firstMonth: string; readonly monthCount: number };
  readonly lineIds: ReadonlySet<string>;
  /** Amounts by line and month, where they were not zero. */
  readonly plan: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const cellSchema = z.object({ line_id: z.string(), month: z.string(), fen: z.int() });
const programmeSchema = z.object({ total_fen: z.int(), first_month: z.string(), month_count: z.int() });

/**
 * Takes off the plan as it stands what was changed after the record: a question of this transaction, which another
 * connection could not answer, and of as many rows as were changed.
 */
export async function readPlanAt(reader: Reader, seq: number): Promise<PlanAt> {
  const programme = await readProgrammeAt(reader, seq);
  const lines = await laterRows(reader, 'budget_line', seq);
  const present = await reader.selectFrom('budget_line').select('id').execute();
  const lineIds = new Set(present.map((row) => row.id).filter((lineId) => !lines.has(lineId)));
  for (const [lineId, before] of lines) if (before !== null) lineIds.add(lineId);
  return { programme, lineIds, plan: await readCellsAt(reader, seq) };
}

async function readProgrammeAt(reader: Reader, seq: number): Promise<PlanAt['programme']> {
  const now = await reader.selectFrom('programme').selectAll().executeTakeFirstOrThrow();
  const later = await laterRows(reader, 'programme', seq);
  const before = later.get(now.id);
  const row = programmeSchema.parse(before === undefined || before === null ? now : JSON.parse(before));
  return { totalFen: row.total_fen, firstMonth: row.first_month, monthCount: row.month_count };
}

async function readCellsAt(reader: Reader, seq: number): Promise<PlanAt['plan']> {
  const later = await laterRows(reader, 'plan_month', seq);
  const untouched = await sql<{ line_id: string; month: string; fen: number }>`
    select line_id, month, fen from plan_month
    where id not in (select value from json_each(${JSON.stringify([...later.keys()])}))`.execute(reader);
  const plan = new Map<string, Map<string, number>>();
  const put = (cell: z.infer<typeof cellSchema>) => {
    const months = plan.get(cell.line_id) ?? new Map<string, number>();
    plan.set(cell.line_id, months.set(cell.month, cell.fen));
  };
  for (const cell of untouched.rows) put(cell);
  for (const before of later.values()) if (before !== null) put(cellSchema.parse(JSON.parse(before)));
  return plan;
}

/**
 * The rows that were changed after the record, each with its image at that time; null where there was none. The plus
 * keeps SQLite from going through all that was ever changed in the table, where it has to go through what came later.
 */
async function laterRows(
  reader: Reader,
  table: 'programme' | 'budget_line' | 'plan_month',
  seq: number,
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; before: string | null }>`
    select c.row_id as id, c.before from change c
    where c.seq in (
      select min(seq) from change where transaction_seq > ${seq} and +table_name = ${table} group by row_id)`.execute(
    reader,
  );
  return new Map(rows.map((row) => [row.id, row.before]));
}
