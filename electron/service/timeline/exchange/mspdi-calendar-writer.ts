import type { Shift } from '#shared/domain/schedule/calendar-rules.ts';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { element, holding } from './mspdi-element.ts';
import { exceptionList, tidied } from './working-days.ts';

/** A plan's calendars as the file numbers them: the plan's own is the first. */
export interface WrittenCalendars {
  readonly xml: string;
  /** By the index of the network's calendars. */
  readonly uidOf: (calendar: number) => number;
  readonly count: number;
}

/** Sunday is the first day of the week there. */
const SUNDAY_FIRST = [6, 0, 1, 2, 3, 4, 5] as const;

export function writeCalendars(
  { network }: Schedule,
  timeline: Timeline,
  nationalName: string,
): WrittenCalendars {
  const { calendars, plan } = network;
  const nameOf = calendarNames(timeline, nationalName);
  const written = calendars.map(({ days }, at) => {
    const uid = at + 1;
    const name = nameOf(plan.calendars[at]?.id ?? '');
    const week = SUNDAY_FIRST.map((weekday, index) => weekDayXml(index + 1, days.week[weekday] ?? []));
    const exceptions = exceptionList({ week: days.week, exceptions: days.exceptions }).map(
      ({ first, last, work, name: why }) => {
        const shifts = typeof work === 'string' ? [] : work;
        return holding('Exception', [
          element('EnteredByOccurrences', false),
          holding('TimePeriod', [
            element('FromDate', `${first}T00:00:00`),
            element('ToDate', `${last}T23:59:00`),
          ]),
          element('Occurrences', 1),
          element('Name', why === '' ? null : why),
          element('Type', 1),
          element('DayWorking', shifts.length > 0),
          timesXml(shifts),
        ]);
      },
    );
    return holding('Calendar', [
      element('UID', uid),
      element('Name', name),
      element('IsBaseCalendar', true),
      element('IsBaselineCalendar', false),
      element('BaseCalendarUID', -1),
      holding('WeekDays', week),
      exceptions.length === 0 ? '' : holding('Exceptions', exceptions),
    ]);
  });
  return { xml: written.join('\n'), uidOf: (calendar) => calendar + 1, count: calendars.length };
}

/** Calendars of the engine are named by the records they were laid out of. */
export function calendarNames(
  { calendars, settings }: Timeline,
  nationalName: string,
): (id: string) => string {
  const byId = new Map<string, string>(calendars.map(({ id, name }) => [id, name]));
  return (id) => {
    if (id === 'own') return byId.get(settings.calendarId ?? '') ?? nationalName;
    const names = id.split('/').flatMap((part) => byId.get(part) ?? []);
    return names.length === 0 ? nationalName : names.join(' + ');
  };
}

function weekDayXml(type: number, shifts: readonly Shift[]): string {
  return holding('WeekDay', [
    element('DayType', type),
    element('DayWorking', shifts.length > 0),
    timesXml(shifts),
  ]);
}

function timesXml(shifts: readonly Shift[]): string {
  if (shifts.length === 0) return '';
  const times = tidied(shifts).map(({ from, to }) =>
    holding('WorkingTime', [element('FromTime', clock(from)), element('ToTime', clock(to))]),
  );
  return holding('WorkingTimes', times);
}

/** Midnight at the end of a day is written as at its beginning. */
function clock(minute: number): string {
  const hour = String(Math.floor(minute / 60) % 24).padStart(2, '0');
  return `${hour}:${String(minute % 60).padStart(2, '0')}:00`;
}
