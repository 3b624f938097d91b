import type { Minute } from '#shared/values/moment.ts';
import { LinkKindCode } from './network-links.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import { ALWAYS, NEVER, type Reckoning } from './reckoning.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * Early dates (M1 of the methods): in order, each task at the latest of what its links, its phase, its constraint, the
 * project's start and the status date demand. In time proportional to tasks and links.
 */
export class ForwardPass {
  readonly #its: Reckoning;
  readonly #network: Network;
  /** What the node in hand may not start, and not finish, before. */
  #floor = ALWAYS;
  #finishFloor = ALWAYS;
  /** What an SF link holds the finish to. */
  #startOfAnother = ALWAYS;
  #holdsLate = false;

  constructor(reckoning: Reckoning) {
    this.#its = reckoning;
    this.#network = reckoning.network;
  }

  /** @param holdsLate whether tasks as late as possible stand where the last backward pass put them. */
  run(holdsLate = false): void {
    const { order, taskCount, nodeCount, closingOf, taskOf, outline, horizon } = this.#network;
    const { start, finish } = this.#its;
    this.#holdsLate = holdsLate;
    start.fill(NEVER, taskCount, nodeCount);
    finish.fill(ALWAYS, taskCount, nodeCount);
    let latest = ALWAYS;
    for (let at = 0; at < order.length; at += 1) {
      const node = order[at] ?? 0;
      const task = taskOf[node] ?? 0;
      if (node < taskCount) {
        if ((closingOf[task] ?? -1) >= 0) {
          this.#open(task);
          continue;
        }
        this.#reckon(task);
      }
      const end = finish[node] ?? 0;
      if (end > latest) latest = end;
      const parent = outline.parentOf[task] ?? -1;
      if (parent < 0) continue;
      const closing = closingOf[parent] ?? 0;
      const begin = start[node] ?? 0;
      if (begin < (start[closing] ?? 0)) start[closing] = begin;
      if (end > (finish[closing] ?? 0)) finish[closing] = end;
    }
    this.#its.projectFinish = latest > ALWAYS ? latest : horizon;
  }

  #open(task: number): void {
    const { start, finish, lateStart, lateFinish } = this.#its;
    this.#gather(task);
    start[task] = Math.max(this.#floor, this.#network.limits.earliestStart[task] ?? 0);
    finish[task] = this.#finishFloor;
    lateStart[task] = NEVER;
    lateFinish[task] = NEVER;
  }

  #reckon(task: number): void {
    const { limits, horizon } = this.#network;
    const state = limits.state[task] ?? 0;
    if (state === TaskState.DONE) {
      this.#keepDone(task);
    } else if (state === TaskState.STARTED) {
      this.#continueStarted(task);
    } else {
      this.#gather(task);
      const floor = Math.max(this.#floor, horizon, limits.earliestStart[task] ?? 0);
      this.#place(task, state, floor, Math.max(this.#finishFloor, limits.earliestFinish[task] ?? 0));
    }
  }

  /** The bounds that a node has from its phase and its links. */
  #gather(node: number): void {
    const { outline, incoming, links } = this.#network;
    const { start, finish } = this.#its;
    const parent = outline.parentOf[node] ?? -1;
    let floor = parent < 0 ? ALWAYS : (start[parent] ?? 0);
    let startOfAnother = ALWAYS;
    let finishFloor = parent < 0 ? ALWAYS : (finish[parent] ?? 0);
    const end = incoming.first[node + 1] ?? 0;
    for (let at = incoming.first[node] ?? 0; at < end; at += 1) {
      const link = incoming.link[at] ?? 0;
      const kind = links.kind[link] ?? 0;
      const from = links.from[link] ?? 0;
      const reached = (kind & LinkKindCode.FROM_FINISH) === 0 ? start[from] : finish[from];
      const bound = this.#its.lagged(reached ?? 0, link);
      if ((kind & LinkKindCode.TO_FINISH) === 0) {
        if (bound > floor) floor = bound;
        continue;
      }
      if (bound > finishFloor) finishFloor = bound;
      if (kind === LinkKindCode.TO_FINISH && bound > startOfAnother) startOfAnother = bound;
    }
    this.#startOfAnother = startOfAnother;
    this.#floor = floor;
    this.#finishFloor = finishFloor;
  }

  /** Puts a task that has not begun where its bounds demand, or where its constraint fixes it. */
  #place(task: number, state: number, floor: Minute, finishFloor: Minute): void {
    const its = this.#its;
    const calendar = its.calendarOf(task);
    const duration = its.duration[task] ?? 0;
    let at = floor;
    let work = calendar.workAt(floor);
    if (finishFloor > ALWAYS) {
      const demanded = calendar.workAt(finishFloor) - duration;
      if (demanded > work || (demanded === work && finishFloor > floor)) at = finishFloor;
      work = Math.max(work, demanded);
    }
    const fixed = this.#fixedWork(task, state, calendar, work);
    its.fixedSlack[task] = fixed < work ? fixed - work : NEVER;
    if (fixed !== work || state === TaskState.START_FIXED || state === TaskState.FINISH_FIXED) {
      work = fixed;
      at = this.#fixedMinute(task, state, at);
    }
    its.earlyWork[task] = work + duration;
    if (duration === 0) {
      its.start[task] = its.finish[task] = milestoneAt(calendar, work, at);
    } else {
      its.start[task] = calendar.startAt(work);
      its.finish[task] = this.#endOf(calendar, work + duration);
    }
  }

  /**
   * Where work ends; but a task that an SF link puts right before the start of another ends at that very start, as in
   * Microsoft Project: on Monday at 9:00 and not on Friday at 18:00, between which no work lies.
   */
  #endOf(calendar: WorkCalendar, work: number): Minute {
    const start = this.#startOfAnother;
    return start > ALWAYS && calendar.startAt(work) === start ? start : calendar.endAt(work);
  }

  /** The position at which a constraint has a task start, against its links if need be; else where those have it. */
  #fixedWork(task: number, state: number, calendar: WorkCalendar, work: number): number {
    const { fixedAt, pulledStart, pulledFinish } = this.#network.limits;
    const duration = this.#its.duration[task] ?? 0;
    if (state === TaskState.START_FIXED) return calendar.workAt(fixedAt[task] ?? 0);
    if (state === TaskState.FINISH_FIXED) return calendar.workAt(fixedAt[task] ?? 0) - duration;
    if (state === TaskState.LATE) {
      return this.#holdsLate ? Math.max(work, (this.#its.lateWork[task] ?? 0) - duration) : work;
    }
    const latestStart = pulledStart[task] ?? NEVER;
    const latestFinish = pulledFinish[task] ?? NEVER;
    if (latestStart < NEVER) return Math.min(work, calendar.workAt(latestStart));
    return latestFinish < NEVER ? Math.min(work, calendar.workAt(latestFinish) - duration) : work;
  }

  /** For a milestone, which has no work that says on which side of a night it stands. */
  #fixedMinute(task: number, state: number, at: Minute): Minute {
    const { fixedAt, pulledStart, pulledFinish } = this.#network.limits;
    if (state === TaskState.START_FIXED || state === TaskState.FINISH_FIXED) return fixedAt[task] ?? at;
    if (state === TaskState.LATE) return this.#its.lateFinish[task] ?? at;
    return Math.min(pulledStart[task] ?? NEVER, pulledFinish[task] ?? NEVER);
  }

  /** What is left of a task begun follows what is done of it, but not before the status date. */
  #continueStarted(task: number): void {
    const its = this.#its;
    const { limits, statusAt } = this.#network;
    const calendar = its.calendarOf(task);
    const begun = limits.fixedAt[task] ?? 0;
    const remaining = its.remaining[task] ?? 0;
    const done = Math.max(0, (its.duration[task] ?? 0) - remaining);
    let work = calendar.workAt(begun) + done;
    if (statusAt > ALWAYS) work = Math.max(work, calendar.workAt(statusAt));
    const finishFloor = limits.earliestFinish[task] ?? 0;
    if (finishFloor > ALWAYS) work = Math.max(work, calendar.workAt(finishFloor) - remaining);
    its.start[task] = begun;
    its.resume[task] = calendar.startAt(work);
    its.finish[task] = calendar.endAt(work + remaining);
    its.earlyWork[task] = work + remaining;
  }

  #keepDone(task: number): void {
    const its = this.#its;
    const { fixedAt, actualFinish } = this.#network.limits;
    const calendar = its.calendarOf(task);
    const begun = fixedAt[task] ?? 0;
    const stated = actualFinish[task] ?? 0;
    const finish = Number.isNaN(stated) ? calendar.add(begun, its.duration[task] ?? 0) : stated;
    its.start[task] = begun;
    its.finish[task] = finish;
    its.earlyWork[task] = calendar.workAt(finish);
  }
}

/** A milestone may stay where a working period ends; outside working time it waits for the next. */
function milestoneAt(calendar: WorkCalendar, work: number, at: Minute): Minute {
  const next = calendar.startAt(work);
  return next === at || calendar.endAt(work) === at ? at : next;
}
