import { daysBetween } from '#shared/values/day.ts';
import { type Refused, refused } from '../refusal.ts';
import { uniqueName } from '../catalogue/unique-name.ts';
import type { PlanEdit } from './edit.ts';
import type { PlanDraft } from './plan-draft.ts';
import { changed } from './same-value.ts';
import type { CalendarOwner, WorkCalendarRecord } from './timeline.ts';

type EditOf<Kind extends PlanEdit['kind']> = Extract<PlanEdit, { kind: Kind }>;

/** Working time is indexed from the first exception to the last: far beyond, they are slips of the pen. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2150;
/** All exceptions of a calendar together. */
const MOST_DAYS = 75_000;

/** Each edit below changes the draft, or answers why not, naming the calendar. */

export function addCalendar(draft: PlanDraft, { id, calendar }: EditOf<'add-calendar'>): Refused | null {
  const added: WorkCalendarRecord = { ...calendar, id };
  const key = ownerKey(added.owner);
  const isTaken = key !== null && draft.calendars.some(({ owner }) => ownerKey(owner) === key);
  if (isTaken) return refused('calendar-owner-taken', { name: added.name }, 'owner');
  const fault = faultIn(draft, added);
  if (fault !== null) return fault;
  draft.calendars = [...draft.calendars, added];
  return null;
}

export function changeCalendar(draft: PlanDraft, { id, change }: EditOf<'change-calendar'>): Refused | null {
  const calendar = draft.calendars.find((known) => known.id === id);
  if (calendar === undefined) return refused('not-found');
  const next = changed(calendar, change);
  if (next === calendar) return null;
  const fault = faultIn(draft, next);
  if (fault !== null) return fault;
  draft.calendars = draft.calendars.map((known) => (known === calendar ? next : known));
  return null;
}

export function removeCalendar(draft: PlanDraft, { id }: EditOf<'remove-calendar'>): Refused | null {
  const calendar = draft.calendars.find((known) => known.id === id);
  if (calendar === undefined) return refused('not-found');
  let useCount = draft.settings.calendarId === id ? 1 : 0;
  for (const task of draft.outline.all()) useCount += task.calendarId === id ? 1 : 0;
  if (useCount > 0) return refused('still-used', { name: calendar.name, useCount });
  draft.calendars = draft.calendars.filter((known) => known !== calendar);
  return null;
}

/** A shared one may be there many times, each of the others once. */
function ownerKey(owner: CalendarOwner): string | null {
  switch (owner.level) {
    case 'national':
      return 'national';
    case 'department':
      return owner.departmentId;
    case 'person':
      return owner.personId;
    default:
      return null;
  }
}

function faultIn(
  { calendars }: PlanDraft,
  { id, name, week, exceptions }: WorkCalendarRecord,
): Refused | null {
  const unique = uniqueName(name, calendars, id);
  if (unique.kind === 'refused') return unique;
  if (week?.every((work) => work === 'off') === true) return refused('calendar-never-works', {}, 'week');
  let dayCount = 0;
  for (const { first, last } of exceptions) {
    dayCount += daysBetween(first, last) + 1;
    const isFar = Number(first.slice(0, 4)) < FIRST_YEAR || Number(last.slice(0, 4)) > LAST_YEAR;
    if (isFar || dayCount > MOST_DAYS) return refused('calendar-out-of-range', { name }, 'exceptions');
  }
  return null;
}
