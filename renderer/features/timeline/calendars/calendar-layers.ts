import type { Person } from '#shared/domain/catalogue/person.ts';
import type { CalendarLayer } from '#shared/domain/schedule/calendar-rules.ts';
import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import {
  continuousCalendar,
  workCalendar,
  type WorkCalendar,
} from '#shared/domain/schedule/work-calendar.ts';
import type { Timeline, WorkCalendarRecord } from '#shared/domain/timeline/timeline.ts';

/**
 * The working time that a calendar comes to for whoever goes by it: it is asked first, then the department of its
 * person, then the plan's own, then the national one. Null stands for the national calendar itself.
 */
export function calendarOf(
  timeline: Pick<Timeline, 'calendars' | 'settings'>,
  record: WorkCalendarRecord | null,
  people: readonly Person[],
): WorkCalendar {
  const outcome = workCalendar(layersOf(timeline, record, people));
  return outcome.kind === 'ok' ? outcome.value : continuousCalendar;
}

function layersOf(
  { calendars, settings }: Pick<Timeline, 'calendars' | 'settings'>,
  record: WorkCalendarRecord | null,
  people: readonly Person[],
): readonly CalendarLayer[] {
  const national = [
    ...calendars.filter(({ owner }) => owner.level === 'national').map((own) => layerOf(own, 'national')),
    nationalLayer(),
  ];
  if (record === null || record.owner.level === 'national') return national;
  const shared = (own: WorkCalendarRecord) => [
    layerOf(own, 'department'),
    ...(own.followsNational ? national : []),
  ];
  const { owner } = record;
  if (owner.level === 'shared') return shared(record);
  const planned = calendars.find(({ id }) => id === settings.calendarId);
  const base = planned === undefined ? national : shared(planned);
  if (owner.level === 'department') return [layerOf(record, 'department'), ...base];
  const departmentId = people.find(({ id }) => id === owner.personId)?.departmentId ?? null;
  const ofDepartment = calendars.filter(
    (other) => other.owner.level === 'department' && other.owner.departmentId === departmentId,
  );
  return [layerOf(record, 'person'), ...ofDepartment.map((own) => layerOf(own, 'department')), ...base];
}

function layerOf(
  { week, shifts, exceptions }: WorkCalendarRecord,
  level: CalendarLayer['level'],
): CalendarLayer {
  return { level, week, shifts, exceptions, officialYears: null };
}
