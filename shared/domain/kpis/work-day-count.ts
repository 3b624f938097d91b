import { dayNumber, MINUTES_PER_DAY } from '#shared/values/moment.ts';
import { nationalLayer } from '../schedule/national-calendar.ts';
import { type WorkCalendar, workCalendar } from '../schedule/work-calendar.ts';
import type { DaySpan } from './grain.ts';

/** National holidays and make-up days (M2 of the methods). */
const layers = [nationalLayer()];
/** Every working day of the national calendar, make-up days included, has the ordinary shifts. */
const MINUTES_PER_WORKING_DAY = 480;

/** Working days from one day to another, both included; 0 where the span ends before it begins. */
export function workDaysIn({ firstDay, lastDay }: DaySpan): number {
  const from = dayNumber(firstDay) * MINUTES_PER_DAY;
  const to = (dayNumber(lastDay) + 1) * MINUTES_PER_DAY;
  return to <= from ? 0 : Math.round(nationalCalendar().between(from, to) / MINUTES_PER_WORKING_DAY);
}

/** The years of a span whose holidays were not announced yet: their weeks are counted plain. */
export function unannouncedYears({ firstDay, lastDay }: DaySpan): number[] {
  const first = Number(firstDay.slice(0, 4));
  const count = Number(lastDay.slice(0, 4)) - first + 1;
  const known = nationalCalendar().days.officialYears;
  if (known === null) return [];
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + at).filter((year) => !known.has(year));
}

function nationalCalendar(): WorkCalendar {
  const outcome = workCalendar(layers);
  if (outcome.kind === 'refused') throw new Error('the national calendar never works');
  return outcome.value;
}
