import { type Month, month } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';

/** The closed months in order. */
export async function readClosedMonths(reader: Reader): Promise<Month[]> {
  const rows = await reader.selectFrom('month_close').select('month').orderBy('month').execute();
  return rows.map((row) => month(row.month));
}
