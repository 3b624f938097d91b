import type { Day } from '#shared/values/day.ts';
import { type Month, month, monthOf } from '#shared/values/month.ts';

type Row = { readonly month: Month; readonly state: 'closed' | 'next' | 'open' };

/**
 * The month that people want papers of: the last closed one, or else the one that runs now, or the nearest to it
 * that the programme has.
 */
export function reportedMonth(rows: readonly Row[], today: Day): Month {
  const closed = rows.findLast(({ state }) => state === 'closed');
  if (closed !== undefined) return closed.month;
  const now = monthOf(today);
  const begun = rows.findLast((row) => row.month <= now);
  return begun?.month ?? rows[0]?.month ?? month(now);
}
