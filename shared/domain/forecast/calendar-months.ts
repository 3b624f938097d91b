import { dayNumber } from '#shared/values/moment.ts';
import { daysInMonth, firstDay, type Month } from '#shared/values/month.ts';
import { nationalLayer } from '../schedule/national-calendar.ts';
import { type WorkCalendar, workCalendar } from '../schedule/work-calendar.ts';
import type { ForecastBasis } from './forecast-basis.ts';
import type { WorkDays } from './work-days.ts';

/** National holidays and make-up days. */
const layers = [nationalLayer()];

/** The working days of some months by the national calendar, and the years that were not announced yet. */
export function calendarOf(months: readonly Month[]): Pick<ForecastBasis, 'workDays' | 'unofficialYears'> {
  const outcome = workCalendar(layers);
  if (outcome.kind === 'refused') throw new Error('the national calendar never works');
  const calendar = outcome.value;
  const known = calendar.days.officialYears;
  const years = new Set(months.map((month) => Number(month.slice(0, 4))));
  return {
    workDays: months.map((month) => workDaysOf(month, calendar)),
    unofficialYears: known === null ? [] : [...years].filter((year) => !known.has(year)),
  };
}

function workDaysOf(month: Month, calendar: WorkCalendar): WorkDays {
  const first = dayNumber(firstDay(month));
  return Array.from({ length: daysInMonth(month) }, (_, index) => index + 1).filter(
    (dayOfMonth) => calendar.minutesOn(first + dayOfMonth - 1) > 0,
  );
}
