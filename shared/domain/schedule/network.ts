import type { Minute } from '#shared/values/moment.ts';
import type { Adjacency } from './adjacency.ts';
import type { NetworkLimits } from './network-limits.ts';
import type { NetworkLinks } from './network-links.ts';
import type { Outline } from './outline.ts';
import type { WorkPlan } from './work-plan.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * A plan made ready for reckoning. Its nodes: every task by its index in the plan, where a summary's index is its
 * opening (before all its children, holding what its links as a successor demand), and after the tasks one closing for
 * each summary (after all its children, holding where they begin and end). So a link on a summary binds all its
 * children, and a plan stays as large as it was.
 */
export interface Network {
  readonly plan: WorkPlan;
  readonly outline: Outline;
  readonly taskCount: number;
  readonly nodeCount: number;
  /** By node: the task it belongs to. */
  readonly taskOf: Int32Array;
  /** By task: the closing node of a summary; -1 for others. */
  readonly closingOf: Int32Array;
  /** By node: a number of `calendars`. */
  readonly calendarOf: Int32Array;
  readonly calendars: readonly WorkCalendar[];
  readonly links: NetworkLinks;
  readonly incoming: Adjacency;
  readonly outgoing: Adjacency;
  readonly limits: NetworkLimits;
  /** The earliest that anything not begun can start: the project's start, or the status date. */
  readonly horizon: Minute;
  /** The status date; minus infinity without one. */
  readonly statusAt: Minute;
  /** Nodes so that each comes after all that it waits for. */
  readonly order: Int32Array;
}
