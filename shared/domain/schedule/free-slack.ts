import { LinkKindCode } from './network-links.ts';
import { TaskState } from './network-limits.ts';
import { NEVER, type Reckoning } from './reckoning.ts';

interface Standing {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly totalSlack: Float64Array;
  readonly isDone: Uint8Array;
}

/** How late a task may start and finish without moving what follows it. */
interface Room {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

/**
 * Free slack by task, in working minutes on its calendar: how far it can slip without moving any successor from where
 * it stands. The smallest gap over its links and those of the phases above it, at least 0; without a successor its
 * total slack; 0 once it is done (M1 of the methods). A task with a fixed date has no more than its total slack, as
 * in Microsoft Project: it cannot slip at all.
 */
export function freeSlacks(reckoning: Reckoning, standing: Standing): Float64Array {
  const { taskCount, outline, closingOf } = reckoning.network;
  const slack = new Float64Array(taskCount);
  const roomOf = {
    start: new Float64Array(taskCount).fill(NEVER),
    finish: new Float64Array(taskCount).fill(NEVER),
  };
  const firstFinish = firstFinishes(reckoning, standing);
  for (const task of outline.fromTop) {
    const closing = closingOf[task] ?? -1;
    narrowByLinks(reckoning, standing, firstFinish, closing < 0 ? task : closing, roomOf);
    const parent = outline.parentOf[task] ?? -1;
    if (parent >= 0) narrowByPhase(standing, task, parent, roomOf);
    const gap = gapOf(reckoning, standing, task, roomOf);
    const total = standing.totalSlack[task] ?? 0;
    const free = gap === NEVER || (isFixed(reckoning, task) && total < gap) ? total : gap;
    slack[task] = standing.isDone[task] === 1 ? 0 : Math.max(0, free);
  }
  return slack;
}

/** By task its finish, by summary the first of its children's: a link that holds finishes holds all of them. */
function firstFinishes({ network }: Reckoning, { finish }: Standing): Float64Array {
  const { outline } = network;
  const first = finish.slice();
  for (const task of outline.fromTop) {
    if (outline.isSummary[task] === 1) first[task] = NEVER;
  }
  for (let at = outline.fromTop.length - 1; at >= 0; at -= 1) {
    const task = outline.fromTop[at] ?? 0;
    const parent = outline.parentOf[task] ?? -1;
    if (parent >= 0) first[parent] = Math.min(first[parent] ?? 0, first[task] ?? 0);
  }
  return first;
}

function narrowByLinks(
  reckoning: Reckoning,
  { start, isDone }: Standing,
  firstFinish: Float64Array,
  node: number,
  room: Room,
): void {
  const { links, outgoing, taskOf } = reckoning.network;
  const task = taskOf[node] ?? 0;
  const end = outgoing.first[node + 1] ?? 0;
  for (let at = outgoing.first[node] ?? 0; at < end; at += 1) {
    const link = outgoing.link[at] ?? 0;
    const to = links.to[link] ?? 0;
    if (isDone[to] === 1) continue;
    const kind = links.kind[link] ?? 0;
    const held = (kind & LinkKindCode.TO_FINISH) === 0 ? start[to] : firstFinish[to];
    const bound = reckoning.unlagged(held ?? 0, link);
    const narrowed = (kind & LinkKindCode.FROM_FINISH) === 0 ? room.start : room.finish;
    if (bound < (narrowed[task] ?? 0)) narrowed[task] = bound;
  }
}

/** What waits for a phase's finish leaves room to each child, what waits for its start only to the first. */
function narrowByPhase({ start }: Standing, task: number, phase: number, room: Room): void {
  room.finish[task] = Math.min(room.finish[task] ?? 0, room.finish[phase] ?? 0);
  if (start[task] === start[phase]) {
    room.start[task] = Math.min(room.start[task] ?? 0, room.start[phase] ?? 0);
  }
}

function isFixed({ network }: Reckoning, task: number): boolean {
  const state = network.limits.state[task];
  return state === TaskState.START_FIXED || state === TaskState.FINISH_FIXED;
}

function gapOf(reckoning: Reckoning, { start, finish }: Standing, task: number, room: Room): number {
  const calendar = reckoning.calendarOf(task);
  const untilStart = room.start[task] ?? NEVER;
  const untilFinish = room.finish[task] ?? NEVER;
  return Math.min(
    untilStart === NEVER ? NEVER : calendar.between(start[task] ?? 0, untilStart),
    untilFinish === NEVER ? NEVER : calendar.between(finish[task] ?? 0, untilFinish),
  );
}
