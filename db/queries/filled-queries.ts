import { sql } from 'kysely';
import type { Reader } from '../schema.ts';

/** What somebody has entered at all. */
export interface Filled {
  readonly people: boolean;
  readonly total: boolean;
  readonly lines: boolean;
  readonly tasks: boolean;
  readonly kpis: boolean;
  readonly kols: boolean;
}

export async function readFilled(reader: Reader): Promise<Filled> {
  const { rows } = await sql<Record<keyof Filled, number>>`
    select exists (select 1 from person) as people,
      exists (select 1 from programme where total_fen > 0) as total,
      exists (select 1 from budget_line) as lines,
      exists (select 1 from task) as tasks,
      exists (select 1 from kpi) as kpis,
      exists (select 1 from kol) as kols`.execute(reader);
  const [row] = rows;
  return {
    people: row?.people === 1,
    total: row?.total === 1,
    lines: row?.lines === 1,
    tasks: row?.tasks === 1,
    kpis: row?.kpis === 1,
    kols: row?.kols === 1,
  };
}
