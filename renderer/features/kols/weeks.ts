import { addResults, type Results } from '#shared/domain/kols/result-sums.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { addDays, type Day, day, daysBetween } from '#shared/values/day.ts';

/** A week of results, by its Monday; a week in which nothing was measured is there too, as missing. */
export type Week = { readonly monday: Day; readonly results: Results };

const SOME_MONDAY = day('2024-01-01');
const WEEK = 7;

export function mondayOf(date: Day): Day {
  const since = daysBetween(SOME_MONDAY, date);
  return addDays(date, -(((since % WEEK) + WEEK) % WEEK));
}

/** Days put together by weeks, from the first to the last without a gap. */
export function weeksOf(trend: KolPage['trend']): readonly Week[] {
  const byMonday = new Map<Day, Results[]>();
  for (const { day: date, sums, measuredDays } of trend) {
    const monday = mondayOf(date);
    const parts = byMonday.get(monday) ?? [];
    parts.push({ sums, measuredDays, costFen: null });
    byMonday.set(monday, parts);
  }
  const mondays = [...byMonday.keys()].toSorted();
  const [first] = mondays;
  const last = mondays.at(-1);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: daysBetween(first, last) / WEEK + 1 }, (_, at) => {
    const monday = addDays(first, at * WEEK);
    return { monday, results: addResults(byMonday.get(monday) ?? []) };
  });
}
