import type { Span } from '#shared/domain/kpis/kpi-page-view.ts';
import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import { addMonths, daysInMonth, firstDay, monthOf } from '#shared/values/month.ts';

export type EarlierName = 'previous' | 'quarter' | 'year';

/** Spans to compare with: of the same length just before, a quarter and a year before. */
export function earlierSpans(later: Span): readonly { readonly name: EarlierName; readonly span: Span }[] {
  const length = daysBetween(later.firstDay, later.lastDay) + 1;
  const previous = { firstDay: addDays(later.firstDay, -length), lastDay: addDays(later.firstDay, -1) };
  return [
    { name: 'previous', span: previous },
    { name: 'quarter', span: shifted(later, -3) },
    { name: 'year', span: shifted(later, -12) },
  ];
}

function shifted({ firstDay: from, lastDay: to }: Span, months: number): Span {
  return { firstDay: shiftedDay(from, months), lastDay: shiftedDay(to, months) };
}

/** The same day of another month; where that is shorter, its last. */
function shiftedDay(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  const number = Number(day.slice(8));
  const isLast = number === daysInMonth(monthOf(day));
  return addDays(firstDay(month), (isLast ? daysInMonth(month) : Math.min(number, daysInMonth(month))) - 1);
}
