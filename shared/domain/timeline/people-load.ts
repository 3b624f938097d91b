import type { PersonId } from '../catalogue/person.ts';
import { type Outcome, accepted } from '../refusal.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type LoadPerson, calendarsOf } from './load.ts';
import { type DayRange, type Span, eachDayOf, eachWorkDay } from './task-work.ts';
import type { Timeline } from './timeline.ts';

/** Shares of minutes add up to less than this by themselves. */
const NOTHING_MINUTES = 0.01;
const WHOLE_BP = 10_000;

/** What people have to do, day by day, while tasks are being tried elsewhere; only what moves is reckoned again. */
export class PeopleLoad {
  readonly range: DayRange;
  readonly #timeline: Timeline;
  readonly #capacity: ReadonlyMap<PersonId, Float64Array>;
  readonly #needed: ReadonlyMap<PersonId, Float64Array>;
  /** By person, indexes into the timeline. */
  readonly #tasks: ReadonlyMap<PersonId, readonly number[]>;

  private constructor(
    timeline: Timeline,
    range: DayRange,
    capacity: ReadonlyMap<PersonId, Float64Array>,
    tasks: ReadonlyMap<PersonId, readonly number[]>,
  ) {
    this.range = range;
    this.#timeline = timeline;
    this.#capacity = capacity;
    this.#tasks = tasks;
    this.#needed = new Map([...capacity.keys()].map((id) => [id, new Float64Array(range.count)]));
  }

  /** Refused as workCalendar does. */
  static of(
    timeline: Timeline,
    schedule: Schedule,
    people: readonly LoadPerson[],
    range: DayRange,
  ): Outcome<PeopleLoad> {
    const calendars = calendarsOf(timeline, people);
    if (calendars.kind === 'refused') return calendars;
    const capacity = new Map<PersonId, Float64Array>();
    for (const [id, calendar] of calendars.value) {
      capacity.set(
        id,
        Float64Array.from({ length: range.count }, (_, day) => calendar.minutesOn(range.first + day)),
      );
    }
    const tasks = new Map<PersonId, number[]>();
    for (const [index, { ownerId }] of timeline.tasks.entries()) {
      if (ownerId === null || !capacity.has(ownerId)) continue;
      const known = tasks.get(ownerId);
      if (known === undefined) tasks.set(ownerId, [index]);
      else known.push(index);
    }
    const load = new PeopleLoad(timeline, range, capacity, tasks);
    for (const indexes of tasks.values()) for (const index of indexes) load.#add(schedule, index, 1);
    return accepted(load);
  }

  people(): Iterable<PersonId> {
    return this.#capacity.keys();
  }

  tasksOf(id: PersonId): readonly number[] {
    return this.#tasks.get(id) ?? [];
  }

  overOn(id: PersonId, day: number): number {
    const over = (this.#needed.get(id)?.[day] ?? 0) - (this.#capacity.get(id)?.[day] ?? 0);
    return over > NOTHING_MINUTES ? over : 0;
  }

  /** Above everybody's time, all together. */
  over(): number {
    let sum = 0;
    for (const id of this.people()) sum += this.#overOf(id);
    return sum;
  }

  /** How much less above its owner's time it would be with a task in another place; nothing else considered. */
  gainOf(schedule: Schedule, index: number, span: Span): number {
    const task = this.#timeline.tasks[index];
    const ownerId = task?.ownerId ?? null;
    const needed = ownerId === null ? undefined : this.#needed.get(ownerId);
    if (task === undefined || ownerId === null || needed === undefined) return 0;
    const before = this.#overOf(ownerId);
    const kept = needed.slice();
    this.#add(schedule, index, -1);
    const share = task.unitsBp / WHOLE_BP;
    eachDayOf(span, schedule.reckoning.calendarOf(index), this.range, (day, minutes) => {
      needed[day] = (needed[day] ?? 0) + minutes * share;
    });
    const gain = before - this.#overOf(ownerId);
    needed.set(kept);
    return gain;
  }

  /** Goes over from one schedule of the plan to another. */
  move(from: Schedule, to: Schedule): void {
    for (const indexes of this.#tasks.values()) {
      for (const index of indexes) {
        if (from.start[index] === to.start[index] && from.finish[index] === to.finish[index]) continue;
        this.#add(from, index, -1);
        this.#add(to, index, 1);
      }
    }
  }

  #add(schedule: Schedule, index: number, sign: 1 | -1): void {
    const ownerId = this.#timeline.tasks[index]?.ownerId ?? null;
    const needed = ownerId === null ? undefined : this.#needed.get(ownerId);
    if (needed === undefined) return;
    eachWorkDay(this.#timeline, schedule, index, this.range, (day, minutes) => {
      needed[day] = (needed[day] ?? 0) + sign * minutes;
    });
  }

  #overOf(id: PersonId): number {
    let sum = 0;
    for (let day = 0; day < this.range.count; day += 1) sum += this.overOn(id, day);
    return sum;
  }
}
