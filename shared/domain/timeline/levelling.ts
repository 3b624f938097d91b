import { MINUTES_PER_DAY, type Minute, momentAt } from '#shared/values/moment.ts';
import type { PersonId } from '../catalogue/person.ts';
import { type Outcome, accepted } from '../refusal.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { PlanEdit } from './edit.ts';
import { type LoadPerson, type OverAllocation, wholeWeeks, workLoad } from './load.ts';
import { PeopleLoad } from './people-load.ts';
import type { Timeline } from './timeline.ts';
import { scheduleTimeline } from './work-plan-of.ts';

type ChangeEdit = Extract<PlanEdit, { kind: 'change-task' }>;

/** What would spread the work so that people have less above their time. */
export interface LevellingProposal {
  /** "Start no earlier than", one for each task that waits; to be shown by previewEdits and made only when wanted. */
  readonly edits: readonly ChangeEdit[];
  readonly overBefore: readonly OverAllocation[];
  /** What stays, because it would need more than slack. */
  readonly overAfter: readonly OverAllocation[];
}

/** So many times the plan is scheduled anew at most: what is found by then is proposed. */
const MOST_TRIES = 300;
/** Less is no gain, but what shares of minutes come to. */
const LEAST_GAIN_MINUTES = 1;

/**
 * Proposes delays, within slack, where people have more to do than working time: of tasks that meet on a day the one
 * with the most slack waits until another of them ends. Nothing critical moves, no gate, nothing that has begun, and
 * the end stays. A delay is proposed only where less is left above people's time.
 * Refused as computeSchedule does.
 */
export function proposeLevelling(
  timeline: Timeline,
  people: readonly LoadPerson[],
): Outcome<LevellingProposal> {
  const search = startLevelling(timeline, people);
  if (search.kind === 'refused') return search;
  while (!search.value.isDone) search.value.advance(MOST_TRIES);
  return search.value.result();
}

/** As proposeLevelling, a few steps at a time, so that a window stays awake in a large plan. */
export function startLevelling(timeline: Timeline, people: readonly LoadPerson[]): Outcome<LevellingSearch> {
  const schedule = scheduleTimeline(timeline);
  if (schedule.kind === 'refused') return schedule;
  const load = PeopleLoad.of(timeline, schedule.value, people, wholeWeeks(schedule.value));
  if (load.kind === 'refused') return load;
  return accepted(new LevellingSearch(timeline, schedule.value, people, load.value));
}

export class LevellingSearch {
  readonly #before: Timeline;
  readonly #scheduleBefore: Schedule;
  readonly #people: readonly LoadPerson[];
  readonly #load: PeopleLoad;
  /** Tasks that stay where they are. */
  readonly #held: readonly number[];
  readonly #steps: Generator<void>;
  #timeline: Timeline;
  #schedule: Schedule;
  #isDone = false;

  constructor(timeline: Timeline, schedule: Schedule, people: readonly LoadPerson[], load: PeopleLoad) {
    this.#before = timeline;
    this.#scheduleBefore = schedule;
    this.#people = people;
    this.#load = load;
    this.#timeline = timeline;
    this.#schedule = schedule;
    this.#held = [...timeline.tasks.keys()].filter(
      (index) => schedule.isCritical[index] === 1 || timeline.tasks[index]?.isGate === true,
    );
    this.#steps = this.#search();
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Schedules the plan up to so many times: some milliseconds each in a plan of thousands of tasks. */
  advance(tries: number): void {
    for (let made = 0; made < tries && !this.#isDone; made += 1) {
      if (this.#steps.next().done === true) this.#isDone = true;
    }
  }

  /** What was found so far. Refused as workCalendar does. */
  result(): Outcome<LevellingProposal> {
    const before = workLoad(this.#before, this.#scheduleBefore, this.#people);
    if (before.kind === 'refused') return before;
    const after = workLoad(this.#timeline, this.#schedule, this.#people);
    if (after.kind === 'refused') return after;
    return accepted({
      edits: this.#timeline.tasks.flatMap((task, at): ChangeEdit[] => {
        if (task === this.#before.tasks[at]) return [];
        return [{ kind: 'change-task', id: task.id, change: { constraint: task.constraint } }];
      }),
      overBefore: before.value.overAllocations,
      overAfter: after.value.overAllocations,
    });
  }

  /** Day by day, and on each person by person; a day on which something was won is looked at again. */
  *#search(): Generator<void> {
    let tries = 0;
    for (let day = 0; day < this.#load.range.count; day += 1) {
      for (const personId of this.#load.people()) {
        let hasGained = true;
        while (hasGained && this.#load.overOn(personId, day) > 0) {
          hasGained = false;
          for (const [index, until] of this.#delaysOn(personId, day)) {
            if (tries >= MOST_TRIES) return;
            tries += 1;
            hasGained = this.#tryDelay(index, until);
            yield;
            if (hasGained) break;
          }
        }
      }
    }
  }

  /** What may wait, and until when: those with the most slack first, each no longer than it takes. */
  *#delaysOn(personId: PersonId, day: number): Generator<readonly [index: number, until: Minute]> {
    const { totalSlack, start, finish } = this.#schedule;
    const midnight = (this.#load.range.first + day) * MINUTES_PER_DAY;
    const meeting = this.#load
      .tasksOf(personId)
      .filter((index) => (start[index] ?? 0) < midnight + MINUTES_PER_DAY && (finish[index] ?? 0) > midnight);
    const movable = meeting
      .filter((index) => this.#canWait(index))
      .toSorted((one, other) => (totalSlack[other] ?? 0) - (totalSlack[one] ?? 0));
    const ends = [...new Set(meeting.map((index) => finish[index] ?? 0))].toSorted(
      (one, other) => one - other,
    );
    for (const index of movable) {
      for (const end of ends) if (this.#isWorthIt(index, end)) yield [index, end];
    }
  }

  #canWait(index: number): boolean {
    const task = this.#timeline.tasks[index];
    if (task === undefined || task.actualStart !== null || task.isGate) return false;
    const { kind } = task.constraint;
    const isFree = kind === 'ASAP' || kind === 'SNET';
    return isFree && this.#schedule.isCritical[index] !== 1 && (this.#schedule.totalSlack[index] ?? 0) > 0;
  }

  /** Whether a delay is within slack, and leaves less above its owner's time. */
  #isWorthIt(index: number, until: Minute): boolean {
    const { reckoning, start, finish, totalSlack } = this.#schedule;
    const calendar = reckoning.calendarOf(index);
    const delay = calendar.between(start[index] ?? 0, until);
    if (delay <= 0 || delay > (totalSlack[index] ?? 0)) return false;
    const span = {
      from: calendar.add(start[index] ?? 0, delay),
      to: calendar.add(finish[index] ?? 0, delay),
    };
    return this.#load.gainOf(this.#schedule, index, span) >= LEAST_GAIN_MINUTES;
  }

  #tryDelay(index: number, until: Minute): boolean {
    const tasks = this.#timeline.tasks.map((task, at) =>
      at === index ? { ...task, constraint: { kind: 'SNET' as const, at: momentAt(until) } } : task,
    );
    const timeline: Timeline = { ...this.#timeline, tasks };
    const schedule = scheduleTimeline(timeline);
    if (schedule.kind === 'refused' || !this.#staysWithin(schedule.value)) return false;
    const before = this.#load.over();
    this.#load.move(this.#schedule, schedule.value);
    if (before - this.#load.over() < LEAST_GAIN_MINUTES) {
      this.#load.move(schedule.value, this.#schedule);
      return false;
    }
    this.#timeline = timeline;
    this.#schedule = schedule.value;
    return true;
  }

  #staysWithin({ start, finish, projectFinish }: Schedule): boolean {
    const before = this.#scheduleBefore;
    const isUnmoved = (index: number): boolean =>
      start[index] === before.start[index] && finish[index] === before.finish[index];
    return projectFinish === before.projectFinish && this.#held.every(isUnmoved);
  }
}
