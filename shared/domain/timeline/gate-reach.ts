import type { LinkKind } from '../schedule/link.ts';
import type { GateDecision } from './gate.ts';
import type { Task, TaskId } from './task.ts';
import type { Timeline } from './timeline.ts';

/** The one of a gate's decisions that holds; null while there is none. */
export function latestDecision(decisions: readonly GateDecision[], taskId: TaskId): GateDecision | null {
  let latest: GateDecision | null = null;
  for (const decision of decisions) {
    if (decision.taskId !== taskId) continue;
    if (latest === null || decision.at >= latest.at) latest = decision;
  }
  return latest;
}

/** Whether a decision lets work through. */
export function isPassing(decision: GateDecision | null): boolean {
  return decision !== null && decision.verdict !== 'no-go';
}

/** What a gate that was not passed holds back: the task's start, or only its finish (FF and SF). */
export interface HeldBy {
  readonly gateId: TaskId;
  readonly holdsStart: boolean;
}

interface Node {
  readonly id: TaskId;
  /** A phase as the span of its tasks, not as what binds them: what holds its end holds none of them. */
  readonly isSpan: boolean;
  readonly holdsStart: boolean;
  readonly gateId: TaskId;
}

/**
 * Which tasks stand behind a gate that has not let work through, by task, with the gate: over links of any kind and
 * length, into phases that a link is drawn to, and out of phases that cannot end without it. Takes time in proportion
 * to tasks and links.
 */
export function heldByGates(timeline: Timeline): ReadonlyMap<TaskId, HeldBy> {
  const held = new Map<TaskId, HeldBy>();
  const closed = closedGates(timeline);
  if (closed.length === 0) return held;
  const spans = new Map<TaskId, HeldBy>();
  const follow = followers(timeline);
  const waiting = closed.flatMap(({ id }) => follow({ id, isSpan: false, holdsStart: true, gateId: id }));
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { id, gateId, holdsStart, isSpan } = node;
    const seen = isSpan ? spans : held;
    const known = seen.get(id);
    if (known !== undefined && (known.holdsStart || !holdsStart)) continue;
    seen.set(id, { gateId, holdsStart });
    for (const next of follow(node)) waiting.push(next);
  }
  return held;
}

function closedGates({ tasks, decisions }: Timeline): Task[] {
  const gates = tasks.filter(({ isGate }) => isGate);
  return gates.filter(({ id }) => !isPassing(latestDecision(decisions, id)));
}

/** What a held task holds in its turn. */
function followers({ tasks, links }: Timeline): (node: Node) => Node[] {
  const parentOf = new Map(tasks.map(({ id, parentId }) => [id, parentId]));
  const children = grouped(tasks, ({ parentId }) => parentId);
  const outgoing = grouped(links, ({ predecessorId }) => predecessorId);
  const startsLeft = new Map<TaskId | null, number>();
  for (const [id, under] of children) startsLeft.set(id, under.length);
  const spanOver = ({ id, holdsStart, gateId }: Node): Node[] => {
    const parentId = parentOf.get(id) ?? null;
    if (parentId === null) return [];
    // A phase ends with its last task and begins with its first: its start is held once all of theirs are.
    const left = (startsLeft.get(parentId) ?? 0) - (holdsStart ? 1 : 0);
    startsLeft.set(parentId, left);
    return [{ id: parentId, isSpan: true, holdsStart: holdsStart && left === 0, gateId }];
  };
  return (node) => {
    const { id, holdsStart, gateId, isSpan } = node;
    const under = isSpan ? [] : (children.get(id) ?? []);
    if (under.length > 0) {
      return under.map((child) => ({ id: child.id, isSpan: false, holdsStart, gateId }));
    }
    const linked = (outgoing.get(id) ?? [])
      .filter(({ kind }) => holdsStart || fromFinish(kind))
      .map(({ successorId, kind }) => ({
        id: successorId,
        isSpan: false,
        holdsStart: toStart(kind),
        gateId,
      }));
    return [...linked, ...spanOver(node)];
  };
}

function fromFinish(kind: LinkKind): boolean {
  return kind === 'FS' || kind === 'FF';
}

function toStart(kind: LinkKind): boolean {
  return kind === 'FS' || kind === 'SS';
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
