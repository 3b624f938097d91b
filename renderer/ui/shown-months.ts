import type { Day } from '#shared/values/day.ts';
import { type Month, monthOf } from '#shared/values/month.ts';

/** All months of the programme, or those of one calendar year ('2026'). */
export type YearChoice = string;
export const ALL_YEARS: YearChoice = 'all';

/** A month that is over, the one that runs, and one to come. */
export type MonthPhase = 'closed' | 'running' | 'future';

/** A month of a sheet, with its place among the sheet's months. */
export type ShownMonth = { readonly month: Month; readonly position: number; readonly phase: MonthPhase };

export function monthPhase(month: Month, today: Day): MonthPhase {
  const running = monthOf(today);
  if (month === running) return 'running';
  return month < running ? 'closed' : 'future';
}

export function yearOf(month: Month): string {
  return month.slice(0, 4);
}

/** The calendar years that the months touch, in order. */
export function yearsOf(months: readonly Month[]): readonly string[] {
  return Array.from(new Set(months.map(yearOf)));
}

/** The months to show. A year that the programme does not touch (any more) stands for all of them. */
export function shownMonths(months: readonly Month[], year: YearChoice, today: Day): readonly ShownMonth[] {
  const all = months.map((month, position) => ({ month, position, phase: monthPhase(month, today) }));
  const ofYear = all.filter(({ month }) => yearOf(month) === year);
  return ofYear.length === 0 ? all : ofYear;
}
