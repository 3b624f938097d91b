import type { Minute } from '#shared/values/moment.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import { type PassLayout, RowMode } from './pass-layout.ts';
import { ALWAYS, NEVER, type Reckoning } from './reckoning.ts';
import type { WorkCalendar, WorkPosition } from './work-calendar.ts';

/**
 * Early dates (M1 of the methods): in order, each task at the latest of what its links, its phase, its constraint, the
 * project's start and the status date demand. In time proportional to tasks and links.
 */
export class ForwardPass {
  readonly #its: Reckoning;
  readonly #network: Network;
  readonly #layout: PassLayout;
  /** By task: what holds whatever its links say, as minutes and as positions. */
  readonly #earliest: Float64Array;
  readonly #earliestWork: Float64Array;
  readonly #earliestFinishWork: Float64Array;
  /** By task: 1 where a constraint may hold it against its links. */
  readonly #isBound: Uint8Array;
  /** By calendar: the latest finish of those tasks that have no minutes. */
  readonly #latestWork: Float64Array;
  /** What the node in hand may not start, and not finish, before: as positions, and where they are known as minutes. */
  #floorWork = ALWAYS;
  #finishFloorWork = ALWAYS;
  #floor = ALWAYS;
  #finishFloor = ALWAYS;
  /** What an SF link holds the finish to. */
  #startOfAnother = ALWAYS;
  #holdsLate = false;

  constructor(reckoning: Reckoning) {
    const { limits, horizon, calendars } = reckoning.network;
    this.#its = reckoning;
    this.#network = reckoning.network;
    this.#layout = reckoning.layout;
    this.#earliest = limits.earliestStart.map((start) => Math.max(start, horizon));
    this.#earliestWork = this.#earliest.map((start, task) => reckoning.calendarOf(task).workAt(start));
    this.#earliestFinishWork = limits.earliestFinish.map((finish, task) =>
      finish === ALWAYS ? ALWAYS : reckoning.calendarOf(task).workAt(finish),
    );
    this.#isBound = limits.state.map((state, task) => {
      const isPulled =
        Math.min(limits.pulledStart[task] ?? NEVER, limits.pulledFinish[task] ?? NEVER) < NEVER;
      return state !== TaskState.FREE || isPulled ? 1 : 0;
    });
    this.#latestWork = new Float64Array(calendars.length);
  }

  /** @param holdsLate whether tasks as late as possible stand where the last backward pass put them. */
  run(holdsLate = false): void {
    const { order, taskCount, nodeCount, closingOf, taskOf, outline } = this.#network;
    const { needsFinish, needsSpan } = this.#layout;
    const { start, finish, finishWork } = this.#its;
    this.#holdsLate = holdsLate;
    this.#latestWork.fill(ALWAYS);
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
        if (needsFinish[task] === 0) {
          const calendar = this.#network.calendarOf[task] ?? 0;
          const work = finishWork[task] ?? 0;
          if (work > (this.#latestWork[calendar] ?? 0)) this.#latestWork[calendar] = work;
          continue;
        }
        if ((finish[node] ?? 0) > latest) latest = finish[node] ?? 0;
      }
      const parent = outline.parentOf[task] ?? -1;
      if (parent >= 0 && needsSpan[parent] === 1) this.#widen(closingOf[parent] ?? 0, node);
    }
    this.#finishProject(latest);
  }

  #widen(closing: number, node: number): void {
    const { start, finish } = this.#its;
    if ((start[node] ?? 0) < (start[closing] ?? 0)) start[closing] = start[node] ?? 0;
    if ((finish[node] ?? 0) > (finish[closing] ?? 0)) finish[closing] = finish[node] ?? 0;
  }

  #finishProject(latestMinute: Minute): void {
    let latest = latestMinute;
    for (let at = 0; at < this.#latestWork.length; at += 1) {
      const work = this.#latestWork[at] ?? 0;
      if (work > ALWAYS) latest = Math.max(latest, this.#network.calendars[at]?.endAt(work) ?? ALWAYS);
    }
    this.#its.projectFinish = latest > ALWAYS ? latest : this.#network.horizon;
  }

  #open(task: number): void {
    const { start, finish, lateStart, lateFinish } = this.#its;
    if (this.#layout.hasFloors[task] === 1) {
      this.#gather(task);
      start[task] = Math.max(this.#floor, this.#network.limits.earliestStart[task] ?? 0);
      finish[task] = this.#finishFloor;
    }
    lateStart[task] = NEVER;
    lateFinish[task] = NEVER;
  }

  #reckon(task: number): void {
    const state = this.#network.limits.state[task] ?? 0;
    if (state === TaskState.DONE) {
      this.#keepDone(task);
    } else if (state === TaskState.STARTED) {
      this.#continueStarted(task);
    } else {
      this.#gather(task);
      this.#place(task, state);
    }
  }

  /** The bounds that a node has from its phase and its links. */
  #gather(node: number): void {
    const { first, link, other, fromFinish, toFinish, mode, lag } = this.#layout.incoming;
    const its = this.#its;
    this.#gatherPhase(node);
    let floor = ALWAYS;
    let finishFloor = ALWAYS;
    const end = first[node + 1] ?? 0;
    for (let at = first[node] ?? 0; at < end; at += 1) {
      const from = other[at] ?? 0;
      if (mode[at] === RowMode.MINUTES) {
        this.#gatherMinutes(at, from);
        continue;
      }
      const reached = (fromFinish[at] === 1 ? its.finishWork[from] : its.startWork[from]) ?? 0;
      const bound = reached + (mode[at] === RowMode.WORK ? (lag[at] ?? 0) : its.lagOf(link[at] ?? 0));
      if (toFinish[at] === 0) {
        if (bound > floor) floor = bound;
      } else if (bound > finishFloor) finishFloor = bound;
    }
    this.#floorWork = floor;
    this.#finishFloorWork = finishFloor;
  }

  #gatherPhase(node: number): void {
    const parent = this.#network.outline.parentOf[node] ?? -1;
    const isBound = parent >= 0 && this.#layout.hasFloors[parent] === 1;
    this.#floor = isBound ? (this.#its.start[parent] ?? 0) : ALWAYS;
    this.#finishFloor = isBound ? (this.#its.finish[parent] ?? 0) : ALWAYS;
    this.#startOfAnother = ALWAYS;
  }

  #gatherMinutes(at: number, from: number): void {
    const { link, fromFinish, toFinish } = this.#layout.incoming;
    const reached = (fromFinish[at] === 1 ? this.#its.finish[from] : this.#its.start[from]) ?? 0;
    const bound = this.#its.lagged(reached, link[at] ?? 0);
    if (toFinish[at] === 0) {
      if (bound > this.#floor) this.#floor = bound;
      return;
    }
    if (bound > this.#finishFloor) this.#finishFloor = bound;
    if (fromFinish[at] === 0 && bound > this.#startOfAnother) this.#startOfAnother = bound;
  }

  /** Puts a task that has not begun where its bounds demand, or where its constraint fixes it. */
  #place(task: number, state: number): void {
    const its = this.#its;
    const calendar = its.calendarOf(task);
    const duration = its.duration[task] ?? 0;
    let finishFloor = Math.max(this.#finishFloorWork, this.#earliestFinishWork[task] ?? 0);
    let work = Math.max(this.#floorWork, this.#earliestWork[task] ?? 0);
    if (this.#floor > ALWAYS) work = Math.max(work, calendar.workAt(this.#floor));
    if (this.#finishFloor > ALWAYS) finishFloor = Math.max(finishFloor, calendar.workAt(this.#finishFloor));
    work = Math.max(work, finishFloor - duration);
    const demanded = work;
    if (this.#isBound[task] === 1) {
      work = this.#fixedWork(task, state, calendar, demanded);
      its.fixedSlack[task] = work < demanded ? work - demanded : NEVER;
    }
    its.startWork[task] = work;
    its.finishWork[task] = work + duration;
    if (duration === 0) {
      const at = this.#milestoneMinute(task, state, calendar, work, demanded);
      its.start[task] = its.finish[task] = at;
      return;
    }
    if (this.#layout.needsStart[task] === 1) its.start[task] = calendar.startAt(work);
    if (this.#layout.needsFinish[task] === 1) its.finish[task] = this.#endOf(calendar, work + duration);
  }

  /**
   * Where work ends; but a task that an SF link puts right before the start of another ends at that very start, as in
   * Microsoft Project: on Monday at 9:00 and not on Friday at 18:00, between which no work lies.
   */
  #endOf(calendar: WorkCalendar, work: WorkPosition): Minute {
    const start = this.#startOfAnother;
    return start > ALWAYS && calendar.startAt(work) === start ? start : calendar.endAt(work);
  }

  /** A milestone has no work that says on which side of a night it stands: it stays where what holds it is. */
  #milestoneMinute(
    task: number,
    state: number,
    calendar: WorkCalendar,
    work: WorkPosition,
    demanded: WorkPosition,
  ): Minute {
    const { limits } = this.#network;
    const { fixedAt, pulledStart, pulledFinish } = limits;
    const isFixed = state === TaskState.START_FIXED || state === TaskState.FINISH_FIXED;
    if (isFixed) return standing(calendar, work, fixedAt[task] ?? 0);
    if (work > demanded) return standing(calendar, work, this.#its.lateFinish[task] ?? 0);
    if (work < demanded) {
      return standing(calendar, work, Math.min(pulledStart[task] ?? NEVER, pulledFinish[task] ?? NEVER));
    }
    const floor = Math.max(this.#floor, this.#earliest[task] ?? 0);
    const finishFloor = Math.max(this.#finishFloor, limits.earliestFinish[task] ?? 0);
    return standing(calendar, work, Math.max(floor, finishFloor));
  }

  /** The position at which a constraint has a task start, against its links if need be; else where those have it. */
  #fixedWork(task: number, state: number, calendar: WorkCalendar, work: WorkPosition): WorkPosition {
    const { fixedAt, pulledStart, pulledFinish } = this.#network.limits;
    const duration = this.#its.duration[task] ?? 0;
    if (state === TaskState.START_FIXED) return calendar.workAt(fixedAt[task] ?? 0);
    if (state === TaskState.FINISH_FIXED) return calendar.workAt(fixedAt[task] ?? 0) - duration;
    if (state === TaskState.LATE) {
      return this.#holdsLate ? Math.max(work, this.#its.lateStartWork[task] ?? 0) : work;
    }
    const latestStart = pulledStart[task] ?? NEVER;
    const latestFinish = pulledFinish[task] ?? NEVER;
    if (latestStart < NEVER) return Math.min(work, calendar.workAt(latestStart));
    return latestFinish < NEVER ? Math.min(work, calendar.workAt(latestFinish) - duration) : work;
  }

  /** What is left of a task begun follows what is done of it, but not before the status date. */
  #continueStarted(task: number): void {
    const its = this.#its;
    const { limits, statusAt } = this.#network;
    const calendar = its.calendarOf(task);
    const begun = calendar.workAt(limits.fixedAt[task] ?? 0);
    const remaining = its.remaining[task] ?? 0;
    const done = Math.max(0, (its.duration[task] ?? 0) - remaining);
    let work = Math.max(begun + done, (this.#earliestFinishWork[task] ?? 0) - remaining);
    if (statusAt > ALWAYS) work = Math.max(work, calendar.workAt(statusAt));
    its.resume[task] = calendar.startAt(work);
    its.startWork[task] = begun;
    its.finishWork[task] = work + remaining;
    its.start[task] = limits.fixedAt[task] ?? 0;
    its.finish[task] = calendar.endAt(work + remaining);
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
    its.startWork[task] = calendar.workAt(begun);
    its.finishWork[task] = calendar.workAt(finish);
  }
}

/** A milestone may stay where a working period ends; outside working time it waits for the next. */
function standing(calendar: WorkCalendar, work: WorkPosition, at: Minute): Minute {
  const next = calendar.startAt(work);
  return next === at || calendar.endAt(work) === at ? at : next;
}
