import { MINUTES_PER_DAY, type Minute, dayNumber, momentAt } from '#shared/values/moment.ts';
import { type Outcome, accepted } from '../refusal.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { PlanEdit } from './edit.ts';
import { type LoadPerson, type OverAllocation, workLoad } from './load.ts';
import type { Task } from './task.ts';
import type { Timeline } from './timeline.ts';
import { scheduleTimeline } from './work-plan-of.ts';

/** What would spread the work so that people have less above their time. */
export interface LevellingProposal {
  /** "Start no earlier than", one for each task that waits; to be shown by previewEdits and made only when wanted. */
  readonly edits: readonly Extract<PlanEdit, { kind: 'change-task' }>[];
  readonly overBefore: readonly OverAllocation[];
  /** What stays, because it would need more than slack. */
  readonly overAfter: readonly OverAllocation[];
}

/** So many delays are tried at most: in a plan of hundreds of tasks, seconds; what is found by then is proposed. */
const MOST_TRIES = 300;

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
  const schedule = scheduleTimeline(timeline);
  if (schedule.kind === 'refused') return schedule;
  const load = workLoad(timeline, schedule.value, people);
  if (load.kind === 'refused') return load;
  const overBefore = load.value.overAllocations;
  const search = new Search({ timeline, schedule: schedule.value, over: overBefore }, people);
  const { timeline: levelled, over } = search.run();
  return accepted({ edits: editsBetween(timeline, levelled), overBefore, overAfter: over });
}

interface State {
  readonly timeline: Timeline;
  readonly schedule: Schedule;
  readonly over: readonly OverAllocation[];
}

class Search {
  readonly #start: State;
  readonly #people: readonly LoadPerson[];
  /** Tasks that stay where they are. */
  readonly #held: readonly number[];
  #state: State;
  #tries = 0;

  constructor(start: State, people: readonly LoadPerson[]) {
    this.#start = start;
    this.#state = start;
    this.#people = people;
    const { timeline, schedule } = start;
    this.#held = [...timeline.tasks.keys()].filter(
      (index) => schedule.isCritical[index] === 1 || timeline.tasks[index]?.isGate === true,
    );
  }

  run(): State {
    const passedOver = new Set<string>();
    for (;;) {
      const next = this.#state.over.find((over) => !passedOver.has(keyOf(over)));
      if (next === undefined || this.#tries >= MOST_TRIES) return this.#state;
      const better = this.#relieve(next);
      if (better === null) passedOver.add(keyOf(next));
      else this.#state = better;
    }
  }

  #relieve(over: OverAllocation): State | null {
    const { schedule, timeline } = this.#state;
    const indexes = over.taskIds.flatMap((id) => schedule.network.outline.indexOf.get(id) ?? []);
    const movable = indexes
      .filter((index) => canWait(this.#state, index))
      .toSorted((one, other) => (schedule.totalSlack[other] ?? 0) - (schedule.totalSlack[one] ?? 0));
    const ends = indexes.map((index) => schedule.finish[index] ?? 0).toSorted((one, other) => one - other);
    for (const index of movable) {
      const task = timeline.tasks[index];
      const start = schedule.start[index] ?? 0;
      for (const end of new Set(ends)) {
        const isLater = end > start && end > dayNumber(over.first) * MINUTES_PER_DAY;
        if (task === undefined || !isLater || !this.#hasSlack(index, end)) continue;
        if (this.#tries >= MOST_TRIES) return null;
        this.#tries += 1;
        const found = this.#tried(task, end);
        if (found !== null) return found;
      }
    }
    return null;
  }

  #hasSlack(index: number, until: Minute): boolean {
    const { schedule } = this.#state;
    const delay = schedule.reckoning.calendarOf(index).between(schedule.start[index] ?? 0, until);
    return delay > 0 && delay <= (schedule.totalSlack[index] ?? 0);
  }

  /** The plan with a task delayed, where that is allowed and makes it better. */
  #tried(task: Task, until: Minute): State | null {
    const before = this.#start.schedule;
    const delayed: Task = { ...task, constraint: { kind: 'SNET', at: momentAt(until) } };
    const timeline: Timeline = {
      ...this.#state.timeline,
      tasks: this.#state.timeline.tasks.map((one) => (one === task ? delayed : one)),
    };
    const outcome = scheduleTimeline(timeline);
    if (outcome.kind === 'refused') return null;
    const schedule = outcome.value;
    const stays = this.#held.every(
      (index) =>
        schedule.start[index] === before.start[index] && schedule.finish[index] === before.finish[index],
    );
    if (!stays || schedule.projectFinish !== before.projectFinish) return null;
    const load = workLoad(timeline, schedule, this.#people);
    if (load.kind === 'refused') return null;
    const over = load.value.overAllocations;
    return overMinutes(over) < overMinutes(this.#state.over) ? { timeline, schedule, over } : null;
  }
}

function canWait({ timeline, schedule }: State, index: number): boolean {
  const task = timeline.tasks[index];
  if (task === undefined || task.actualStart !== null || task.isGate) return false;
  const { kind } = task.constraint;
  const isFree = kind === 'ASAP' || kind === 'SNET';
  return isFree && schedule.isCritical[index] !== 1 && (schedule.totalSlack[index] ?? 0) > 0;
}

function editsBetween(before: Timeline, after: Timeline): Extract<PlanEdit, { kind: 'change-task' }>[] {
  return after.tasks.flatMap((task, at) =>
    task === before.tasks[at]
      ? []
      : [{ kind: 'change-task' as const, id: task.id, change: { constraint: task.constraint } }],
  );
}

function keyOf({ personId, first }: OverAllocation): string {
  return `${personId} ${first}`;
}

function overMinutes(over: readonly OverAllocation[]): number {
  return over.reduce((sum, { overMinutes: minutes }) => sum + minutes, 0);
}
