import type { Minute } from '#shared/values/moment.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import { type PassLayout, RowMode } from './pass-layout.ts';
import { NEVER, type Reckoning } from './reckoning.ts';
import type { WorkCalendar, WorkPosition } from './work-calendar.ts';

/**
 * Late dates, after a forward pass (M1 of the methods): in reverse order, each task as late as the project's finish,
 * its deadline, its constraint, its phase and its links allow. In time proportional to tasks and links.
 */
export class BackwardPass {
  readonly #its: Reckoning;
  readonly #network: Network;
  readonly #layout: PassLayout;
  /** By task, as positions: what its constraint and its deadline say. */
  readonly #latestStartWork: Float64Array;
  readonly #latestFinishWork: Float64Array;
  readonly #fixedWork: Float64Array;
  /** By calendar: the project's finish. */
  readonly #projectWork: Float64Array;
  /** The latest at which the node in hand may finish, and start: as positions, and where they are known as minutes. */
  #capWork = NEVER;
  #startCapWork = NEVER;
  #cap = NEVER;
  #startCap = NEVER;

  constructor(reckoning: Reckoning) {
    const { limits, calendars } = reckoning.network;
    this.#its = reckoning;
    this.#network = reckoning.network;
    this.#layout = reckoning.layout;
    const workOf = (minute: number, task: number): WorkPosition =>
      minute === NEVER ? NEVER : reckoning.calendarOf(task).workAt(minute);
    this.#latestStartWork = limits.latestStart.map(workOf);
    this.#latestFinishWork = limits.latestFinish.map(workOf);
    this.#fixedWork = limits.fixedAt.map(workOf);
    this.#projectWork = new Float64Array(calendars.length);
  }

  run(): void {
    const { order, taskCount, closingOf, taskOf, outline, calendars } = this.#network;
    const { needsHold } = this.#layout;
    const { lateStart, lateFinish, projectFinish } = this.#its;
    for (const [at, calendar] of calendars.entries()) this.#projectWork[at] = calendar.workAt(projectFinish);
    for (let at = order.length - 1; at >= 0; at -= 1) {
      const node = order[at] ?? 0;
      const task = taskOf[node] ?? 0;
      if (node >= taskCount) {
        if (this.#layout.hasCaps[task] === 1) this.#close(node, task);
        continue;
      }
      const isOpening = (closingOf[task] ?? -1) >= 0;
      const isOpen = isOpening || this.#reckon(task);
      const parent = outline.parentOf[task] ?? -1;
      if (!isOpen || parent < 0 || needsHold[parent] === 0) continue;
      if (isOpening) this.#narrow(parent, lateStart[task] ?? 0, lateFinish[task] ?? 0);
      else this.#narrowByTask(parent, task);
    }
  }

  /** What binds the finish of a phase, or its start, binds its children. */
  #close(closing: number, task: number): void {
    this.#gather(closing, task);
    this.#its.lateFinish[closing] = Math.min(this.#cap, this.#network.limits.latestFinish[task] ?? 0);
    this.#its.lateStart[closing] = this.#startCap;
  }

  /** Tells a phase by when a child has to start and finish: at the last instant that leaves it as much work. */
  #narrowByTask(phase: number, task: number): void {
    const its = this.#its;
    const calendar = its.calendarOf(task);
    const isBegun = this.#network.limits.state[task] === TaskState.STARTED;
    const start = isBegun ? NEVER : calendar.startAt(its.lateStartWork[task] ?? 0);
    this.#narrow(phase, start, calendar.startAt(its.lateFinishWork[task] ?? 0));
  }

  #narrow(phase: number, start: Minute, finish: Minute): void {
    const { lateStart, lateFinish } = this.#its;
    if (start < (lateStart[phase] ?? 0)) lateStart[phase] = start;
    if (finish < (lateFinish[phase] ?? 0)) lateFinish[phase] = finish;
  }

  /** The bounds that a task, or a phase by its closing, has from the phase above it and its links. */
  #gather(node: number, task: number): void {
    const { first, link, other, fromFinish, toFinish, mode, lag } = this.#layout.outgoing;
    const its = this.#its;
    this.#gatherPhase(node, task);
    let cap = NEVER;
    let startCap = NEVER;
    const end = first[node + 1] ?? 0;
    for (let at = first[node] ?? 0; at < end; at += 1) {
      const to = other[at] ?? 0;
      const state = this.#network.limits.state[to] ?? 0;
      if (state >= TaskState.STARTED && !this.#isHeld(state, at)) continue;
      if (mode[at] === RowMode.MINUTES) {
        this.#gatherMinutes(at, to);
        continue;
      }
      const held = (toFinish[at] === 1 ? its.lateFinishWork[to] : its.lateStartWork[to]) ?? 0;
      const bound = held - (mode[at] === RowMode.WORK ? (lag[at] ?? 0) : its.lagOf(link[at] ?? 0));
      if (fromFinish[at] === 1) {
        if (bound < cap) cap = bound;
      } else if (bound < startCap) startCap = bound;
    }
    this.#capWork = cap;
    this.#startCapWork = startCap;
  }

  #gatherPhase(node: number, task: number): void {
    this.#cap = NEVER;
    this.#startCap = NEVER;
    const parent = this.#network.outline.parentOf[task] ?? -1;
    if (parent < 0 || this.#layout.hasCaps[parent] === 0) return;
    const closing = this.#network.closingOf[parent] ?? 0;
    const { start, lateStart, lateFinish } = this.#its;
    this.#cap = lateFinish[closing] ?? 0;
    // Where a phase starts is where its first child does; the others are free of what waits for that start.
    if (lateStart[closing] !== NEVER && start[node] === start[closing])
      this.#startCap = lateStart[closing] ?? 0;
  }

  #gatherMinutes(at: number, to: number): void {
    const { link, fromFinish, toFinish } = this.#layout.outgoing;
    const bound = this.#boundBy(link[at] ?? 0, to, toFinish[at] === 1);
    if (fromFinish[at] === 1) {
      if (bound < this.#cap) this.#cap = bound;
    } else if (bound < this.#startCap) this.#startCap = bound;
  }

  /** The latest that a link lets its predecessor be, from the successor's late start or finish. */
  #boundBy(link: number, to: number, isFinish: boolean): Minute {
    const its = this.#its;
    const { outline } = this.#network;
    const minute = (isFinish ? its.lateFinish[to] : its.lateStart[to]) ?? 0;
    if (outline.isSummary[to] === 1) return minute === NEVER ? NEVER : its.unlagged(minute, link);
    const work = (isFinish ? its.lateFinishWork[to] : its.lateStartWork[to]) ?? 0;
    if (!its.isUnshifted(link)) return its.unlaggedWork(work, link);
    if (its.duration[to] === 0) return minute;
    const calendar = its.calendarOf(to);
    return isFinish ? calendar.endAt(work) : calendar.startAt(work);
  }

  /** What has begun is not held back at its start by another's, what is done not at all. */
  #isHeld(state: number, at: number): boolean {
    const { fromFinish, toFinish } = this.#layout.outgoing;
    if (state === TaskState.DONE) return false;
    return state === TaskState.SUMMARY || fromFinish[at] === 1 || toFinish[at] === 1;
  }

  /** @returns whether the task is still to be done, and so says something about its phase's late dates. */
  #reckon(task: number): boolean {
    const its = this.#its;
    const state = this.#network.limits.state[task] ?? 0;
    if (state === TaskState.DONE) {
      its.lateStart[task] = its.start[task] ?? 0;
      its.lateFinish[task] = its.finish[task] ?? 0;
      its.lateStartWork[task] = its.startWork[task] ?? 0;
      its.lateFinishWork[task] = its.finishWork[task] ?? 0;
      return false;
    }
    this.#gather(task, task);
    this.#place(task, state);
    return true;
  }

  #place(task: number, state: number): void {
    const its = this.#its;
    const calendar = its.calendarOf(task);
    const isBegun = state === TaskState.STARTED;
    const duration = (isBegun ? its.remaining[task] : its.duration[task]) ?? 0;
    let work = this.#workAllowed(task, state, calendar, duration);
    if (state === TaskState.START_FIXED) work = (this.#fixedWork[task] ?? 0) + duration;
    if (state === TaskState.FINISH_FIXED) work = this.#fixedWork[task] ?? 0;
    work = Math.min(work, this.#latestFinishWork[task] ?? 0);
    its.lateFinishWork[task] = work;
    its.lateStartWork[task] = work - duration;
    if (duration > 0) return;
    const at = this.#milestoneMinute(task, state);
    its.lateStart[task] = its.lateFinish[task] = standing(calendar, work, at);
  }

  /** The latest finish that the project, the phase, the links and a latest start allow. */
  #workAllowed(task: number, state: number, calendar: WorkCalendar, duration: number): WorkPosition {
    let work = Math.min(this.#capWork, this.#projectWork[this.#network.calendarOf[task] ?? 0] ?? 0);
    if (this.#cap < NEVER) work = Math.min(work, calendar.workAt(this.#cap));
    if (state === TaskState.STARTED) return work;
    let start = Math.min(this.#startCapWork, this.#latestStartWork[task] ?? 0);
    if (this.#startCap < NEVER) start = Math.min(start, calendar.workAt(this.#startCap));
    return Math.min(work, start + duration);
  }

  /** The earliest of the minutes that bound a milestone. */
  #milestoneMinute(task: number, state: number): Minute {
    const { fixedAt, latestStart, latestFinish } = this.#network.limits;
    const latest = latestFinish[task] ?? 0;
    if (state === TaskState.START_FIXED || state === TaskState.FINISH_FIXED) {
      return Math.min(fixedAt[task] ?? 0, latest);
    }
    const cap = Math.min(this.#cap, this.#its.projectFinish, latest);
    return Math.min(cap, this.#startCap, latestStart[task] ?? 0);
  }
}

/** A milestone may stay where a working period begins; outside working time it is due where the last one ended. */
function standing(calendar: WorkCalendar, work: WorkPosition, at: Minute): Minute {
  const last = calendar.endAt(work);
  return last === at || calendar.startAt(work) === at ? at : last;
}
