import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Adjacency } from './adjacency.ts';
import type { NetworkLinks } from './network-links.ts';
import type { Outline } from './outline.ts';
import type { WorkPlan } from './work-plan.ts';

/** A network as far as it is known before its order is. */
interface Joined {
  readonly outline: Outline;
  readonly nodeCount: number;
  readonly taskOf: Int32Array;
  readonly closingOf: Int32Array;
  readonly links: NetworkLinks;
  readonly incoming: Adjacency;
  readonly outgoing: Adjacency;
}

/** How many names a sentence repeats; a circle of thousands is shown by its ends. */
const MOST_NAMES = 200;

/**
 * Puts nodes so that each comes after what it waits for (Kahn, 1962): its links' predecessors, its phase's opening
 * before it, its phase's closing after it.
 * Refused: 'link-cycle' with `cycle` and `taskCount`.
 */
export function orderNodes(plan: WorkPlan, joined: Joined): Outcome<Int32Array> {
  const { nodeCount, outgoing, links } = joined;
  const waitsFor = waitCounts(joined);
  const order = new Int32Array(nodeCount);
  let known = 0;
  const release = (node: number): void => {
    const left = (waitsFor[node] ?? 0) - 1;
    waitsFor[node] = left;
    if (left === 0) order[known++] = node;
  };
  for (let node = 0; node < nodeCount; node += 1) {
    if (waitsFor[node] === 0) order[known++] = node;
  }
  const children = childrenOf(joined);
  for (let at = 0; at < known; at += 1) {
    const node = order[at] ?? 0;
    const end = outgoing.first[node + 1] ?? 0;
    for (let next = outgoing.first[node] ?? 0; next < end; next += 1) {
      release(links.to[outgoing.link[next] ?? 0] ?? 0);
    }
    releaseOutline(joined, children, node, release);
  }
  if (known === nodeCount) return accepted(order);
  return refused('link-cycle', namesOf(plan, cycleAmong(joined, children, waitsFor)), 'predecessors');
}

interface Children {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function childrenOf({ outline: { parentOf } }: Joined): Children {
  const first = new Int32Array(parentOf.length).fill(-1);
  const next = new Int32Array(parentOf.length).fill(-1);
  for (let task = parentOf.length - 1; task >= 0; task -= 1) {
    const parent = parentOf[task] ?? -1;
    if (parent < 0) continue;
    next[task] = first[parent] ?? -1;
    first[parent] = task;
  }
  return { first, next };
}

function waitCounts({ nodeCount, outline, closingOf, incoming }: Joined): Int32Array {
  const waitsFor = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) {
    waitsFor[node] = (incoming.first[node + 1] ?? 0) - (incoming.first[node] ?? 0);
  }
  for (const [task, parent] of outline.parentOf.entries()) {
    if (parent < 0) continue;
    waitsFor[task] = (waitsFor[task] ?? 0) + 1;
    const closing = closingOf[parent] ?? 0;
    waitsFor[closing] = (waitsFor[closing] ?? 0) + 1;
  }
  return waitsFor;
}

/** A summary's opening lets its children go; the end of a task or of a summary counts towards its phase's closing. */
function releaseOutline(
  { outline: { parentOf }, closingOf, taskOf }: Joined,
  children: Children,
  node: number,
  release: (node: number) => void,
): void {
  const task = taskOf[node] ?? 0;
  const isOpening = node === task && (closingOf[task] ?? -1) >= 0;
  if (isOpening) {
    let child = children.first[task] ?? -1;
    for (; child >= 0; child = children.next[child] ?? -1) release(child);
    return;
  }
  const parent = parentOf[task] ?? -1;
  if (parent >= 0) release(closingOf[parent] ?? 0);
}

/**
 * A circle among the nodes that never came free, in the order of the work: from any of them backwards along what it
 * waits for, which again never came free, until one comes twice.
 */
function cycleAmong(joined: Joined, children: Children, waitsFor: Int32Array): number[] {
  const seenAt = new Int32Array(joined.nodeCount).fill(-1);
  const trail: number[] = [];
  let node = waitsFor.findIndex((left) => left > 0);
  while ((seenAt[node] ?? -1) < 0) {
    seenAt[node] = trail.length;
    trail.push(node);
    node = blockerOf(joined, children, waitsFor, node);
  }
  const circle = withoutInsides(joined.closingOf, trail.slice(seenAt[node]).toReversed());
  return circle.map((at) => joined.taskOf[at] ?? 0);
}

/** A circle that runs through a summary from its opening to its closing is one of the summary's own links. */
function withoutInsides(closingOf: Int32Array, circle: readonly number[]): readonly number[] {
  const openings = circle.filter((node) => (closingOf[node] ?? -1) >= 0);
  const opening = openings.find((node) => circle.includes(closingOf[node] ?? -1));
  if (opening === undefined) return circle;
  const closingAt = circle.indexOf(closingOf[opening] ?? -1);
  const turned = [...circle.slice(closingAt), ...circle.slice(0, closingAt)];
  return withoutInsides(closingOf, turned.slice(0, turned.indexOf(opening)));
}

/** Something that a node waits for and that itself never came free. */
function blockerOf(joined: Joined, children: Children, waitsFor: Int32Array, node: number): number {
  const { incoming, links, taskOf, closingOf, outline } = joined;
  const isStuck = (other: number): boolean => (waitsFor[other] ?? 0) > 0;
  const end = incoming.first[node + 1] ?? 0;
  for (let at = incoming.first[node] ?? 0; at < end; at += 1) {
    const from = links.from[incoming.link[at] ?? 0] ?? 0;
    if (isStuck(from)) return from;
  }
  const task = taskOf[node] ?? 0;
  if (node === task) return outline.parentOf[task] ?? 0;
  let child = children.first[task] ?? 0;
  for (; child >= 0; child = children.next[child] ?? -1) {
    const closing = closingOf[child] ?? -1;
    if (isStuck(closing < 0 ? child : closing)) break;
  }
  const closing = closingOf[child] ?? -1;
  return closing < 0 ? child : closing;
}

function namesOf({ tasks }: WorkPlan, circle: readonly number[]): { cycle: string; taskCount: number } {
  const first = circle.indexOf(circle.reduce((one, other) => Math.min(one, other)));
  const names = [...circle.slice(first), ...circle.slice(0, first)].map((task) => tasks[task]?.name ?? '');
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
  return { cycle: [...shown, names[0] ?? ''].join(' → '), taskCount: circle.length };
}
