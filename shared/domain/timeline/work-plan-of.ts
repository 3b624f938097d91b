import { type Minute, minuteOf, type Moment } from '#shared/values/moment.ts';
import type { DepartmentId } from '../catalogue/department.ts';
import type { PersonId } from '../catalogue/person.ts';
import type { CalendarLayer } from '../schedule/calendar-rules.ts';
import { nationalLayer } from '../schedule/national-calendar.ts';
import { computeSchedule, type Schedule } from '../schedule/schedule.ts';
import { minutesOf } from '../schedule/time-units.ts';
import { type WorkCalendar, workCalendar } from '../schedule/work-calendar.ts';
import type { Constraint, PlanCalendar, PlanTask, WorkPlan } from '../schedule/work-plan.ts';
import { type Outcome, accepted } from '../refusal.ts';
import type { Task, TaskConstraint } from './task.ts';
import type { Timeline, WorkCalendarRecord } from './timeline.ts';

/** What the engine needs of a timeline, in the order of its tasks. */
export function workPlanOf({ settings, tasks, links, calendars }: Timeline): WorkPlan {
  const layered = layeredCalendars(calendars, settings.calendarId);
  return {
    projectStart: minuteOf(settings.projectStart),
    statusAt: minuteOrNull(settings.statusAt),
    calendars: layered.list(tasks),
    units: settings.units,
    tasks: tasks.map((task) => planTask(task, layered.keyOf(task), minutesOf(task.duration, settings.units))),
    links,
    latestPulls: settings.latestPulls,
  };
}

const scheduled = new WeakMap<Timeline, Outcome<Schedule>>();

/** The dates that a timeline comes to, worked out once for the same value. Refused as computeSchedule does. */
export function scheduleTimeline(timeline: Timeline): Outcome<Schedule> {
  const known = scheduled.get(timeline);
  if (known !== undefined) return known;
  const outcome = computeSchedule(workPlanOf(timeline));
  scheduled.set(timeline, outcome);
  return outcome;
}

/** For a timeline that differs from one that was scheduled in nothing that dates follow from. */
export function keepSchedule(timeline: Timeline, schedule: Schedule): void {
  scheduled.set(timeline, accepted(schedule));
}

/** The working time of a person, or of a department (the person null): theirs, then the plan's own. */
export function calendarOf(
  { calendars, settings }: Pick<Timeline, 'calendars' | 'settings'>,
  personId: PersonId | null,
  departmentId: DepartmentId | null,
): Outcome<WorkCalendar> {
  return workCalendar(layeredCalendars(calendars, settings.calendarId).layersOf(personId, departmentId));
}

function planTask(task: Task, calendarId: string | null, durationMinutes: number): PlanTask {
  return {
    id: task.id,
    name: task.name,
    parentId: task.parentId,
    calendarId,
    durationMinutes,
    constraint: constraintOf(task.constraint),
    deadline: minuteOrNull(task.deadline),
    progress: {
      actualStart: minuteOrNull(task.actualStart),
      actualFinish: minuteOrNull(task.actualFinish),
      remainingMinutes: task.remainingMinutes,
      doneBp: task.doneBp,
    },
    isGate: task.isGate,
  };
}

function constraintOf({ kind, at }: TaskConstraint): Constraint {
  if (kind === 'ASAP' || kind === 'ALAP') return { kind };
  return at === null ? { kind: 'ASAP' } : { kind, at: minuteOf(at) };
}

function minuteOrNull(at: Moment | null): Minute | null {
  return at === null ? null : minuteOf(at);
}

interface Layered {
  /** The plan's own first, then those that tasks need. */
  list(tasks: readonly Task[]): PlanCalendar[];
  /** Null: the plan's own. */
  keyOf(task: Task): string | null;
  layersOf(personId: PersonId | null, departmentId: DepartmentId | null): readonly CalendarLayer[];
}

const layeredOf = new WeakMap<readonly WorkCalendarRecord[], Map<string | null, Layered>>();

/** The same calendars (the same array) keep their layers, so that the engine works them out once. */
function layeredCalendars(calendars: readonly WorkCalendarRecord[], ownId: string | null): Layered {
  const byOwn = layeredOf.get(calendars) ?? new Map<string | null, Layered>();
  layeredOf.set(calendars, byOwn);
  const known = byOwn.get(ownId);
  if (known !== undefined) return known;
  const made = layerCalendars(calendars, ownId);
  byOwn.set(ownId, made);
  return made;
}

function layerCalendars(calendars: readonly WorkCalendarRecord[], ownId: string | null): Layered {
  const byId = new Map<string, WorkCalendarRecord>(calendars.map((calendar) => [calendar.id, calendar]));
  const byDepartment = new Map<string, WorkCalendarRecord>();
  const byPerson = new Map<string, WorkCalendarRecord>();
  const corrections: CalendarLayer[] = [];
  for (const calendar of calendars) {
    const { owner } = calendar;
    if (owner.level === 'department') byDepartment.set(owner.departmentId, calendar);
    if (owner.level === 'person') byPerson.set(owner.personId, calendar);
    if (owner.level === 'national') corrections.push(layerOf(calendar, 'national'));
  }
  const national: readonly CalendarLayer[] = [...corrections, nationalLayer()];
  const shared = (calendar: WorkCalendarRecord): CalendarLayer[] => [
    layerOf(calendar, 'department'),
    ...(calendar.followsNational ? national : []),
  ];
  const own = ownId === null ? undefined : byId.get(ownId);
  const base = own === undefined ? national : shared(own);
  const made = new Map<string, PlanCalendar>();
  const keep = (id: string, layers: () => readonly CalendarLayer[]): string => {
    if (!made.has(id)) made.set(id, { id, layers: layers() });
    return id;
  };
  const keyOfOwner = (personId: PersonId | null, departmentId: DepartmentId | null): string | null => {
    const person = personId === null ? undefined : byPerson.get(personId);
    const department = departmentId === null ? undefined : byDepartment.get(departmentId);
    if (person === undefined && department === undefined) return null;
    return keep(`${person?.id ?? ''}/${department?.id ?? ''}`, () => [
      ...(person === undefined ? [] : [layerOf(person, 'person')]),
      ...(department === undefined ? [] : [layerOf(department, 'department')]),
      ...base,
    ]);
  };
  const keyOf = ({ calendarId, ownerId, departmentId }: Task): string | null => {
    const named = calendarId === null ? undefined : byId.get(calendarId);
    if (named !== undefined) return keep(named.id, () => shared(named));
    return keyOfOwner(ownerId, departmentId);
  };
  const planOwn: PlanCalendar = { id: 'own', layers: base };
  return {
    keyOf,
    layersOf: (personId, departmentId) => made.get(keyOfOwner(personId, departmentId) ?? '')?.layers ?? base,
    list: (tasks) => {
      const used = new Set(tasks.map(keyOf));
      return [planOwn, ...[...made.values()].filter(({ id }) => used.has(id))];
    },
  };
}

function layerOf(
  { week, shifts, exceptions }: WorkCalendarRecord,
  level: CalendarLayer['level'],
): CalendarLayer {
  return { level, week, shifts, exceptions, officialYears: null };
}
