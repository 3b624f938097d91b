import { LagCode, LinkKindCode } from './network-links.ts';
import type { Network } from './network.ts';

/** How a link's bound is reckoned. */
export const RowMode = {
  /** As positions in the working time that both tasks share, with a constant lag. */
  WORK: 0,
  /** Likewise, with a lag that is a share of the predecessor's duration. */
  SHARE: 1,
  /** As minutes: between calendars, with elapsed time, at a phase, at a milestone. */
  MINUTES: 2,
} as const;

/** A node's links side by side, so that a pass reads them in a row; those of node n from first[n] to first[n + 1]. */
export interface LinkRows {
  readonly first: Int32Array;
  /** The link's index in the plan. */
  readonly link: Int32Array;
  /** The node at the other end. */
  readonly other: Int32Array;
  /** 1 where it is the finish that counts: of the predecessor, and of the successor. */
  readonly fromFinish: Uint8Array;
  readonly toFinish: Uint8Array;
  /** RowMode. */
  readonly mode: Uint8Array;
  /** Working minutes, or basis points of a share. */
  readonly lag: Float64Array;
}

/**
 * What the passes need to know of a network beforehand. Most tasks are reckoned in positions of their working time
 * alone, which is exact and takes no calendar; minutes are worked out where something asks for them.
 */
export interface PassLayout {
  readonly incoming: LinkRows;
  readonly outgoing: LinkRows;
  /** By task: 1 where the forward pass has to know its start, its finish as minutes. Of milestones always both. */
  readonly needsStart: Uint8Array;
  readonly needsFinish: Uint8Array;
  /** By task, of phases: 1 where it or one above has links or dates that bind its children early, or late. */
  readonly hasFloors: Uint8Array;
  readonly hasCaps: Uint8Array;
  /** By task, of phases: 1 where something waits for its children's span, or is held until their late dates. */
  readonly needsSpan: Uint8Array;
  readonly needsHold: Uint8Array;
}

/** @param watched tasks whose finish has to be known as minutes after each pass. */
export function passLayout(network: Network, watched: readonly number[]): PassLayout {
  const { incoming, outgoing, links } = network;
  const phases = phaseFlags(network, watched);
  const modes = linkModes(network);
  return {
    incoming: rowsOf(network, incoming.first, incoming.link, links.from, modes.early),
    outgoing: rowsOf(network, outgoing.first, outgoing.link, links.to, modes.late),
    ...phases,
    ...taskFlags(network, watched, phases.needsSpan, modes.early),
  };
}

type PhaseFlags = Pick<PassLayout, 'hasFloors' | 'hasCaps' | 'needsSpan' | 'needsHold'>;

function phaseFlags(network: Network, watched: readonly number[]): PhaseFlags {
  const { taskCount, outline, closingOf, incoming, outgoing, limits } = network;
  const flags = {
    hasFloors: new Uint8Array(taskCount),
    hasCaps: new Uint8Array(taskCount),
    needsSpan: new Uint8Array(taskCount),
    needsHold: new Uint8Array(taskCount),
  };
  for (const task of watched) flags.needsSpan[task] = 1;
  for (const task of outline.fromTop) {
    const closing = closingOf[task] ?? -1;
    if (closing < 0) continue;
    const isHeld = (incoming.first[task + 1] ?? 0) > (incoming.first[task] ?? 0);
    const holds = (outgoing.first[closing + 1] ?? 0) > (outgoing.first[closing] ?? 0);
    const above = outline.parentOf[task] ?? -1;
    const mark = (flag: Uint8Array, own: boolean): void => {
      if (own || (above >= 0 && flag[above] === 1)) flag[task] = 1;
    };
    mark(flags.hasFloors, isHeld || Number.isFinite(limits.earliestStart[task]));
    mark(flags.hasCaps, holds || Number.isFinite(limits.latestFinish[task]));
    mark(flags.needsSpan, holds);
    mark(flags.needsHold, isHeld);
  }
  return flags;
}

interface LinkModes {
  readonly early: Uint8Array;
  readonly late: Uint8Array;
}

function linkModes({ links, taskCount, calendarOf, outline, limits }: Network): LinkModes {
  const early = new Uint8Array(links.kind.length);
  const late = new Uint8Array(links.kind.length);
  const isMilestone = (task: number): boolean => limits.duration[task] === 0;
  for (let link = 0; link < links.kind.length; link += 1) {
    const from = links.from[link] ?? 0;
    const to = links.to[link] ?? 0;
    const isWithin = from < taskCount && outline.isSummary[to] === 0 && calendarOf[from] === calendarOf[to];
    const lag = links.lagKind[link] ?? 0;
    const inWork = lag === LagCode.SHARE ? RowMode.SHARE : RowMode.WORK;
    const inMinutes = !isWithin || lag === LagCode.ELAPSED;
    const isStartToFinish = links.kind[link] === LinkKindCode.TO_FINISH;
    early[link] = inMinutes || isMilestone(to) || isStartToFinish ? RowMode.MINUTES : inWork;
    late[link] = inMinutes || isMilestone(from) ? RowMode.MINUTES : inWork;
  }
  return { early, late };
}

function taskFlags(
  { taskCount, links, outline, limits }: Network,
  watched: readonly number[],
  needsSpan: Uint8Array,
  early: Uint8Array,
): Pick<PassLayout, 'needsStart' | 'needsFinish'> {
  const needsStart = new Uint8Array(taskCount);
  const needsFinish = new Uint8Array(taskCount);
  for (let task = 0; task < taskCount; task += 1) {
    const parent = outline.parentOf[task] ?? -1;
    const isCounted = parent >= 0 && needsSpan[parent] === 1;
    if (limits.duration[task] !== 0 && !isCounted) continue;
    needsStart[task] = 1;
    needsFinish[task] = 1;
  }
  for (const task of watched) needsFinish[task] = 1;
  for (let link = 0; link < links.kind.length; link += 1) {
    const from = links.from[link] ?? 0;
    const kind = links.kind[link] ?? 0;
    // A task that ends where another starts keeps that minute.
    if (kind === LinkKindCode.TO_FINISH) needsFinish[links.to[link] ?? 0] = 1;
    if (early[link] !== RowMode.MINUTES || from >= taskCount) continue;
    if ((kind & LinkKindCode.FROM_FINISH) === 0) needsStart[from] = 1;
    else needsFinish[from] = 1;
  }
  return { needsStart, needsFinish };
}

function rowsOf(
  { links }: Network,
  first: Int32Array,
  link: Int32Array,
  others: Int32Array,
  modes: Uint8Array,
): LinkRows {
  const bit = (at: number, code: number): number => (((links.kind[at] ?? 0) & code) === 0 ? 0 : 1);
  return {
    first,
    link,
    other: link.map((at) => others[at] ?? 0),
    fromFinish: Uint8Array.from(link, (at) => bit(at, LinkKindCode.FROM_FINISH)),
    toFinish: Uint8Array.from(link, (at) => bit(at, LinkKindCode.TO_FINISH)),
    mode: Uint8Array.from(link, (at) => modes[at] ?? 0),
    lag: Float64Array.from(link, (at) => links.lag[at] ?? 0),
  };
}
