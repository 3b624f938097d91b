import type { Day } from '#shared/values/day.ts';
import { MINUTES_PER_DAY, dayOfNumber } from '#shared/values/moment.ts';
import type { DepartmentId } from '../catalogue/department.ts';
import type { Person, PersonId } from '../catalogue/person.ts';
import { type Outcome, accepted } from '../refusal.ts';
import { weekdayOf } from '../schedule/calendar-days.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { WorkCalendar } from '../schedule/work-calendar.ts';
import type { TaskId } from './task.ts';
import { type DayRange, eachWorkDay } from './task-work.ts';
import type { Timeline } from './timeline.ts';
import { calendarOf } from './work-plan-of.ts';

const DAYS_PER_WEEK = 7;
/** Ten years: further, nobody plans who does what in which week. */
const MOST_WEEKS = 522;
/** Shares of minutes add up to less than this by themselves. */
const NOTHING_MINUTES = 0.01;

export type LoadPerson = Pick<Person, 'id' | 'departmentId'>;

/** A week of a person or a department, in working minutes. */
export interface LoadCell {
  readonly neededMinutes: number;
  /** Null for a department that has no people: nothing to hold the need against. */
  readonly capacityMinutes: number | null;
  /** Above capacity: of a person day by day, of a department in the week as a whole. */
  readonly overMinutes: number;
  /** What takes the time, the most first. */
  readonly tasks: readonly { readonly taskId: TaskId; readonly minutes: number }[];
}

export interface LoadRow<Id> {
  readonly id: Id;
  /** By week. */
  readonly cells: readonly LoadCell[];
}

/** A person with more to do than working time, on working days in a row. */
export interface OverAllocation {
  readonly personId: PersonId;
  readonly first: Day;
  readonly last: Day;
  readonly overMinutes: number;
  readonly taskIds: readonly TaskId[];
}

export interface WorkLoad {
  /** The Monday of each. */
  readonly weeks: readonly Day[];
  /** Everybody who was given, in that order. */
  readonly people: readonly LoadRow<PersonId>[];
  /** Those with people or with tasks. */
  readonly departments: readonly LoadRow<DepartmentId>[];
  /** In order of their first day. */
  readonly overAllocations: readonly OverAllocation[];
}

/**
 * Who has how much to do, week by week, from the first start to the last finish: the working time of tasks on their own
 * calendars, spread over their days, times what they take of their owner, against the owner's calendar. A task counts
 * for its department, or without one for its owner's.
 * Refused as workCalendar does.
 */
export function workLoad(
  timeline: Timeline,
  schedule: Schedule,
  people: readonly LoadPerson[],
): Outcome<WorkLoad> {
  const range = wholeWeeks(schedule);
  const calendars = calendarsOf(timeline, people);
  if (calendars.kind === 'refused') return calendars;
  const byPerson = new Map(people.map(({ id }) => [id, new Ledger(range)]));
  const byDepartment = new Map<DepartmentId, Ledger>();
  const departmentOf = new Map(people.map(({ id, departmentId }) => [id, departmentId]));
  for (const { id, departmentId } of people) {
    const calendar = calendars.value.get(id);
    if (calendar === undefined) continue;
    byPerson.get(id)?.addCapacity(calendar);
    if (departmentId !== null) ledgerOf(byDepartment, departmentId, range).addCapacity(calendar);
  }
  for (const [index, { id, ownerId, departmentId }] of timeline.tasks.entries()) {
    const ownDepartment = ownerId === null ? null : (departmentOf.get(ownerId) ?? null);
    const person = ownerId === null ? undefined : byPerson.get(ownerId);
    const department = departmentId ?? ownDepartment;
    if (person === undefined && department === null) continue;
    eachWorkDay(timeline, schedule, index, range, (day, minutes) => {
      person?.addNeed(id, day, minutes);
      if (department !== null) ledgerOf(byDepartment, department, range).addNeed(id, day, minutes);
    });
  }
  return accepted({
    weeks: Array.from({ length: range.count / DAYS_PER_WEEK }, (_, week) =>
      dayOfNumber(range.first + week * DAYS_PER_WEEK),
    ),
    people: [...byPerson].map(([id, ledger]) => ({ id, cells: ledger.cells(true) })),
    departments: [...byDepartment].map(([id, ledger]) => ({ id, cells: ledger.cells(false) })),
    overAllocations: [...byPerson]
      .flatMap(([personId, ledger]) => ledger.overAllocations(personId))
      .toSorted((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0)),
  });
}

/** From the Monday before the first start; empty for a plan without tasks. */
export function wholeWeeks({ start, finish, projectFinish }: Schedule): DayRange {
  if (start.length === 0) return { first: 0, count: 0 };
  const begin = Math.floor(start.reduce((one, other) => Math.min(one, other)) / MINUTES_PER_DAY);
  const first = begin - weekdayOf(begin);
  const last = finish.reduce((one, other) => Math.max(one, other), projectFinish) - 1;
  const weeks = Math.ceil((Math.floor(last / MINUTES_PER_DAY) + 1 - first) / DAYS_PER_WEEK);
  return { first, count: Math.min(MOST_WEEKS, Math.max(1, weeks)) * DAYS_PER_WEEK };
}

/** The working time of each person. Refused as workCalendar does. */
export function calendarsOf(
  timeline: Timeline,
  people: readonly LoadPerson[],
): Outcome<ReadonlyMap<PersonId, WorkCalendar>> {
  const found = new Map<PersonId, WorkCalendar>();
  for (const { id, departmentId } of people) {
    const calendar = calendarOf(timeline, id, departmentId);
    if (calendar.kind === 'refused') return calendar;
    found.set(id, calendar.value);
  }
  return accepted(found);
}

function ledgerOf(ledgers: Map<DepartmentId, Ledger>, id: DepartmentId, range: DayRange): Ledger {
  const known = ledgers.get(id);
  if (known !== undefined) return known;
  const made = new Ledger(range);
  ledgers.set(id, made);
  return made;
}

/** Need and capacity, day by day. */
class Ledger {
  readonly #range: DayRange;
  readonly #needed: Float64Array;
  readonly #capacity: Float64Array;
  readonly #tasks: Map<TaskId, number>[];
  #hasPeople = false;

  constructor(range: DayRange) {
    this.#range = range;
    this.#needed = new Float64Array(range.count);
    this.#capacity = new Float64Array(range.count);
    this.#tasks = [];
  }

  addCapacity(calendar: WorkCalendar): void {
    this.#hasPeople = true;
    for (let day = 0; day < this.#range.count; day += 1) {
      this.#capacity[day] = (this.#capacity[day] ?? 0) + calendar.minutesOn(this.#range.first + day);
    }
  }

  addNeed(taskId: TaskId, day: number, minutes: number): void {
    this.#needed[day] = (this.#needed[day] ?? 0) + minutes;
    const tasks = this.#tasks[day] ?? new Map<TaskId, number>();
    tasks.set(taskId, (tasks.get(taskId) ?? 0) + minutes);
    this.#tasks[day] = tasks;
  }

  cells(isByDay: boolean): LoadCell[] {
    const weeks = this.#range.count / DAYS_PER_WEEK;
    return Array.from({ length: weeks }, (_, week) => this.#cell(week * DAYS_PER_WEEK, isByDay));
  }

  overAllocations(personId: PersonId): OverAllocation[] {
    const found: OverAllocation[] = [];
    let run: number[] = [];
    const close = (): void => {
      const [first] = run;
      const last = run.at(-1);
      if (first !== undefined && last !== undefined) {
        found.push({
          personId,
          first: dayOfNumber(this.#range.first + first),
          last: dayOfNumber(this.#range.first + last),
          overMinutes: Math.round(run.reduce((sum, day) => sum + this.#overOn(day), 0)),
          taskIds: [...new Set(run.flatMap((day) => [...(this.#tasks[day]?.keys() ?? [])]))],
        });
      }
      run = [];
    };
    for (let day = 0; day < this.#range.count; day += 1) {
      if (this.#overOn(day) > 0) run.push(day);
      else if ((this.#capacity[day] ?? 0) > 0) close();
    }
    close();
    return found;
  }

  #cell(first: number, isByDay: boolean): LoadCell {
    const tasks = new Map<TaskId, number>();
    let needed = 0;
    let capacity = 0;
    let overByDay = 0;
    for (let day = first; day < first + DAYS_PER_WEEK; day += 1) {
      needed += this.#needed[day] ?? 0;
      capacity += this.#capacity[day] ?? 0;
      overByDay += this.#overOn(day);
      for (const [id, minutes] of this.#tasks[day] ?? []) tasks.set(id, (tasks.get(id) ?? 0) + minutes);
    }
    const over = isByDay ? overByDay : this.#hasPeople ? Math.max(0, needed - capacity) : 0;
    return {
      neededMinutes: Math.round(needed),
      capacityMinutes: this.#hasPeople ? capacity : null,
      overMinutes: Math.round(over),
      tasks: [...tasks]
        .map(([taskId, minutes]) => ({ taskId, minutes: Math.round(minutes) }))
        .toSorted((one, other) => other.minutes - one.minutes),
    };
  }

  #overOn(day: number): number {
    const over = (this.#needed[day] ?? 0) - (this.#capacity[day] ?? 0);
    return over > NOTHING_MINUTES ? over : 0;
  }
}
