import type { Minute } from '#shared/values/moment.ts';
import { LagCode } from './network-links.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import { type PassLayout, passLayout } from './pass-layout.ts';
import { type WorkCalendar, type WorkPosition, continuousCalendar } from './work-calendar.ts';

export const NEVER = Number.POSITIVE_INFINITY;
export const ALWAYS = Number.NEGATIVE_INFINITY;
const WHOLE_BP = 10_000;

/**
 * Where the passes over a network stand (critical path method, Kelley & Walker 1959; M1 of the methods). Dates are
 * minutes; durations, slack and positions are working minutes on the task's own calendar.
 */
export class Reckoning {
  readonly network: Network;
  readonly layout: PassLayout;
  /** By task: working minutes; of a task begun, `remaining` is what counts. May be changed between runs. */
  readonly duration: Float64Array;
  readonly remaining: Float64Array;
  /** By task: where it starts and finishes in working time, early and late. Of a task begun, the late start of the rest. */
  readonly startWork: Float64Array;
  readonly finishWork: Float64Array;
  readonly lateStartWork: Float64Array;
  readonly lateFinishWork: Float64Array;
  /**
   * By node, as minutes: of tasks where the layout asks for them, of all after settle(); of an opening the bounds on its
   * children, of a closing their span.
   */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** Likewise; of an opening the last minutes at which all its children are still in time, of a closing their bounds. */
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** By task: how far a fixed date lies before what the links demand, below zero; infinite where none does. */
  readonly fixedSlack: Float64Array;
  /** By task begun: where its remaining work starts. */
  readonly resume: Float64Array;
  /** The latest finish; where there is no task, the earliest start. */
  projectFinish: Minute;

  /** @param watched tasks and phases whose finish has to be known as minutes without settle(). */
  constructor(network: Network, watched: readonly number[] = []) {
    const { nodeCount, taskCount, limits } = network;
    this.network = network;
    this.layout = passLayout(network, watched);
    this.duration = limits.duration.slice();
    this.remaining = limits.remaining.slice();
    this.startWork = new Float64Array(taskCount);
    this.finishWork = new Float64Array(taskCount);
    this.lateStartWork = new Float64Array(taskCount);
    this.lateFinishWork = new Float64Array(taskCount);
    this.start = new Float64Array(nodeCount);
    this.finish = new Float64Array(nodeCount);
    this.lateStart = new Float64Array(nodeCount);
    this.lateFinish = new Float64Array(nodeCount);
    this.fixedSlack = new Float64Array(taskCount).fill(NEVER);
    this.resume = new Float64Array(taskCount).fill(Number.NaN);
    this.projectFinish = network.horizon;
  }

  /** Works out, after both passes, the minutes of all tasks that had none. */
  settle(): void {
    const { taskCount, outline } = this.network;
    const { needsStart, needsFinish } = this.layout;
    for (let task = 0; task < taskCount; task += 1) {
      if (outline.isSummary[task] === 1) continue;
      const calendar = this.calendarOf(task);
      if (needsStart[task] === 0) this.start[task] = calendar.startAt(this.startWork[task] ?? 0);
      if (needsFinish[task] === 0) this.finish[task] = calendar.endAt(this.finishWork[task] ?? 0);
      if (this.duration[task] === 0) continue;
      this.lateStart[task] = calendar.startAt(this.lateStartWork[task] ?? 0);
      this.lateFinish[task] = calendar.endAt(this.lateFinishWork[task] ?? 0);
    }
    this.#settleFacts();
  }

  /** What has happened stands to the minute, in working time or not. */
  #settleFacts(): void {
    const { state, fixedAt, actualFinish } = this.network.limits;
    for (let task = 0; task < state.length; task += 1) {
      if (state[task] !== TaskState.STARTED && state[task] !== TaskState.DONE) continue;
      this.start[task] = fixedAt[task] ?? 0;
      this.lateStart[task] = fixedAt[task] ?? 0;
      if (state[task] === TaskState.STARTED) continue;
      const stated = actualFinish[task] ?? 0;
      const calendar = this.calendarOf(task);
      this.finish[task] = Number.isNaN(stated)
        ? calendar.add(fixedAt[task] ?? 0, this.duration[task] ?? 0)
        : stated;
      this.lateFinish[task] = this.finish[task] ?? 0;
    }
  }

  /** Total slack of a task, which is no summary: negative where it is too late already. Zero once it is done. */
  totalSlack(task: number): number {
    const late = (this.lateFinishWork[task] ?? 0) - (this.finishWork[task] ?? 0);
    const slack = Math.min(late, this.fixedSlack[task] ?? 0);
    return this.network.limits.state[task] === TaskState.LATE ? Math.min(0, slack) : slack;
  }

  /** By node. */
  calendarOf(node: number): WorkCalendar {
    return this.network.calendars[this.network.calendarOf[node] ?? 0] ?? continuousCalendar;
  }

  /** From where a link's predecessor stands, with its lag, to where its successor may stand. */
  lagged(at: Minute, link: number): Minute {
    const kind = this.network.links.lagKind[link] ?? 0;
    if (kind === LagCode.NONE) return at;
    const lag = this.lagOf(link);
    if (kind === LagCode.ELAPSED) return at + lag;
    return this.calendarOf(this.network.links.to[link] ?? 0).add(at, lag);
  }

  /** From where a link's successor stands back to the latest at which its predecessor may stand. */
  unlagged(at: Minute, link: number): Minute {
    const { links, outline } = this.network;
    const kind = links.lagKind[link] ?? 0;
    const to = links.to[link] ?? 0;
    const isInMinutes = kind === LagCode.NONE || kind === LagCode.ELAPSED;
    if (isInMinutes && outline.isSummary[to] === 1) return at - this.lagOf(link);
    return this.isUnshifted(link) ? at : this.unlaggedWork(this.calendarOf(to).workAt(at), link);
  }

  /**
   * Likewise from the successor's position: the last minute with as much work before it on the successor's calendar,
   * since by another clock the predecessor may use the time until the successor's next working period.
   */
  unlaggedWork(work: WorkPosition, link: number): Minute {
    const { links } = this.network;
    const kind = links.lagKind[link] ?? 0;
    const calendar = this.calendarOf(links.to[link] ?? 0);
    if (kind === LagCode.NONE) return calendar.startAt(work);
    const lag = this.lagOf(link);
    return kind === LagCode.ELAPSED ? calendar.startAt(work) - lag : calendar.startAt(work - lag);
  }

  /** Whether a link without lag joins two tasks of one calendar, so that minutes stay what they are. */
  isUnshifted(link: number): boolean {
    const { links, taskCount, calendarOf } = this.network;
    const from = links.from[link] ?? 0;
    const isOneCalendar = from < taskCount && calendarOf[from] === calendarOf[links.to[link] ?? 0];
    return isOneCalendar && links.lagKind[link] === LagCode.NONE;
  }

  /** A link's lag in minutes. */
  lagOf(link: number): number {
    const { links, taskCount } = this.network;
    const lag = links.lag[link] ?? 0;
    if (links.lagKind[link] !== LagCode.SHARE) return lag;
    const from = links.from[link] ?? 0;
    const minutes =
      from < taskCount
        ? (this.duration[from] ?? 0)
        : this.calendarOf(from).between(this.start[from] ?? 0, this.finish[from] ?? 0);
    return Math.round((minutes * lag) / WHOLE_BP);
  }
}
