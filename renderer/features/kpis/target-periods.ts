import type { Day } from '#shared/values/day.ts';
import { addMonths, firstDay, lastDay, month, monthOf } from '#shared/values/month.ts';

export const periodNames = ['month', 'quarter', 'half', 'year'] as const;
export type PeriodName = (typeof periodNames)[number];

const lengths = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The period of the calendar year in which a day lies. */
export function periodOf(name: PeriodName, day: Day): { readonly firstDay: Day; readonly lastDay: Day } {
  const running = monthOf(day);
  const length = lengths[name];
  const place = Math.floor((Number(running.slice(5)) - 1) / length) * length;
  const first = addMonths(month(`${running.slice(0, 4)}-01`), place);
  return { firstDay: firstDay(first), lastDay: lastDay(addMonths(first, length - 1)) };
}
