import type { Minute } from '#shared/values/moment.ts';
import { LinkKindCode } from './network-links.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import { NEVER, type Reckoning } from './reckoning.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * Late dates, after a forward pass (M1 of the methods): in reverse order, each task as late as the project's finish,
 * its deadline, its constraint, its phase and its links allow. In time proportional to tasks and links.
 */
export class BackwardPass {
  readonly #its: Reckoning;
  readonly #network: Network;
  /** The latest at which the node in hand may finish, and start. */
  #cap = NEVER;
  #startCap = NEVER;

  constructor(reckoning: Reckoning) {
    this.#its = reckoning;
    this.#network = reckoning.network;
  }

  run(): void {
    const { order, taskCount, closingOf, taskOf, outline, limits } = this.#network;
    const { lateStart, lateFinish } = this.#its;
    for (let at = order.length - 1; at >= 0; at -= 1) {
      const node = order[at] ?? 0;
      const task = taskOf[node] ?? 0;
      if (node >= taskCount) {
        this.#gather(node, task);
        lateFinish[node] = Math.min(this.#cap, limits.latestFinish[task] ?? 0);
        lateStart[node] = this.#startCap;
        continue;
      }
      const isOpening = (closingOf[task] ?? -1) >= 0;
      const isOpen = isOpening || this.#reckon(task);
      const parent = outline.parentOf[task] ?? -1;
      if (!isOpen || parent < 0) continue;
      if (isOpening) this.#narrow(parent, lateStart[task] ?? 0, lateFinish[task] ?? 0);
      else this.#narrowByTask(parent, task);
    }
  }

  /** Tells a phase by when a child has to start and finish: at the last instant that leaves it as much work. */
  #narrowByTask(phase: number, task: number): void {
    const its = this.#its;
    const calendar = its.calendarOf(task);
    const work = its.lateWork[task] ?? 0;
    const isBegun = this.#network.limits.state[task] === TaskState.STARTED;
    const start = isBegun ? NEVER : calendar.startAt(work - (its.duration[task] ?? 0));
    this.#narrow(phase, start, calendar.startAt(work));
  }

  #narrow(phase: number, start: Minute, finish: Minute): void {
    const { lateStart, lateFinish } = this.#its;
    if (start < (lateStart[phase] ?? 0)) lateStart[phase] = start;
    if (finish < (lateFinish[phase] ?? 0)) lateFinish[phase] = finish;
  }

  /** The bounds that a task, or a summary by its closing, has from its phase and its links. */
  #gather(node: number, task: number): void {
    const { outline, closingOf } = this.#network;
    const { start, lateStart, lateFinish, projectFinish } = this.#its;
    this.#cap = projectFinish;
    this.#startCap = NEVER;
    const parent = outline.parentOf[task] ?? -1;
    if (parent >= 0) {
      const closing = closingOf[parent] ?? 0;
      this.#cap = Math.min(projectFinish, lateFinish[closing] ?? 0);
      // Where a phase starts is where its first child does; the others are free of what waits for that start.
      if (start[node] === start[closing]) this.#startCap = lateStart[closing] ?? 0;
    }
    this.#gatherLinks(node);
  }

  #gatherLinks(node: number): void {
    const { outgoing, links, limits } = this.#network;
    const its = this.#its;
    const end = outgoing.first[node + 1] ?? 0;
    for (let at = outgoing.first[node] ?? 0; at < end; at += 1) {
      const link = outgoing.link[at] ?? 0;
      const to = links.to[link] ?? 0;
      const kind = links.kind[link] ?? 0;
      const state = limits.state[to];
      // What has begun is not held back at its start, what is done not at all.
      if (state === TaskState.DONE || (state === TaskState.STARTED && kind === 0)) continue;
      const held = (kind & LinkKindCode.TO_FINISH) === 0 ? its.lateStart[to] : its.lateFinish[to];
      if (held === undefined || held === NEVER) continue;
      const bound = its.unlagged(held, link);
      if ((kind & LinkKindCode.FROM_FINISH) === 0) {
        if (bound < this.#startCap) this.#startCap = bound;
      } else if (bound < this.#cap) this.#cap = bound;
    }
  }

  /** @returns whether the task is still to be done, and so says something about its phase's late dates. */
  #reckon(task: number): boolean {
    const its = this.#its;
    const { limits } = this.#network;
    const state = limits.state[task] ?? 0;
    if (state === TaskState.DONE) {
      its.lateStart[task] = its.start[task] ?? 0;
      its.lateFinish[task] = its.finish[task] ?? 0;
      its.lateWork[task] = its.earlyWork[task] ?? 0;
      return false;
    }
    this.#gather(task, task);
    const isBegun = state === TaskState.STARTED;
    const duration = (isBegun ? its.remaining[task] : its.duration[task]) ?? 0;
    if (isBegun) this.#startCap = NEVER;
    else this.#startCap = Math.min(this.#startCap, limits.latestStart[task] ?? 0);
    if (state === TaskState.START_FIXED || state === TaskState.FINISH_FIXED) this.#fix(task, state);
    this.#cap = Math.min(this.#cap, limits.latestFinish[task] ?? 0);
    this.#place(task, duration);
    return true;
  }

  /** A fixed date is the late date as well, whatever follows; only a deadline is earlier. */
  #fix(task: number, state: number): void {
    const at = this.#network.limits.fixedAt[task] ?? 0;
    this.#cap = state === TaskState.FINISH_FIXED ? at : NEVER;
    this.#startCap = state === TaskState.START_FIXED ? at : NEVER;
  }

  #place(task: number, duration: number): void {
    const its = this.#its;
    const calendar = its.calendarOf(task);
    let at = this.#cap;
    let work = this.#cap < NEVER ? calendar.workAt(this.#cap) : NEVER;
    if (this.#startCap < NEVER) {
      const allowed = calendar.workAt(this.#startCap) + duration;
      if (allowed < work || (allowed === work && this.#startCap < at)) at = this.#startCap;
      work = Math.min(work, allowed);
    }
    its.lateWork[task] = work;
    if (duration === 0) {
      its.lateStart[task] = its.lateFinish[task] = milestoneBy(calendar, work, at);
    } else {
      its.lateFinish[task] = calendar.endAt(work);
      its.lateStart[task] = calendar.startAt(work - duration);
    }
  }
}

/** A milestone may stay where a working period begins; outside working time it is due where the last one ended. */
function milestoneBy(calendar: WorkCalendar, work: number, at: Minute): Minute {
  const last = calendar.endAt(work);
  return last === at || calendar.startAt(work) === at ? at : last;
}
