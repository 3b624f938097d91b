import type { Minute } from '#shared/values/moment.ts';
import { LagCode } from './network-links.ts';
import { TaskState } from './network-limits.ts';
import type { Network } from './network.ts';
import { type WorkCalendar, continuousCalendar } from './work-calendar.ts';

export const NEVER = Number.POSITIVE_INFINITY;
export const ALWAYS = Number.NEGATIVE_INFINITY;
const WHOLE_BP = 10_000;

/**
 * Where the passes over a network stand (critical path method, Kelley & Walker 1959; M1 of the methods). All times are
 * minutes; durations and slack are working minutes on the task's own calendar.
 */
export class Reckoning {
  readonly network: Network;
  /** By task: working minutes; of a task begun, `remaining` is what counts. May be changed between runs. */
  readonly duration: Float64Array;
  readonly remaining: Float64Array;
  /** By node. Of a task its early start and finish; of an opening the bounds on its children; of a closing their span. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /**
   * By node, likewise of the late dates; of an opening the last instants at which all its children would still be in
   * time. Of a task begun, where its remaining work would start at the latest.
   */
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** By task: early and late finish as positions in working time. */
  readonly earlyWork: Float64Array;
  readonly lateWork: Float64Array;
  /** By task: how far a fixed date lies before what the links demand, below zero; infinite where none does. */
  readonly fixedSlack: Float64Array;
  /** By task begun: where its remaining work starts. */
  readonly resume: Float64Array;
  /** The latest finish; where there is no task, the earliest start. */
  projectFinish: Minute;

  constructor(network: Network) {
    const { nodeCount, taskCount, limits } = network;
    this.network = network;
    this.duration = limits.duration.slice();
    this.remaining = limits.remaining.slice();
    this.start = new Float64Array(nodeCount);
    this.finish = new Float64Array(nodeCount);
    this.lateStart = new Float64Array(nodeCount);
    this.lateFinish = new Float64Array(nodeCount);
    this.earlyWork = new Float64Array(taskCount);
    this.lateWork = new Float64Array(taskCount);
    this.fixedSlack = new Float64Array(taskCount).fill(NEVER);
    this.resume = new Float64Array(taskCount).fill(Number.NaN);
    this.projectFinish = network.horizon;
  }

  /** Total slack of a task, which is no summary: negative where it is too late already. Zero once it is done. */
  totalSlack(task: number): number {
    const late = (this.lateWork[task] ?? 0) - (this.earlyWork[task] ?? 0);
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
    const lag = this.#lagOf(link);
    if (kind === LagCode.ELAPSED) return at + lag;
    return this.calendarOf(this.network.links.to[link] ?? 0).add(at, lag);
  }

  /** From where a link's successor stands back to the latest at which its predecessor may stand. */
  unlagged(at: Minute, link: number): Minute {
    const { links, taskCount, outline, calendarOf } = this.network;
    const kind = links.lagKind[link] ?? 0;
    const to = links.to[link] ?? 0;
    const from = links.from[link] ?? 0;
    const calendar = this.calendarOf(to);
    if (kind === LagCode.WORKING || kind === LagCode.SHARE) {
      return calendar.startAt(calendar.workAt(at) - this.#lagOf(link));
    }
    if (outline.isSummary[to] === 1) return at - this.#lagOf(link);
    const isOneCalendar = from < taskCount && calendarOf[from] === calendarOf[to];
    if (kind === LagCode.NONE && isOneCalendar) return at;
    // By another clock the predecessor may use the time until the successor's next working period.
    return calendar.startAt(calendar.workAt(at)) - this.#lagOf(link);
  }

  #lagOf(link: number): number {
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
