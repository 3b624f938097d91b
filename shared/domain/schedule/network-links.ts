import { type Outcome, accepted, refused } from '../refusal.ts';
import { type LagMeasure, type LinkKind, lagMeasure } from './link.ts';
import { type Outline, isUnder } from './outline.ts';
import type { WorkPlan, PlanLink } from './work-plan.ts';

/** Which end of the predecessor counts, and which of the successor is held, as bits. */
export const LinkKindCode = { FROM_FINISH: 1, TO_FINISH: 2 } as const;

export const LagCode = { NONE: 0, WORKING: 1, ELAPSED: 2, SHARE: 3 } as const;

/** The plan's links by their index, between nodes: from a task or a summary's closing, to a task or an opening. */
export interface NetworkLinks {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Bits of LinkKindCode: 0 is SS, 1 FS, 2 SF, 3 FF. */
  readonly kind: Uint8Array;
  /** LagCode. */
  readonly lagKind: Uint8Array;
  /** Minutes; of a share, basis points. */
  readonly lag: Float64Array;
}

const codeOfKind: Readonly<Record<LinkKind, number>> = { SS: 0, FS: 1, SF: 2, FF: 3 };
const codeOfLag: Readonly<Record<LagMeasure['kind'], number>> = {
  none: LagCode.NONE,
  working: LagCode.WORKING,
  elapsed: LagCode.ELAPSED,
  share: LagCode.SHARE,
};

/** A lag may not reach further than any schedule does. */
const LONGEST_LAG_MINUTES = 60_000_000;
const LARGEST_SHARE_BP = 1_000_000;

/**
 * Reads a plan's links.
 * Refused, naming tasks: 'task-missing' (a link to a task that is not there), 'link-to-itself', 'link-within-summary'
 * (a summary and what stands under it, with `summary`), 'lag-out-of-range'.
 */
export function readLinks(plan: WorkPlan, outline: Outline, closingOf: Int32Array): Outcome<NetworkLinks> {
  const count = plan.links.length;
  const links = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    kind: new Uint8Array(count),
    lagKind: new Uint8Array(count),
    lag: new Float64Array(count),
  };
  for (const [at, link] of plan.links.entries()) {
    const ends = endsOf(plan, link, outline);
    if (ends.kind === 'refused') return ends;
    const measure = lagMeasure(link.lag, plan.units);
    const lag = sizeOf(measure);
    const limit = measure.kind === 'share' ? LARGEST_SHARE_BP : LONGEST_LAG_MINUTES;
    if (!Number.isSafeInteger(lag) || Math.abs(lag) > limit) {
      const name = plan.tasks[ends.value.to]?.name ?? '';
      return refused('lag-out-of-range', { text: name, position: 1 }, 'predecessors');
    }
    const closing = closingOf[ends.value.from] ?? -1;
    links.from[at] = closing < 0 ? ends.value.from : closing;
    links.to[at] = ends.value.to;
    links.kind[at] = codeOfKind[link.kind];
    links.lagKind[at] = codeOfLag[measure.kind];
    links.lag[at] = lag;
  }
  return accepted(links);
}

function endsOf(
  { tasks }: WorkPlan,
  { predecessorId, successorId }: PlanLink,
  outline: Outline,
): Outcome<{ readonly from: number; readonly to: number }> {
  const from = outline.indexOf.get(predecessorId);
  const to = outline.indexOf.get(successorId);
  if (from === undefined || to === undefined) {
    const name = tasks[from ?? to ?? -1]?.name ?? '';
    return refused('task-missing', { name }, 'predecessors');
  }
  if (from === to) return refused('link-to-itself', { name: tasks[to]?.name ?? '' }, 'predecessors');
  const summary = isUnder(outline, from, to) ? to : isUnder(outline, to, from) ? from : null;
  if (summary !== null) {
    const child = summary === to ? from : to;
    const names = { summary: tasks[summary]?.name ?? '', name: tasks[child]?.name ?? '' };
    return refused('link-within-summary', names, 'predecessors');
  }
  return accepted({ from, to });
}

function sizeOf(measure: LagMeasure): number {
  switch (measure.kind) {
    case 'none':
      return 0;
    case 'share':
      return measure.basisPoints;
    default:
      return measure.minutes;
  }
}
