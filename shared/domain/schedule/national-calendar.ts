import { day } from '#shared/values/day.ts';
import { dayAtMinute, dayEndedAt, type Minute } from '#shared/values/moment.ts';
import type { CalendarException, CalendarLayer } from './calendar-rules.ts';
import { type OfficialHoliday, type OfficialYear, officialYears } from './official-holidays.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** What a screen calls a holiday in its own language. */
export type HolidayName =
  | 'new-year'
  | 'spring-festival'
  | 'qingming'
  | 'labour-day'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'national-day';

const nameOf: ReadonlyMap<string, HolidayName> = new Map([
  ['元旦', 'new-year'],
  ['春节', 'spring-festival'],
  ['清明节', 'qingming'],
  ['劳动节', 'labour-day'],
  ['端午节', 'dragon-boat'],
  ['中秋节', 'mid-autumn'],
  ['国庆节', 'national-day'],
]);

/**
 * The national layer of a calendar: holidays off, make-up days worked with the ordinary shifts, and the years for
 * which that is known. Years that were not announced keep their plain weeks, and yearsNotAnnounced names them.
 */
export function nationalLayer(years: readonly OfficialYear[] = officialYears): CalendarLayer {
  return {
    level: 'national',
    week: null,
    shifts: null,
    exceptions: years.flatMap(({ holidays }) => holidays.flatMap(exceptionsOf)),
    officialYears: years.map(({ year }) => year),
  };
}

/** The holidays within a name as announced ('国庆节、中秋节' is two); empty for what people named themselves. */
export function holidayNames(announced: string): HolidayName[] {
  const names = announced.split('、').map((part) => nameOf.get(part));
  return names.every((name) => name !== undefined) ? names : [];
}

/**
 * The years between two instants that a calendar has no official holidays for, though it goes by them: dates in them
 * count plain weeks and may move once the holidays are announced.
 */
export function yearsNotAnnounced(calendar: WorkCalendar, from: Minute, to: Minute): number[] {
  const known = calendar.days.officialYears;
  if (known === null) return [];
  const first = Number(dayAtMinute(from).slice(0, 4));
  const last = Number(dayEndedAt(Math.max(to, from + 1)).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => !known.has(year));
}

function exceptionsOf([name, first, last, ...makeUpDays]: OfficialHoliday): CalendarException[] {
  return [
    { first: day(first), last: day(last), work: 'off', name },
    ...makeUpDays.map((worked): CalendarException => {
      return { first: day(worked), last: day(worked), work: 'work', name };
    }),
  ];
}
